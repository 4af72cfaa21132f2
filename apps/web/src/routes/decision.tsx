import { AmendmentsOfBallot, amendmentsMessages } from '@northstar/web-amendments';
import { registerMessages } from '@northstar/web-core';
import { recordMessages } from '@northstar/web-record';
import { ChangesBetween, versionsMessages } from '@northstar/web-versions';
import { BallotPage, votingMessages } from '@northstar/web-voting';
import { TextToRead } from '../document/TextToRead.js';

registerMessages('voting', votingMessages);
registerMessages('versions', versionsMessages);
registerMessages('record', recordMessages);
registerMessages('amendments', amendmentsMessages);

/** A ballot, the exact texts it is about, and what changed in them. */
export default function Decision() {
  return <BallotPage Text={TextToRead} Changes={ChangesBetween} Amendments={AmendmentsOfBallot} />;
}
