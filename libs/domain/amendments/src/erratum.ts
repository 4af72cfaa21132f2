import { mayAnswerFor, ok } from '@northstar/domain-membership';
import { checkReason, no, type AmendmentOutcome } from './refusals.js';
import type { Speaking, Wording } from './amendment.js';
import { collide, type Stretch } from './stretch.js';

/** How long anybody can object [ER2]. */
export const OBJECTION_WINDOW_MS = 48 * 3_600_000;
/** What is longer changes more than a slip of the pen. */
export const LARGEST_ERRATUM = 80;

export const ERRATUM_STATES = ['waiting', 'objected', 'stands', 'void'] as const;
export type ErratumState = (typeof ERRATUM_STATES)[number];

export interface ErratumFacts {
  readonly state: ErratumState;
  readonly until: number;
}

/** Something undecided about the same text. */
export interface Beside extends Stretch {
  readonly kind: 'amendment' | 'erratum';
  readonly number: number;
}

/** Marks a correction [ER1, ER5]. `fixed`: whether the text is agreed or under ballot in exactly this version. */
export function markErratum(wish: Wording & { readonly reason: string }, fixed: boolean, beside: readonly Beside[], now: number): AmendmentOutcome<{ reason: string; until: number }> {
  if (!fixed) return no('CLOSED', 'Only text that is agreed or under ballot is corrected by an erratum. A draft is simply changed.');
  if (wish.replaced === wish.proposed) return no('SAME_WORDS', 'The passage reads as before. Correct at least one letter of it.', 'words');
  if (wish.replaced.length > LARGEST_ERRATUM || wish.proposed.length > LARGEST_ERRATUM) return no('TOO_MUCH', `An erratum changes at most ${LARGEST_ERRATUM} characters. What changes more needs an amendment or a new ballot.`, 'words');
  const other = beside.find((each) => collide(each, wish));
  if (other) return no('COLLIDES', `${other.kind === 'amendment' ? `Amendment ${other.number} is about these words and is not decided about` : `Erratum ${other.number} is about these words and waits for objections`}. Wait until it is.`, 'words');
  const reason = checkReason(wish.reason, 'this is only a correction');
  return reason.ok ? ok({ reason: reason.value, until: now + OBJECTION_WINDOW_MS }) : reason;
}

/** Whether an erratum stands by now [ER3]. */
export const isDue = ({ state, until }: ErratumFacts, now: number): boolean => state === 'waiting' && now >= until;

/** Objects to an erratum [ER2]. Answers the reason as it is kept. */
export function object(erratum: ErratumFacts, { organisationId, mandates, standing }: Speaking, reason: string, now: number): AmendmentOutcome<string> {
  if (!mayAnswerFor(mandates, organisationId, now)) return no('NO_MANDATE', 'You have no mandate to answer for this organisation. Ask a coordinator to record one.');
  if (standing !== 'member') return no('NOT_A_MEMBER', 'Only full members of the network object to an erratum.');
  if (erratum.state === 'objected') return no('DECIDED', 'Somebody has objected already, so this erratum has fallen.');
  if (erratum.state !== 'waiting' || isDue(erratum, now)) return no('CLOSED', 'The 48 hours are over. What still disturbs needs an amendment or a new ballot.');
  return checkReason(reason, 'this is more than a correction');
}
