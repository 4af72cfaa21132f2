import type { Question } from './types.js';

/** What can be said of a question's answers, and with which of its choices. */
export type Telling =
  /** Some choices have numbers; `hidden` are those that are told together only. */
  | { readonly kind: 'numbers'; readonly first: readonly string[]; readonly count: number; readonly hidden: readonly string[]; readonly together: number }
  | { readonly kind: 'most'; readonly choice: string }
  | { readonly kind: 'nothing' };

/**
 * What the numbers of a closed poll say: which choice was taken most often, as far as that is told. Choices that are told together only are
 * the smallest ones [PL5], so the largest number that is told is the largest there is.
 */
export function tellingOf({ choices, together }: Question): Telling {
  const most = choices.find((choice) => choice.most);
  if (most) return { kind: 'most', choice: most.text };
  const known = choices.flatMap(({ text, count }) => (typeof count === 'number' ? [{ text, count }] : []));
  if (known.length === 0) return { kind: 'nothing' };
  const count = Math.max(...known.map((choice) => choice.count));
  const hidden = choices.filter((choice) => typeof choice.count !== 'number').map(({ text }) => text);
  return { kind: 'numbers', first: known.filter((choice) => choice.count === count).map(({ text }) => text), count, hidden, together: together ?? 0 };
}
