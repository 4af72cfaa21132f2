import { ok, type Outcome, refuse } from '@northstar/domain-membership';
import type { Rule } from './rule.js';

const HOUR = 3_600_000;
const YEAR = 366 * 24 * HOUR;
export const TITLE_LENGTH = 160;
export const INTRODUCTION_LENGTH = 2_000;

/** What a coordinator fixes when opening a ballot [D3]. */
export interface BallotPlan {
  readonly title: string;
  readonly introduction: string;
  readonly rule: Rule;
  readonly opensAt: number;
  readonly closesAt: number;
  readonly timeZone: string;
}

/** Checks a plan against the clock and the electorate it would have; answers it trimmed. */
export function checkPlan(plan: BallotPlan, eligible: number, now: number, isTimeZone: (zone: string) => boolean): Outcome<BallotPlan> {
  const title = plan.title.trim();
  const introduction = plan.introduction.trim();
  if (title.length === 0 || title.length > TITLE_LENGTH) return refuse('INVALID', `Give the ballot a title of up to ${TITLE_LENGTH} characters.`, 'title');
  if (introduction.length > INTRODUCTION_LENGTH) return refuse('INVALID', `Keep the introduction under ${INTRODUCTION_LENGTH} characters.`, 'introduction');
  if (eligible === 0) return refuse('NOT_READY', 'There is no member organisation that could answer. Invite organisations first.');
  if (!isTimeZone(plan.timeZone)) return refuse('INVALID', 'Choose a time zone from the list.', 'timeZone');
  if (plan.opensAt > now + YEAR) return refuse('INVALID', 'Choose an opening within the next year.', 'opensAt');
  if (plan.closesAt <= Math.max(plan.opensAt, now)) return refuse('INVALID', 'The deadline must be later than the opening.', 'closesAt');
  if (plan.closesAt > now + 2 * YEAR) return refuse('INVALID', 'Choose a deadline within the next two years.', 'closesAt');
  const { quorum } = plan.rule;
  if (quorum !== null && (!Number.isInteger(quorum) || quorum < 1 || quorum > eligible)) {
    return refuse('INVALID', `The quorum must be a number from 1 to ${eligible}: so many organisations can answer.`, 'quorum');
  }
  return ok({ ...plan, title, introduction });
}
