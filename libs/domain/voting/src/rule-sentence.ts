import { needed } from './arithmetic.js';
import { organisations } from './words.js';
import type { Rule } from './rule.js';

function support({ threshold, basis }: Rule, eligible: number): string {
  if (threshold.kind === 'none') return 'no organisation blocks it, at least 1 supports it';
  const share = { majority: 'more than half', two_thirds: 'at least two thirds', unanimity: 'all' }[threshold.kind];
  if (basis === 'all_eligible') return `at least ${needed(threshold.kind, eligible)} of the ${organisations(eligible)} ${eligible === 1 ? 'supports' : 'support'} it, none blocks it`;
  return `${share} of the organisations that say yes or no say yes, none blocks it`;
}

/** The rule in one sentence with its numbers, for `eligible` organisations. */
export function ruleSentence(rule: Rule, eligible: number): string {
  const quorum = rule.quorum.kind === 'count' ? ` and at least ${rule.quorum.count} of the ${eligible} ${rule.quorum.count === 1 ? 'answers' : 'answer'}` : '';
  const conditions = support(rule, eligible);
  // A list of three reads well only with its "and" in one place.
  return `Carried if ${quorum === '' ? conditions.replace(/, ([^,]*)$/, ' and $1') : `${conditions}${quorum}`}.`;
}
