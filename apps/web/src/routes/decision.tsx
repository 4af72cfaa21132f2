import { registerMessages } from '@northstar/web-core';
import { BallotPage, votingMessages } from '@northstar/web-voting';
import { TextToRead } from '../document/TextToRead.js';

registerMessages('voting', votingMessages);

/** A ballot and the exact text it is about. */
export default function Decision() {
  return <BallotPage Text={TextToRead} />;
}
