import { ok } from '@northstar/domain-membership';
import { isTimeZone } from '@northstar/domain-voting';
import { no, type ProgressOutcome } from './refusals.js';
import { type Step } from './step.js';
import { standingSteps } from './standing.js';

/** When a network looks again at what became of an ask. */
export interface Review {
  readonly dueAt: number;
  readonly timeZone: string;
  /** Number of the last step that there was when it was set; what comes later meets it. */
  readonly after: number;
}

const FIVE_YEARS = 5 * 366 * 86_400_000;

/** Sets a review date [G1.7]. */
export function setReview(dueAt: number, timeZone: string, after: number, now: number): ProgressOutcome<Review> {
  if (!Number.isSafeInteger(dueAt) || dueAt <= now) return no('INVALID', 'A review date is still to come. Choose a later day.', 'dueAt');
  if (dueAt - now > FIVE_YEARS) return no('INVALID', 'That is more than five years away. Choose an earlier day.', 'dueAt');
  if (!isTimeZone(timeZone)) return no('INVALID', 'The time zone is not known. Use a name such as Europe/London.', 'timeZone');
  return ok({ dueAt, timeZone, after });
}

/** Whether something was recorded on a scale since the date was set. A correction of it lets the date stand again. */
export const isMet = ({ after }: Pick<Review, 'after'>, steps: readonly Step[]): boolean =>
  standingSteps(steps).some(({ kind, number }) => (kind === 'response' || kind === 'delivery') && number > after);

/** Whether the date lapses now [G1.8]. */
export const lapses = (review: Review, steps: readonly Step[], now: number): boolean => now >= review.dueAt && !isMet(review, steps);
