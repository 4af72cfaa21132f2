import type { Threshold } from './template.js';

/**
 * How many yes carry, out of `base`. Whole numbers throughout: two thirds as a fraction would already be wrong for three organisations.
 * Never 0, since nothing is carried that nobody supports [D4].
 */
export function needed(threshold: Threshold, base: number): number {
  switch (threshold) {
    case 'none': return 1;
    case 'majority': return Math.floor(base / 2) + 1;
    case 'two_thirds': return Math.max(1, Math.floor((2 * base + 2) / 3));
    case 'unanimity': return Math.max(1, base);
  }
}
