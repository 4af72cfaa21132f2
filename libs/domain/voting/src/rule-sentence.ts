import { needed } from './arithmetic.js';
import type { Rule } from './rule.js';
import { organisations } from './words.js';

const SHARES = { majority: 'more than half', two_thirds: 'at least two thirds', unanimity: 'all' } as const;

function conditions({ threshold, basis, quorum }: Rule, eligible: number): string[] {
  const answers = quorum.kind === 'none' ? [] : [`at least ${quorum.count} of the ${organisations(eligible)} ${quorum.count === 1 ? 'answers' : 'answer'}`];
  if (threshold.kind === 'none') return ['no organisation blocks it', 'at least one supports it', ...answers];
  const support = basis === 'all_eligible'
    ? `at least ${needed(threshold.kind, eligible)} of the ${organisations(eligible)} support it`
    : `${SHARES[threshold.kind]} of those that say yes or no say yes`;
  return [support, 'none blocks it', ...answers];
}

/** The rule in one sentence with its numbers, for `eligible` organisations. */
export function ruleSentence(rule: Rule, eligible: number): string {
  const all = conditions(rule, eligible);
  return `Carried if ${all.slice(0, -1).join(', ')} and ${all.at(-1)!}.`;
}
