import { needed } from './arithmetic.js';
import type { Decision, ExactText } from './ballot.js';
import { eligible, type Elector } from './electorate.js';
import type { Choice, Position } from './position.js';
import { type Ranked, rank } from './ranking.js';
import type { Counts, Result, Step } from './result.js';
import type { Rule } from './rule.js';
import { isRanking } from './template.js';

const COUNTED_AS: Readonly<Record<Choice, keyof Counts>> = {
  support: 'support', support_with_reservation: 'supportWithReservation', abstain: 'abstain', stand_aside: 'standAside', oppose: 'oppose', block: 'block',
};

/** One position per organisation: of several, the one with the highest revision, in whatever order they come. */
function current(electorate: readonly Elector[], positions: readonly Position[]): Position[] {
  const latest = new Map<string, Position>();
  for (const position of positions) {
    const other = latest.get(position.organisationId);
    if (!other || position.revision > other.revision) latest.set(position.organisationId, position);
  }
  return eligible(electorate).flatMap(({ organisationId }) => latest.get(organisationId) ?? []);
}

function count(positions: readonly Position[]): Counts {
  const counts = { support: 0, supportWithReservation: 0, abstain: 0, standAside: 0, oppose: 0, block: 0 };
  for (const { choice } of positions) if (choice !== 'ranked') counts[COUNTED_AS[choice]] += 1;
  return counts;
}

/** Counts [D4]: quorum, then blocks, then threshold; where texts are put in an order, quorum and then the order. Whole numbers only, and every number is kept. */
export function tally(rule: Rule, texts: readonly ExactText[], electorate: readonly Elector[], positions: readonly Position[]): Result {
  const said = current(electorate, positions);
  const counts = count(said);
  const answered = said.length;
  const denominator = eligible(electorate).length;
  const yes = counts.support + counts.supportWithReservation;
  const no = counts.oppose + counts.block;
  const quorum = rule.quorum.kind === 'count' ? rule.quorum.count : null;
  const { template } = rule;
  const steps: Step[] = [];
  const end = (outcome: Decision, ranking?: readonly Ranked[]): Result => ({
    outcome, eligible: denominator, answered, quorum, yes, no, ...counts, steps,
    ...(template === 'sense_check' || isRanking(template) ? { advisory: template } : {}), ...(ranking ? { ranking } : {}),
  });

  const quorate = quorum === null || answered >= quorum;
  steps.push({ kind: 'quorum', passed: quorate, required: quorum, answered, eligible: denominator });
  if (!quorate) return end('inquorate', isRanking(template) ? [] : undefined);

  if (isRanking(template)) {
    const orders = said.flatMap(({ choice, preferences }) => (choice === 'ranked' && preferences ? [preferences] : []));
    const ranking = rank(template, texts, orders);
    const level = ranking.every(({ place }) => place === 1);
    steps.push({ kind: 'ranking', passed: orders.length > 0 && !level, method: template, ranked: orders.length, texts: texts.length, dots: rule.dots });
    return end(orders.length === 0 ? 'not_carried' : level ? 'tied' : 'carried', ranking);
  }

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
