export const CHOICES = ['support', 'support_with_reservation', 'abstain', 'stand_aside', 'oppose', 'block'] as const;
export type Choice = (typeof CHOICES)[number];

export const CHOICE_WORDS: Readonly<Record<Choice, string>> = {
  support: 'support', support_with_reservation: 'support with a reservation', abstain: 'abstain', stand_aside: 'stand aside', oppose: 'oppose', block: 'block',
};

/** Choices that say nothing without a reason [D2]. */
export const NEEDS_REASON: ReadonlySet<Choice> = new Set(['support_with_reservation', 'oppose', 'block']);

export const REASON_LENGTH = 2_000;

/** What an organisation says now. Instants are milliseconds since the epoch, UTC. */
export interface Position {
  readonly organisationId: string;
  readonly choice: Choice;
  readonly reason: string | null;
  readonly proposedChange: string | null;
  readonly takenBy: string;
  readonly takenAt: number;
  /** Counts the changes of this organisation in this ballot, from 1. */
  readonly revision: number;
}
