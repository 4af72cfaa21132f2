import type { MandateKind } from './roles.js';

/** Instants are milliseconds since the epoch. */
export interface Mandate {
  readonly organisationId: string;
  readonly kind: MandateKind;
  readonly from: number;
  readonly until: number | null;
  readonly revokedAt: number | null;
}

/** Whether a mandate holds at `now`: from its first instant, up to but without its last. */
export const isActive = (mandate: Mandate, now: number): boolean =>
  mandate.from <= now && (mandate.until === null || now < mandate.until) && (mandate.revokedAt === null || now < mandate.revokedAt);

/** Whether one of the mandates lets its holder sign at `now`: for the given organisation, or for any. Who votes for it does not sign by that. */
export const maySignFor = (mandates: readonly Mandate[], organisationId: string | undefined, now: number): boolean =>
  mandates.some((mandate) => mandate.kind === 'signatory' && (organisationId === undefined || mandate.organisationId === organisationId) && isActive(mandate, now));

/** Whether one of the mandates lets its holder answer ballots at `now`: for the given organisation, or for any. A signatory signs; it does not vote. */
export const mayAnswerFor = (mandates: readonly Mandate[], organisationId: string | undefined, now: number): boolean =>
  mandates.some((mandate) => mandate.kind !== 'signatory' && (organisationId === undefined || mandate.organisationId === organisationId) && isActive(mandate, now));
