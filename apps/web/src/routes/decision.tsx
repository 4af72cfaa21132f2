import { registerMessages } from '@northstar/web-core';
import { RichTextView } from '@northstar/web-editor';
import { BallotPage, votingMessages } from '@northstar/web-voting';

registerMessages('voting', votingMessages);

/** A ballot and the exact text it is about. */
export default function Decision() {
  return <BallotPage Text={RichTextView} />;
}
