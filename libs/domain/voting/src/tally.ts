import { needed } from './arithmetic.js';
import type { Decision } from './ballot.js';
import { eligible, type Elector } from './electorate.js';
import type { Choice, Position } from './position.js';
import type { Counts, Result, Step } from './result.js';
import type { Rule } from './rule.js';

const COUNTED_AS: Readonly<Record<Choice, keyof Counts>> = {
  support: 'support', support_with_reservation: 'supportWithReservation', abstain: 'abstain', stand_aside: 'standAside', oppose: 'oppose', block: 'block',
};

/** One position per organisation: of several, the one with the highest revision, in whatever order they come. */
function currentChoices(electorate: readonly Elector[], positions: readonly Position[]): Choice[] {
  const current = new Map<string, Position>();
  for (const position of positions) {
    const other = current.get(position.organisationId);
    if (!other || position.revision > other.revision) current.set(position.organisationId, position);
  }
  return eligible(electorate).flatMap(({ organisationId }) => current.get(organisationId)?.choice ?? []);
}

function count(choices: readonly Choice[]): Counts {
  const counts = { support: 0, supportWithReservation: 0, abstain: 0, standAside: 0, oppose: 0, block: 0 };
  for (const choice of choices) counts[COUNTED_AS[choice]] += 1;
  return counts;
}

/** Counts [D4]: quorum, then blocks, then threshold. Whole numbers only, and every number is kept. */
export function tally(rule: Rule, electorate: readonly Elector[], positions: readonly Position[]): Result {
  const choices = currentChoices(electorate, positions);
  const counts = count(choices);
  const answered = choices.length;
  const denominator = eligible(electorate).length;
  const yes = counts.support + counts.supportWithReservation;
  const no = counts.oppose + counts.block;
  const quorum = rule.quorum.kind === 'count' ? rule.quorum.count : null;
  const steps: Step[] = [];
  const end = (outcome: Decision): Result => ({ outcome, eligible: denominator, answered, quorum, yes, no, ...counts, steps });

  const quorate = quorum === null || answered >= quorum;
  steps.push({ kind: 'quorum', passed: quorate, required: quorum, answered, eligible: denominator });
  if (!quorate) return end('inquorate');

  const unblocked = counts.block === 0;
  steps.push({ kind: 'blocks', passed: unblocked, blocks: counts.block });
  if (!unblocked) return end('under_objection');

  const base = rule.basis === 'all_eligible' ? denominator : yes + no;
  const enough = needed(rule.threshold.kind, base);
  const passed = yes >= enough;
  // Two equal halves, and nobody else in the base. Only a majority can tie: two thirds are reached or not.
  const tied = !passed && rule.threshold.kind === 'majority' && yes > 0 && yes === no && yes + no === base;
  steps.push({ kind: 'threshold', passed, threshold: rule.threshold.kind, basis: rule.basis, yes, no, base, needed: enough, tied });
  return end(passed ? 'carried' : tied ? 'tied' : 'not_carried');
}
