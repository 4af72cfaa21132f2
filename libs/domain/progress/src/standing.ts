import { ok } from '@northstar/domain-membership';
import type { Day } from './day.js';
import { no, type ProgressOutcome } from './refusals.js';
import type { Delivery, Response } from './scales.js';
import type { Step } from './step.js';

/** Where an ask stands, and by which steps; null where it is as it began. */
export interface Standing {
  readonly response: Response;
  readonly responseStepId: string | null;
  readonly delivery: Delivery;
  readonly deliveryStepId: string | null;
  /** Says that it is delivered and waits for the word of a second organisation. */
  readonly awaitsStepId: string | null;
}

/** Steps that nobody took back. */
export function standingSteps<S extends Step>(steps: readonly S[]): S[] {
  const corrected = new Set(steps.map(({ corrects }) => corrects));
  return steps.filter(({ id }) => !corrected.has(id));
}

/** Whether an organisation other than the one that recorded it has confirmed a step. */
export const isConfirmed = ({ confirmedBy, organisationId }: Step): boolean => confirmedBy.some((id) => id !== organisationId);

const counts = (step: Step): boolean => step.delivery !== 'delivered' || isConfirmed(step);
const byDay = (a: Step, b: Step): number => (a.on === b.on ? a.number - b.number : a.on < b.on ? -1 : 1);
const onScales = ({ kind }: Step): boolean => kind === 'response' || kind === 'delivery' || kind === 'overdue';

/** Where an ask stands by its steps [G1.4, G1.6, G1.8]. */
export function standingOf(steps: readonly Step[]): Standing {
  const valid = standingSteps(steps);
  const response = valid.filter(({ kind }) => kind === 'response').sort(byDay).at(-1);
  const deliveries = valid.filter(({ kind }) => kind === 'delivery').sort(byDay);
  const delivery = deliveries.filter(counts).at(-1);
  const newest = deliveries.at(-1);
  // Overdue until something is recorded, whatever day that happened on.
  const last = valid.filter(onScales).sort((a, b) => a.number - b.number).at(-1);
  const overdue = last?.kind === 'overdue' ? last : null;
  return {
    response: overdue ? 'overdue' : response?.response ?? 'not_sent', responseStepId: overdue?.id ?? response?.id ?? null,
    delivery: delivery?.delivery ?? 'not_started', deliveryStepId: delivery?.id ?? null,
    awaitsStepId: newest && !counts(newest) ? newest.id : null,
  };
}

/** Where it stood at the end of a day, by what is known now. */
export const standingOn = (steps: readonly Step[], day: Day): Standing => standingOf(steps.filter(({ on, kind }) => on <= day || kind === 'correction'));

/** Confirms that an ask is delivered, in the name of a second organisation [G1.4]. */
export function confirmDelivery(step: Step | undefined, steps: readonly Step[], organisationId: string | null): ProgressOutcome<string> {
  if (!step) return no('NOT_THERE', 'There is no such step.');
  if (organisationId === null) return no('NO_ORGANISATION', 'A confirmation is given by an organisation, and you speak for none here.');
  if (step.delivery !== 'delivered' || steps.some(({ corrects }) => corrects === step.id)) return no('NOTHING_TO_CONFIRM', 'Only a step that says “delivered”, and that nobody took back, is confirmed.');
  if (step.organisationId === organisationId) return no('SAME_ORGANISATION', '“Delivered” needs the word of a second organisation. Yours has recorded it; ask a colleague of another one.');
  if (step.confirmedBy.includes(organisationId)) return no('CONFIRMED_ALREADY', 'Your organisation has confirmed this already.');
  return ok(organisationId);
}
