import { mayAnswerFor, ok, type Mandate, type Standing } from '@northstar/domain-membership';
import type { AnnouncedBallot, ClosedBallot, DecidedBallot } from './ballot.js';
import { shouldClose } from './close-vote.js';
import { asOf, type Elector } from './electorate.js';
import { no, type VotingOutcome } from './refusals.js';
import type { Rule } from './rule.js';
import { FEWEST_ANSWERS } from './secrecy.js';
import { decide, withheld } from './tally.js';
import { notListed, notTaking } from './take-position.js';
import type { Result } from './result.js';

/**
 * What can be said in a secret ballot [D8.3]. Reservations and blocks need words, and words can be recognised. All three have the same length,
 * so that the size of an encrypted request does not tell one from the other.
 */
export const SECRET_ANSWERS = ['support', 'against', 'abstain'] as const;
export type SecretAnswer = (typeof SECRET_ANSWERS)[number];

/** What is in the box at the close: how many said what, and nothing else. */
export type SecretCounts = Readonly<Record<SecretAnswer, number>>;

/** That an organisation took part, as everybody may know. What it said is nowhere beside it [D8.1]. */
export interface TookPart {
  readonly type: 'took_part';
  readonly ballotId: string;
  readonly organisationId: string;
  readonly by: string;
  readonly at: number;
}

/** What somebody wants to say for an organisation in secret. */
export interface SecretRequest {
  readonly organisationId: string;
  readonly answer: SecretAnswer;
  readonly personId: string;
  readonly mandates: readonly Mandate[];
  readonly standing: Standing;
}

/** Lets an organisation take part, once and for good [D8.2]. The answer is only looked at for being one: what comes back does not hold it. */
export function castSecretly(ballot: AnnouncedBallot, electorate: readonly Elector[], earlier: { readonly by: string; readonly byName: string } | null, request: SecretRequest, now: number): VotingOutcome<TookPart> {
  const { organisationId, personId } = request;
  const closed = notTaking(ballot, now);
  if (closed) return closed;
  if (ballot.rule.visibility !== 'secret') return no('INVALID', 'This ballot is not secret. Nothing was recorded; please open it again and answer there.');
  const unlisted = notListed(electorate, organisationId, request.standing);
  if (unlisted) return unlisted;
  if (!mayAnswerFor(request.mandates, organisationId, now)) return no('NO_MANDATE', 'You have no mandate to answer for this organisation. Your answer was not recorded; ask a coordinator to record your mandate.');
  if (!SECRET_ANSWERS.includes(request.answer)) return no('INVALID', 'In a secret ballot you say support, against or abstain.', 'answer');
  if (earlier) {
    const who = earlier.by === personId ? 'You have answered' : `${earlier.byName} has answered`;
    return no('ALREADY_ANSWERED', `${who} for your organisation already. A secret answer cannot be changed, as nobody can tell which one it is. Nothing was recorded now.`);
  }
  return ok({ type: 'took_part', ballotId: ballot.id, organisationId, by: personId, at: now });
}

/** Counts by the rules of every ballot [D4], from numbers that belong to nobody [D8.4]. Below the quorum the box stays shut: `counts` is null, and no number is told [D8.5]. */
export function tallySecret(rule: Rule, eligible: number, answered: number, counts: SecretCounts | null): Result {
  if (counts === null) return withheld(rule, eligible, answered);
  return decide(rule, eligible, answered, { support: counts.support, supportWithReservation: 0, abstain: counts.abstain, standAside: 0, oppose: counts.against, block: 0 });
}

/** Whether the box is opened at all: only where the quorum is met, which for a secret ballot is never below five [D8.5]. */
export const isOpened = (rule: Rule, answered: number): boolean => answered >= Math.max(FEWEST_ANSWERS, rule.quorum.kind === 'count' ? rule.quorum.count : 0);

/** Closes and counts a secret ballot. `counts` are those of the box, or null where it stays shut; both have to fit to who took part. */
export function closeSecretly(ballot: AnnouncedBallot, participants: readonly { readonly organisationId: string }[], counts: SecretCounts | null, electorate: readonly Elector[], now: number, amended = false): VotingOutcome<DecidedBallot> {
  if (ballot.state !== 'notice' && ballot.state !== 'open') return no('CLOSED', 'This ballot has ended already; its outcome stands.');
  const verdict = shouldClose(ballot, participants, electorate, now, amended);
  if (!verdict.close) return no('NOT_DUE', 'This ballot is still running. It closes at its deadline, or 24 hours after its opening once everybody has answered.');
  const answered = participants.length;
  const inTheBox = counts === null ? answered : SECRET_ANSWERS.reduce((sum, answer) => sum + counts[answer], 0);
  if (inTheBox !== answered || (counts !== null) !== isOpened(ballot.rule, answered)) return no('NOT_COUNTABLE', `${answered} organisations took part and ${inTheBox} answers are there, so this ballot cannot be counted.`);
  const closed: ClosedBallot = { ...ballot, state: 'closed', closedAt: verdict.closedAt };
  const eligible = asOf(electorate, ballot.closesAt).filter(({ leftAt }) => leftAt === null).length;
  const result = tallySecret(closed.rule, eligible, answered, counts);
  return ok({ ...closed, state: result.outcome, result });
}
