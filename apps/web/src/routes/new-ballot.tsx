import { registerMessages } from '@northstar/web-core';
import { RichTextView } from '@northstar/web-editor';
import { NewBallotPage, votingMessages } from '@northstar/web-voting';

registerMessages('voting', votingMessages);

/** Puts a text to a ballot. */
export default function NewBallot() {
  return <NewBallotPage Text={RichTextView} />;
}
