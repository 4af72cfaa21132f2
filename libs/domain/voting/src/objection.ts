import { mayAnswerFor, ok, type Ok } from '@northstar/domain-membership';
import { needed } from './arithmetic.js';
import type { AnnouncedBallot, DecidedBallot } from './ballot.js';
import { checkNote } from './deadline.js';
import { asOf, electorOf, type Elector } from './electorate.js';
import { isDissent, type Position, type PositionTaken } from './position.js';
import { no, type VotingOutcome, type VotingRefusal } from './refusals.js';
import type { Result } from './result.js';
import { conflict, type CurrentPosition, type PositionConflict, type PositionRequest, tidy, wording } from './take-position.js';
import { tally } from './tally.js';

/** What is known about the time after an objection. */
export interface Review {
  /** A newer ballot on one of the texts was opened: the revised proposal took the place of this review [D4.15]. */
  readonly revised: boolean;
}

/** An organisation gave up its block after the close and says something else; kept beside the positions that came before it. */
export interface BlockWithdrawn {
  readonly type: 'block_withdrawn';
  readonly position: PositionTaken;
  /** The count with the new position in the place of the block. */
  readonly result: Result;
}

/** Blocks were set aside by the rule that the opening fixed. */
export interface ObjectionOverridden {
  readonly type: 'objection_overridden';
  readonly ballotId: string;
  readonly reason: string;
  readonly by: string;
  readonly at: number;
  readonly result: Result;
}

const isConflicted = (ballot: AnnouncedBallot): ballot is DecidedBallot => ballot.state === 'under_objection';

/** Why nothing can be done about an objection any more. */
export function notReviewing(ballot: AnnouncedBallot, { revised }: Review): VotingRefusal | null {
  if (!isConflicted(ballot)) return no('NOT_UNDER_OBJECTION', 'This ballot is not under objection, so its outcome stands.');
  if (revised) return no('SUPERSEDED', 'The text was revised and put to a new ballot, which took the place of this review. Please answer that one.');
  return null;
}

/** A blocking organisation says something else after the close, so that the count can go on without its block [D4.16]. Nobody else can change what they said. */
export function withdrawBlock(
  ballot: AnnouncedBallot, review: Review, electorate: readonly Elector[], positions: readonly Position[], current: CurrentPosition | null, request: PositionRequest, now: number,
): Ok<BlockWithdrawn> | VotingRefusal | PositionConflict {
  const { organisationId, choice, personId } = request;
  const over = notReviewing(ballot, review);
  if (over) return over;
  if (!electorOf(electorate, organisationId)) return no('NOT_IN_ELECTORATE', 'Your organisation is not among those that decide this ballot.');
  if (!mayAnswerFor(request.mandates, organisationId, now)) return no('NO_MANDATE', 'You have no mandate to answer for this organisation. Ask a coordinator to record your mandate.');
  if (current?.choice !== 'block') return no('CLOSED', 'This ballot is closed, and your organisation does not block it. What it said counts.');
  if (request.expectedRevision !== current.revision) return conflict(current, personId);
  if (choice === 'block' || choice === 'ranked') return no('INVALID', 'Choose what your organisation says instead of blocking.', 'choice');
  const reason = tidy(request.reason);
  const unclear = wording(choice, reason, null);
  if (unclear) return unclear;
  const position: PositionTaken = {
    type: 'position_taken', ballotId: ballot.id, organisationId, choice, preferences: null, reason, proposedChange: null,
    shareDissent: isDissent(choice) && request.shareDissent === true, takenBy: personId, takenAt: now, revision: current.revision + 1,
  };
  return ok({ type: 'block_withdrawn', position, result: tally(ballot.rule, ballot.texts, asOf(electorate, ballot.closesAt), [...positions, position]) });
}

/** Sets blocks aside: only where the opening fixed that this can be done, with reasons, and with two thirds beside the threshold of the rule [D4.17]. */
export function overrideObjection(ballot: AnnouncedBallot, review: Review, reason: string, by: string, now: number): VotingOutcome<ObjectionOverridden> {
  const over = notReviewing(ballot, review);
  if (over) return over;
  const { rule, result } = ballot as DecidedBallot;
  if (rule.override === 'none') return no('NO_OVERRIDE', 'When this ballot was opened it was not fixed that an objection can be set aside. Talk with those that block, or revise the text.');
  const note = checkNote(reason, 'the objection is set aside');
  if (!note.ok) return note;
  const { yes, no: against } = result;
  const enough = needed('two_thirds', yes + against);
  const base = rule.basis === 'all_eligible' ? result.eligible : yes + against;
  const least = needed(rule.threshold.kind, base);
  if (yes < enough || yes < least) return no('TOO_FEW', `${yes} say yes, and ${Math.max(enough, least)} would have to, so the objection cannot be set aside.`);
  return ok({
    type: 'objection_overridden', ballotId: ballot.id, reason: note.value, by, at: now,
    result: {
      ...result, outcome: 'carried',
      steps: [
        ...result.steps, { kind: 'override', passed: true, blocks: result.block, yes, no: against, needed: enough },
        { kind: 'threshold', passed: true, threshold: rule.threshold.kind, basis: rule.basis, yes, no: against, base, needed: least, tied: false },
      ],
    },
  });
}
