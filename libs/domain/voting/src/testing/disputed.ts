import type { Decision } from '../ballot.js';
import type { Template } from '../template.js';

/** The rules by which a text is decided on, or asked about. */
export const DISPUTED_RULES = ['consent', 'simple_majority', 'two_thirds', 'unanimity', 'sense_check'] as const satisfies readonly Template[];

/** What of `yes` and `no` and silence each rule makes: by votes cast, and by all eligible. */
export type DisputedRow = readonly [eligible: number, yes: number, no: number, abstain: number, cast: Readonly<Record<(typeof DISPUTED_RULES)[number], Decision>>, all: Readonly<Record<(typeof DISPUTED_RULES)[number], Decision>>];
const [C, N, T] = ['carried', 'not_carried', 'tied'] as const;
const each = (consent: Decision, simple_majority: Decision, two_thirds: Decision, unanimity: Decision) => ({ consent, simple_majority, two_thirds, unanimity, sense_check: simple_majority });

/** The cases that people dispute, each rule and basis, written down by hand. Every form in which an outcome is told is held against them. */
export const DISPUTED: readonly DisputedRow[] = [
  [7, 0, 0, 0, each(N, N, N, N), each(N, N, N, N)], [7, 0, 0, 7, each(N, N, N, N), each(N, N, N, N)],
  [7, 4, 2, 0, each(C, C, C, N), each(C, C, N, N)], [7, 4, 2, 1, each(C, C, C, N), each(C, C, N, N)], [7, 5, 2, 0, each(C, C, C, N), each(C, C, C, N)],
  [7, 3, 3, 1, each(C, T, N, N), each(C, N, N, N)], [7, 7, 0, 0, each(C, C, C, C), each(C, C, C, C)], [7, 6, 0, 1, each(C, C, C, C), each(C, C, C, N)],
  [12, 0, 0, 0, each(N, N, N, N), each(N, N, N, N)], [12, 0, 0, 12, each(N, N, N, N), each(N, N, N, N)],
  [12, 5, 3, 0, each(C, C, N, N), each(C, N, N, N)], [12, 4, 2, 0, each(C, C, C, N), each(C, N, N, N)], [12, 8, 4, 0, each(C, C, C, N), each(C, C, C, N)], [12, 7, 5, 0, each(C, C, N, N), each(C, C, N, N)],
  [12, 6, 6, 0, each(C, T, N, N), each(C, T, N, N)], [12, 12, 0, 0, each(C, C, C, C), each(C, C, C, C)],
  [23, 0, 0, 0, each(N, N, N, N), each(N, N, N, N)], [23, 0, 0, 23, each(N, N, N, N), each(N, N, N, N)],
  [23, 5, 3, 0, each(C, C, N, N), each(C, N, N, N)], [23, 4, 2, 3, each(C, C, C, N), each(C, N, N, N)], [23, 16, 7, 0, each(C, C, C, N), each(C, C, C, N)], [23, 15, 8, 0, each(C, C, N, N), each(C, C, N, N)],
  [23, 11, 11, 1, each(C, T, N, N), each(C, N, N, N)], [23, 23, 0, 0, each(C, C, C, C), each(C, C, C, C)],
];
