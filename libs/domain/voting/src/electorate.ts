import type { Standing } from '@northstar/domain-membership';
import { type Ballot, isRunning } from './ballot.js';

/** An organisation that may answer a ballot. The list is frozen when the ballot opens [D6]. */
export interface Elector {
  readonly organisationId: string;
  /** Set when it left the network without a position: it is then outside the denominator, on record. */
  readonly leftAt: number | null;
}

/** Full members at the opening. Who joins, or is suspended and taken back later, waits for the next ballot. */
export const freezeElectorate = (organisations: readonly { readonly id: string; readonly standing: Standing }[]): Elector[] =>
  organisations.filter(({ standing }) => standing === 'member').map(({ id }) => ({ organisationId: id, leftAt: null }));

/** Those who count in the denominator. */
export const eligible = (electorate: readonly Elector[]): Elector[] => electorate.filter(({ leftAt }) => leftAt === null);

/** How many count in the denominator. */
export const eligibleCount = (electorate: readonly Elector[]): number => eligible(electorate).length;

export const electorOf = (electorate: readonly Elector[], organisationId: string): Elector | null =>
  electorate.find((elector) => elector.organisationId === organisationId) ?? null;

/** The electorate as it was at an instant: who left then or later had not left yet [D6.6]. */
export const asOf = (electorate: readonly Elector[], instant: number): Elector[] =>
  electorate.map((elector) => (elector.leftAt !== null && elector.leftAt >= instant ? { ...elector, leftAt: null } : elector));

/** What the departure of an organisation does to a ballot. */
export interface Departure {
  readonly effect: 'not_concerned' | 'position_stands' | 'denominator_shrinks';
  readonly electorate: readonly Elector[];
}

/**
 * An organisation leaves the network while the ballot runs. At the deadline the ballot is over for it, whether or not somebody has counted by
 * then [D6.6]. Suspension has no such function: it takes effect after the close.
 */
export function leave(ballot: Ballot, electorate: readonly Elector[], organisationId: string, hasPosition: boolean, at: number): Departure {
  const elector = electorOf(electorate, organisationId);
  if (!elector || elector.leftAt !== null || !isRunning(ballot) || at >= ballot.closesAt) return { effect: 'not_concerned', electorate };
  if (hasPosition) return { effect: 'position_stands', electorate };
  return { effect: 'denominator_shrinks', electorate: electorate.map((one) => (one === elector ? { ...one, leftAt: at } : one)) };
}
