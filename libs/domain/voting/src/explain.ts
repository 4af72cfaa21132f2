import type { Decision } from './ballot.js';
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

function rankingSentence({ method, ranked, texts, dots }: Extract<Step, { kind: 'ranking' }>): string {
  const count = method === 'dots'
    ? `gave up to ${dots ?? 0} ${dots === 1 ? 'dot' : 'dots'} to ${texts} asks. The dots of each ask are added up.`
    : `put ${texts} asks in an order. From each, an ask gets a point for every ask below it and half a point for every ask level with it; the points are added up.`;
  return ranked === 0 ? `No organisation gave ${method === 'dots' ? 'a dot' : 'an order'}, so there is none in common.` : `${capital(organisations(ranked))} ${count}`;
}

/** What a sense check shows. It agrees nothing, so none of its words may sound as if it did. */
const SENSE: Readonly<Record<Decision, string>> = {
  carried: 'More are for it than against it', not_carried: 'No more are for it than against it', tied: 'As many are for it as against it', inquorate: 'Too few answered to say', under_objection: 'Somebody could not live with it',
};

function advice({ advisory, outcome, answered, eligible, quorum, yes, no, block, ranking = [] }: Result): string {
  const answers = `${answered} of ${organisations(eligible)} answered`;
  if (outcome === 'inquorate') return `${advisory === 'sense_check' ? SENSE.inquorate : 'No order'}: ${answers}, ${quorum ?? 0} had to.`;
  if (advisory === 'sense_check') return `${SENSE[outcome]}: ${yes} yes, ${no} no${block > 0 ? ` (${block} would block)` : ''}, ${answers}. A sense check decides nothing.`;
  if (outcome === 'not_carried') return `No order: nobody gave one, ${answers}.`;
  if (outcome === 'tied') return `No order: all ${ranking.length} asks are level, ${answers}.`;
  const shared = ranking.filter(({ tied }) => tied).length;
  return `${ranking.length} asks in order${shared > 0 ? `, ${shared} of them level with another` : ''}: ${answers}.`;
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
    case 'ranking':
      return rankingSentence(step);
    case 'override':
      return `${step.yes} yes and ${step.no} no, blocks counted as no: at least two thirds of ${step.yes + step.no} means at least ${step.needed}, so by the rule of the opening the ${step.blocks === 1 ? 'block is' : 'blocks are'} set aside.`;
  }
}

/** Each step that was reached, in its order. */
export const explainSteps = (result: Result): ExplainedStep[] => result.steps.map((step) => ({ name: step.kind, sentence: sentence(step), passed: step.passed }));

/** What was decided and why, in one sentence. */
export function headline(result: Result): string {
  const { outcome, yes, no, block, answered, eligible, quorum } = result;
  if (result.advisory) return advice(result);
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
