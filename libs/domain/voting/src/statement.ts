import { ok } from '@northstar/domain-membership';
import { isDecided, type AnnouncedBallot } from './ballot.js';
import { no, type VotingOutcome } from './refusals.js';

export const LONGEST_STATEMENT = 3_000;

/** What the coordinator says of an outcome, as it goes on record. A correction is the next revision; the ones before it stay [D7.9]. */
export interface Statement {
  readonly body: string;
  readonly nextSteps: string;
  readonly revision: number;
}

/** Says what an outcome means and what happens next. It changes no number of it. */
export function stateOutcome(ballot: AnnouncedBallot, given: { readonly body: string; readonly nextSteps: string; readonly expectedRevision: number }, current: number): VotingOutcome<Statement> {
  const [body, nextSteps] = [given.body.trim(), given.nextSteps.trim()];
  if (!isDecided(ballot)) return no('NOT_DUE', 'A statement is about an outcome, and this ballot has none.');
  if (body === '') return no('REASON_REQUIRED', 'Please say in a sentence or two what the outcome means.', 'body');
  if (body.length > LONGEST_STATEMENT) return no('INVALID', `The statement is too long: at most ${LONGEST_STATEMENT} characters.`, 'body');
  if (nextSteps.length > LONGEST_STATEMENT) return no('INVALID', `What happens next is too long: at most ${LONGEST_STATEMENT} characters.`, 'nextSteps');
  if (given.expectedRevision !== current) return no('CHANGED', 'Somebody else changed the statement meanwhile. Yours was not recorded; read theirs first.');
  return ok({ body, nextSteps, revision: current + 1 });
}
