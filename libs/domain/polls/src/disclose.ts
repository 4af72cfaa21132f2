import { ok } from '@northstar/domain-membership';
import { FEWEST_ANSWERS } from '@northstar/domain-voting';
import { no, type PollOutcome } from './refusals.js';

/** What is shown of the answers to one question [PL4–PL6]. */
export interface Shown {
  /** For each choice how many took it; null where that is not told. */
  readonly counts: readonly (number | null)[];
  /** How many took one of the choices whose numbers are not told; null where none is told at all, or all are. */
  readonly together: number | null;
  /** The choice that was taken most often, where that is all that can be told. */
  readonly most: number | null;
}

/** What is shown of a poll; null where fewer than five answered, and then nothing is. */
export interface PollResult {
  readonly answered: number;
  readonly questions: readonly Shown[];
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

/**
 * Shows the answers to one question so that no number stands for fewer than five people, and none can be worked out from the others [PL5].
 * Small choices are put together with the next larger ones until at least two of them hold at least five answers, and until they could hold
 * other numbers than they do.
 */
export function show(counts: readonly number[]): Shown {
  const answered = sum(counts);
  const none = counts.map(() => null);
  if (answered < FEWEST_ANSWERS) return { counts: none, together: null, most: null };
  const byNumber = counts.map((count, choice) => ({ count, choice })).sort((a, b) => a.count - b.count || a.choice - b.choice);
  const small = byNumber.filter(({ count }) => count < FEWEST_ANSWERS).length;
  if (small === 0) return { counts: [...counts], together: null, most: null };
  const holds = (size: number): number => sum(byNumber.slice(0, size).map(({ count }) => count));
  // All of them at the most that a small one can hold could be nothing else.
  const tells = (size: number): boolean => size < 2 || holds(size) < FEWEST_ANSWERS || holds(size) === size * (FEWEST_ANSWERS - 1);
  let size = small;
  // Equal ones go together: which of them was left out would tell of the smaller ones.
  while (size < counts.length && (tells(size) || byNumber[size]!.count === byNumber[size - 1]!.count)) size += 1;
  if (size < counts.length) {
    const hidden = new Set(byNumber.slice(0, size).map(({ choice }) => choice));
    return { counts: counts.map((count, choice) => (hidden.has(choice) ? null : count)), together: holds(size), most: null };
  }
  // Told by how many answered, and not by what: otherwise that it is told would tell something.
  const [first, second] = byNumber.toReversed();
  return { counts: none, together: null, most: answered > counts.length * (FEWEST_ANSWERS - 1) && first!.count > second!.count ? first!.choice : null };
}

/** The result of a poll [PL4]. `took`: how many are known to have answered; the box has to hold as many, for every question. */
export function resultOf(counts: readonly (readonly number[])[], took: number): PollOutcome<PollResult | null> {
  if (counts.some((each) => sum(each) !== took)) return no('NOT_COUNTABLE', `${took} people answered, and the box holds another number of answers, so this poll cannot be counted.`);
  return ok(took < FEWEST_ANSWERS ? null : { answered: took, questions: counts.map(show) });
}
