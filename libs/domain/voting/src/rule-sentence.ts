import { needed } from './arithmetic.js';
import type { Rule } from './rule.js';
import { isRanking, type RankingTemplate } from './template.js';
import { organisations } from './words.js';

const SHARES = { majority: 'more than half', two_thirds: 'at least two thirds', unanimity: 'all' } as const;

function conditions({ threshold, basis, quorum, visibility }: Rule, eligible: number): string[] {
  const answers = quorum.kind === 'none' ? [] : [`at least ${quorum.count} of the ${organisations(eligible)} ${quorum.count === 1 ? 'answers' : 'answer'}`];
  if (threshold.kind === 'none') return ['no organisation blocks it', 'at least one supports it', ...answers];
  const support = basis === 'all_eligible'
    ? `at least ${needed(threshold.kind, eligible)} of the ${organisations(eligible)} support it`
    : `${SHARES[threshold.kind]} of those that say yes or no say yes`;
  // Nobody can block in secret [D8.3].
  return [support, ...(visibility === 'secret' ? [] : ['none blocks it']), ...answers];
}

const METHODS: Readonly<Record<RankingTemplate, (dots: number) => string>> = {
  dots: (dots) => `Each organisation spreads up to ${dots} ${dots === 1 ? 'dot' : 'dots'} over the asks, and the most dots come first`,
  ranked_choice: () => 'Each organisation puts the asks in its order; an ask gets a point for every ask below it and half a point for every ask level with it, and the most points come first',
};

/** The rule in one sentence with its numbers, for `eligible` organisations. */
export function ruleSentence(rule: Rule, eligible: number): string {
  const { template, quorum } = rule;
  const quorate = quorum.kind === 'none' ? '' : `, if at least ${quorum.count} of the ${organisations(eligible)} ${quorum.count === 1 ? 'answers' : 'answer'}`;
  if (isRanking(template)) return `${METHODS[template](rule.dots ?? 0)}${quorate}. It changes no text.`;
  if (template === 'sense_check') return `Shows who is for it and who against it${quorate}. It decides nothing and changes no text.`;
  const all = conditions(rule, eligible);
  const override = rule.override === 'two_thirds' ? ' A block can be set aside, with reasons, if at least two thirds of those that say yes or no say yes.' : '';
  return `Carried if ${all.length === 1 ? all[0]! : `${all.slice(0, -1).join(', ')} and ${all.at(-1)!}`}.${override}`;
}
