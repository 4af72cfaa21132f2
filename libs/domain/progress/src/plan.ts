import { ok } from '@northstar/domain-membership';
import { no, type ProgressOutcome } from './refusals.js';
import { type Way, WAYS } from './step.js';
import { isWithinYears, startOf, type Day } from './day.js';

export const PLAN_STATES = ['planned', 'done', 'given_up'] as const;
export type PlanState = (typeof PLAN_STATES)[number];

export const LONGEST_TARGET = 140;
export const LONGEST_PLAN_NOTE = 500;
export const MOST_OPEN_PLANS = 200;

/** What an organisation has taken upon itself: whom, which way, by when. */
export interface Plan {
  readonly id: string;
  readonly organisationId: string;
  readonly target: string;
  readonly way: Way;
  readonly dueOn: Day;
  readonly state: PlanState;
}
export interface GivenPlan {
  readonly target: string;
  readonly way: Way;
  readonly dueOn: Day;
  readonly note: string;
}

/** A target in the form in which two are compared: "The Minister for Europe" is "minister for europe". */
export const targetKey = (target: string): string =>
  target.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim().replace(/^(the|his|her|their|rt hon|right honourable) (?=.)/u, '');

/** What other organisations have taken on with the same target and not done [G1.11]. */
export const clashes = <P extends Plan>(target: string, organisationId: string, plans: readonly P[]): P[] =>
  plans.filter((plan) => plan.state === 'planned' && plan.organisationId !== organisationId && targetKey(plan.target) === targetKey(target));

/** Whether a target can be taken; who has taken it already is for the caller to tell. */
export function takeOn(given: GivenPlan, open: number, now: number): ProgressOutcome<GivenPlan> {
  const target = given.target.trim();
  if (target === '' || target.length > LONGEST_TARGET) return no('INVALID', `Say in up to ${LONGEST_TARGET} characters whom you approach.`, 'target');
  if (targetKey(target) === '') return no('INVALID', 'Say whom you approach, in letters.', 'target');
  if (!WAYS.includes(given.way)) return no('INVALID', 'Say how: a meeting, a letter, a question or the media.', 'way');
  if (startOf(given.dueOn) === null || !isWithinYears(given.dueOn, 1, now) || startOf(given.dueOn)! > now + 5 * 366 * 86_400_000) return no('INVALID', 'Say by which day, within five years.', 'dueOn');
  if (given.note.length > LONGEST_PLAN_NOTE) return no('INVALID', `A note has at most ${LONGEST_PLAN_NOTE} characters.`, 'note');
  if (open >= MOST_OPEN_PLANS) return no('INVALID', `This ask has ${MOST_OPEN_PLANS} plans that are open. Say of some that they are done first.`, 'target');
  return ok({ ...given, target, note: given.note.trim() });
}

/** Ends a plan: it was done, or given up. */
export function endPlan(plan: Pick<Plan, 'state'>, to: 'done' | 'given_up'): ProgressOutcome<PlanState> {
  return plan.state === 'planned' ? ok(to) : no('ENDED', plan.state === 'done' ? 'This was said to be done already.' : 'This was given up already.');
}
