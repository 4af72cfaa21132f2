import type { Decision } from './ballot.js';
import type { Ranked } from './ranking.js';
import type { Basis } from './rule.js';
import type { RankingTemplate, Threshold } from './template.js';

/** How many organisations took each position. */
export interface Counts {
  readonly support: number;
  readonly supportWithReservation: number;
  readonly abstain: number;
  readonly standAside: number;
  readonly oppose: number;
  readonly block: number;
}

/** A step of the counting with all of its numbers. Steps after the first that fails are not reached. */
export type Step =
  | { readonly kind: 'quorum'; readonly passed: boolean; readonly required: number | null; readonly answered: number; readonly eligible: number }
  | { readonly kind: 'blocks'; readonly passed: boolean; readonly blocks: number }
  | {
    readonly kind: 'threshold'; readonly passed: boolean; readonly threshold: Threshold; readonly basis: Basis;
    readonly yes: number; readonly no: number;
    /** Of how many `needed` is a share. */
    readonly base: number;
    readonly needed: number;
    readonly tied: boolean;
  }
  /** Blocks that were set aside by the rule that the opening fixed; `needed` of `yes + no` had to say yes. */
  | { readonly kind: 'override'; readonly passed: boolean; readonly blocks: number; readonly yes: number; readonly no: number; readonly needed: number }
  | { readonly kind: 'ranking'; readonly passed: boolean; readonly method: RankingTemplate; readonly ranked: number; readonly texts: number; readonly dots: number | null };

/** The outcome and the whole way to it, as plain data that can be stored and checked by anybody. */
export interface Result extends Counts {
  readonly outcome: Decision;
  readonly eligible: number;
  readonly answered: number;
  readonly quorum: number | null;
  readonly yes: number;
  readonly no: number;
  readonly steps: readonly Step[];
  /** The common order, where texts were put in one; empty where the quorum was missed. */
  readonly ranking?: readonly Ranked[];
  /** Set where a secret ballot missed its quorum: how many said what is not told, and the counts here are 0 for want of numbers [D8.5]. */
  readonly withheld?: true;
  /** Set where the outcome is advice and changes no text [D3.8]. */
  readonly advisory?: 'sense_check' | RankingTemplate;
}
