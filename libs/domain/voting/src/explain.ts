import type { Result, Step } from './result.js';
import { capital, organisations, verb } from './words.js';

/** A step of the counting in words. */
export interface ExplainedStep {
  readonly name: Step['kind'];
  readonly sentence: string;
  readonly passed: boolean;
}

type ThresholdStep = Extract<Step, { kind: 'threshold' }>;

const SHARES = { majority: 'more than half', two_thirds: 'at least two thirds', unanimity: 'all' } as const;

function thresholdSentence(step: ThresholdStep): string {
  const { threshold, basis, yes, no, base, needed } = step;
  if (threshold === 'none') {
    const opposed = no === 0 ? '' : ` ${capital(organisations(no))} ${verb(no, 'opposes', 'oppose')} it; by consent that is recorded and does not stop it.`;
    return `${capital(organisations(yes))} ${verb(yes, 'supports', 'support')} it, and at least 1 had to.${opposed}`;
  }
  if (step.tied) return `${yes} yes and ${no} no: as many for it as against it, so things stay as they are.`;
  if (basis === 'votes_cast' && base === 0) return 'Nobody said yes or no, so nothing is carried: at least 1 yes is needed.';
  const counted = basis === 'votes_cast' ? `${yes} yes and ${no} no` : `${yes} yes of ${organisations(base)}`;
  return `${counted}: ${SHARES[threshold]} of ${base} means at least ${needed}.`;
}

function sentence(step: Step): string {
  switch (step.kind) {
    case 'quorum': {
      const answers = `${step.answered} of ${organisations(step.eligible)} answered`;
      if (step.required === null) return `${answers}; no quorum was set.`;
      return `${answers}, and at least ${step.required} had to: the quorum is ${step.passed ? 'met' : 'not met'}.`;
    }
    case 'blocks':
      return step.passed ? 'No organisation blocks it.' : `${capital(organisations(step.blocks))} ${verb(step.blocks, 'blocks', 'block')} it. The objection has to be resolved before it can be decided.`;
    case 'threshold':
      return thresholdSentence(step);
  }
}

/** Each step that was reached, in its order. */
export const explainSteps = (result: Result): ExplainedStep[] => result.steps.map((step) => ({ name: step.kind, sentence: sentence(step), passed: step.passed }));

/** What was decided and why, in one sentence. */
export function headline({ outcome, yes, no, block, answered, eligible, quorum }: Result): string {
  const votes = `${yes} yes, ${no} no, ${answered} of ${organisations(eligible)} answered`;
  switch (outcome) {
    case 'carried': return `Carried: ${votes}.`;
    case 'not_carried': return `Not carried: ${votes}.`;
    case 'tied': return `Tied, so things stay as they are: ${votes}.`;
    case 'inquorate': return `Not decided: ${answered} of ${organisations(eligible)} answered, ${quorum ?? 0} had to.`;
    case 'under_objection': return `Under objection: ${organisations(block)} ${verb(block, 'blocks', 'block')} it.`;
  }
}

/** The whole result in words: the headline, then every step. */
export const explain = (result: Result): string[] => [headline(result), ...explainSteps(result).map((step) => step.sentence)];
