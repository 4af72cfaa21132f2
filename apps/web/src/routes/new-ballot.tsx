import { registerMessages } from '@northstar/web-core';
import { NewBallotPage, votingMessages } from '@northstar/web-voting';
import { TextToRead } from '../document/TextToRead.js';

registerMessages('voting', votingMessages);

/** Puts a text to a ballot. */
export default function NewBallot() {
  return <NewBallotPage Text={TextToRead} />;
}
