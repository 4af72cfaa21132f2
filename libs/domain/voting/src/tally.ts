import { needed } from './arithmetic.js';
import type { Decision, ExactText } from './ballot.js';
import { eligible, eligibleCount, type Elector } from './electorate.js';
import type { Choice, Position, Preference } from './position.js';
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

/** The orders that organisations gave, and what they are about, where texts are put in one. */
interface Orders {
  readonly texts: readonly ExactText[];
  readonly given: readonly (readonly Preference[])[];
}

/** What every result has, whatever came of it. */
const base = ({ template, quorum }: Rule, eligible: number, answered: number, counts: Counts) => ({
  eligible, answered, quorum: quorum.kind === 'count' ? quorum.count : null, yes: counts.support + counts.supportWithReservation, no: counts.oppose + counts.block, ...counts,
  ...(template === 'sense_check' || isRanking(template) ? { advisory: template } : {}),
});
const NONE: Counts = { support: 0, supportWithReservation: 0, abstain: 0, standAside: 0, oppose: 0, block: 0 };
const quorumStep = ({ quorum }: Rule, eligible: number, answered: number, passed: boolean): Step => ({ kind: 'quorum', passed, required: quorum.kind === 'count' ? quorum.count : null, answered, eligible });

/** A secret ballot below its quorum: how many answered, and no other number. */
export const withheld = (rule: Rule, eligible: number, answered: number): Result => ({ outcome: 'inquorate', ...base(rule, eligible, answered, NONE), withheld: true, steps: [quorumStep(rule, eligible, answered, false)] });

/** Decides from numbers [D4]: quorum, then blocks, then threshold; where texts are put in an order, quorum and then the order. Whole numbers only, and every number is kept. */
export function decide(rule: Rule, eligible: number, answered: number, counts: Counts, orders?: Orders): Result {
  const all = base(rule, eligible, answered, counts);
  const { yes, no, quorum } = all;
  const { template } = rule;
  const steps: Step[] = [];
  const end = (outcome: Decision, ranking?: readonly Ranked[]): Result => ({ outcome, ...all, steps, ...(ranking ? { ranking } : {}) });

  const quorate = quorum === null || answered >= quorum;
  steps.push(quorumStep(rule, eligible, answered, quorate));
  if (!quorate) return end('inquorate', isRanking(template) ? [] : undefined);

  if (isRanking(template)) {
    const { texts, given } = orders!;
    const ranking = rank(template, texts, given);
    const level = ranking.every(({ place }) => place === 1);
    steps.push({ kind: 'ranking', passed: given.length > 0 && !level, method: template, ranked: given.length, texts: texts.length, dots: rule.dots });
    return end(given.length === 0 ? 'not_carried' : level ? 'tied' : 'carried', ranking);
  }

  // Nobody can block in secret [D8.3], so there is nothing to look at.
  if (rule.visibility !== 'secret') {
    steps.push({ kind: 'blocks', passed: counts.block === 0, blocks: counts.block });
    if (counts.block > 0) return end('under_objection');
  }

  const share = rule.basis === 'all_eligible' ? eligible : yes + no;
  const enough = needed(rule.threshold.kind, share);
  const passed = yes >= enough;
  // Two equal halves, and nobody else in the base. Only a majority can tie: two thirds are reached or not.
  const tied = !passed && rule.threshold.kind === 'majority' && yes > 0 && yes === no && yes + no === share;
  steps.push({ kind: 'threshold', passed, threshold: rule.threshold.kind, basis: rule.basis, yes, no, base: share, needed: enough, tied });
  return end(passed ? 'carried' : tied ? 'tied' : 'not_carried');
}

/** Counts positions that are known, and decides from the numbers. */
export function tally(rule: Rule, texts: readonly ExactText[], electorate: readonly Elector[], positions: readonly Position[]): Result {
  const said = current(electorate, positions);
  return decide(rule, eligibleCount(electorate), said.length, count(said), { texts, given: said.flatMap(({ choice, preferences }) => (choice === 'ranked' && preferences ? [preferences] : [])) });
}
