/** What an organisation can say [D2]. */
export const CHOICES = ['support', 'support_with_reservation', 'abstain', 'stand_aside', 'oppose', 'block'] as const;
export type Choice = (typeof CHOICES)[number];

/** What an organisation gives when texts are put in an order: an order or dots of its own. */
export type Answer = Choice | 'ranked';

/** What can be said where texts are put in an order [D2.4]. */
export const RANKING_ANSWERS = ['ranked', 'abstain', 'stand_aside'] as const satisfies readonly Answer[];

/** One text in an organisation's own order: its place from 1, or the dots that it gets. */
export interface Preference {
  readonly documentId: string;
  readonly value: number;
}

/** What an organisation says in a ballot now. It is the organisation's, whoever took it [D1]. */
export interface Position {
  readonly organisationId: string;
  readonly choice: Answer;
  /** With `ranked`: its order or its dots, in the one form of `preferences.ts`; otherwise null. */
  readonly preferences: readonly Preference[] | null;
  readonly reason: string | null;
  readonly proposedChange: string | null;
  /** Whether the reason of a dissent may leave the network with the outcome [D2.6]. */
  readonly shareDissent: boolean;
  /** The organisation that answered for it by the right it was given: itself where an alternate for this ballot did. None where it answered by its own mandate [D1.11]. */
  readonly holderId?: string | null;
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
export const CHOICE_WORDS: Readonly<Record<Answer, string>> = {
  support: 'support', support_with_reservation: 'support with a reservation', abstain: 'abstain', stand_aside: 'stand aside', oppose: 'oppose', block: 'block', ranked: 'rank',
};

export const LONGEST_REASON = 2_000;
export const LONGEST_PROPOSED_CHANGE = 5_000;

export const needsReason = (choice: Answer): boolean => choice === 'support_with_reservation' || choice === 'oppose' || choice === 'block';
export const needsProposedChange = (choice: Answer): boolean => choice === 'block';
/** Whether it says that the organisation does not stand behind the text. A reservation is none: it is printed beside the support. */
export const isDissent = (choice: Answer): boolean => choice === 'stand_aside' || choice === 'oppose' || choice === 'block';
export const isYes = (choice: Answer): boolean => choice === 'support' || choice === 'support_with_reservation';
export const isNo = (choice: Answer): boolean => choice === 'oppose' || choice === 'block';
