import { CHOICES, type Choice } from './position.js';
import { leastYes, organisations, type Rule, THRESHOLDS } from './rule.js';

export type OutcomeState = 'carried' | 'not_carried' | 'tied' | 'inquorate' | 'under_objection';

/** One step of the counting, in words and as data. */
export interface Step {
  readonly name: 'quorum' | 'blocks' | 'threshold';
  readonly sentence: string;
  readonly passed: boolean;
}

/** A counted ballot. */
export interface Tally {
  readonly state: OutcomeState;
  readonly headline: string;
  readonly steps: readonly Step[];
  readonly counts: Readonly<Record<Choice, number>>;
  readonly yes: number;
  readonly no: number;
  readonly answered: number;
  readonly eligible: number;
  readonly quorum: number | null;
}

/**
 * Counts a ballot [D4]: quorum, then blocks, then threshold, each only if the one before was passed. Integers alone.
 * `eligible` is the electorate at the close; `choices` holds one choice for each organisation that answered.
 */
export function tally(rule: Rule, eligible: number, choices: readonly Choice[]): Tally {
  const counts = Object.fromEntries(CHOICES.map((choice) => [choice, 0])) as Record<Choice, number>;
  for (const choice of choices) counts[choice] += 1;
  const yes = counts.support + counts.support_with_reservation;
  const no = counts.oppose + counts.block;
  const answered = choices.length;
  const steps: Step[] = [];
  const done = (state: OutcomeState, headline: string): Tally => ({ state, headline, steps, counts, yes, no, answered, eligible, quorum: rule.quorum });

  if (rule.quorum !== null) {
    const passed = answered >= rule.quorum;
    steps.push({ name: 'quorum', passed, sentence: `${answered} of ${organisations(eligible)} answered; at least ${rule.quorum} had to.` });
    if (!passed) return done('inquorate', `Not decided: ${organisations(answered)} answered, and at least ${rule.quorum} had to.`);
  }
  const blocked = counts.block > 0;
  steps.push({ name: 'blocks', passed: !blocked, sentence: blocked ? `${organisations(counts.block)} blocked it.` : 'No organisation blocked it.' });
  if (blocked) return done('under_objection', `Not decided: ${organisations(counts.block)} blocked it, and the objection has to be resolved first.`);

  const threshold = THRESHOLDS[rule.template];
  if (threshold === null) {
    const passed = yes > 0;
    steps.push({ name: 'threshold', passed, sentence: passed ? `${organisations(yes)} supported it; consent needs at least one and no block.` : 'No organisation supported it; consent needs at least one.' });
    return passed ? done('carried', `Agreed by consent: ${organisations(yes)} supported it and none blocked it.`) : done('not_carried', 'Not agreed: no organisation supported it.');
  }
  const base = rule.basis === 'votes_cast' ? yes + no : eligible;
  const needed = Math.max(1, leastYes(threshold, base));
  const passed = yes >= needed;
  const of = rule.basis === 'votes_cast' ? `${yes + no} for or against` : `${eligible} that could answer`;
  steps.push({ name: 'threshold', passed, sentence: `${yes} supported it and ${no} opposed it; at least ${needed} of the ${of} had to support it.` });
  if (passed) return done('carried', `Agreed: ${yes} supported it and ${no} opposed it.`);
  if (yes === no && yes > 0) return done('tied', `A tie: ${yes} supported it and ${no} opposed it, so things stay as they were.`);
  return done('not_carried', yes === 0 ? 'Not agreed: no organisation supported it.' : `Not agreed: ${yes} supported it and ${no} opposed it; at least ${needed} had to support it.`);
}
