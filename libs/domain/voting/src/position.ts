/** What an organisation can say [D2]. */
export const CHOICES = ['support', 'support_with_reservation', 'abstain', 'stand_aside', 'oppose', 'block'] as const;
export type Choice = (typeof CHOICES)[number];

/** What an organisation says in a ballot now. It is the organisation's, whoever took it [D1]. */
export interface Position {
  readonly organisationId: string;
  readonly choice: Choice;
  readonly reason: string | null;
  readonly proposedChange: string | null;
  readonly takenBy: string;
  readonly takenAt: number;
  /** 1 for the first, one more with every change. */
  readonly revision: number;
}

/** A position as it goes into the append-only record. */
export interface PositionTaken extends Position {
  readonly type: 'position_taken';
  readonly ballotId: string;
}

/** Choices as people say them, in the middle of a sentence. */
export const CHOICE_WORDS: Readonly<Record<Choice, string>> = {
  support: 'support', support_with_reservation: 'support with a reservation', abstain: 'abstain', stand_aside: 'stand aside', oppose: 'oppose', block: 'block',
};

export const LONGEST_REASON = 2_000;
export const LONGEST_PROPOSED_CHANGE = 5_000;

export const needsReason = (choice: Choice): boolean => choice === 'support_with_reservation' || choice === 'oppose' || choice === 'block';
export const needsProposedChange = (choice: Choice): boolean => choice === 'block';
export const isYes = (choice: Choice): boolean => choice === 'support' || choice === 'support_with_reservation';
export const isNo = (choice: Choice): boolean => choice === 'oppose' || choice === 'block';
