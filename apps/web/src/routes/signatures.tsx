import { registerMessages } from '@northstar/web-core';
import { signOnMessages, SignOnPage } from '@northstar/web-sign-on';
import { TextToRead } from '../document/TextToRead.js';

registerMessages('signOn', signOnMessages);

export { NewSignOnPage, SignOnsPage } from '@northstar/web-sign-on';

/** One call for signatures and the exact texts that are signed. */
export function Signatures() {
  return <SignOnPage Text={TextToRead} />;
}
