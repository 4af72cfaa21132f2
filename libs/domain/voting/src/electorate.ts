/** An organisation as it was put on the list when the ballot opened [D6]. */
export interface Elector {
  readonly organisationId: string;
  /** When it left the network without having answered; it is then outside the denominator. */
  readonly leftAt: number | null;
}

/** How many can still answer: the frozen list without those who left before they had answered. */
export const eligibleCount = (electorate: readonly Elector[]): number => electorate.filter((elector) => elector.leftAt === null).length;

/**
 * What a departure does to a running ballot: a position that was cast stands; an organisation that had not answered leaves the
 * denominator, on record. Joining does nothing: newcomers wait for the next ballot.
 */
export const afterDeparture = (electorate: readonly Elector[], organisationId: string, hasAnswered: boolean, at: number): Elector[] =>
  electorate.map((elector) => (elector.organisationId === organisationId && !hasAnswered && elector.leftAt === null ? { ...elector, leftAt: at } : elector));
