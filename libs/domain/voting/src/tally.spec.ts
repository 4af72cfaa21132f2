import type { Decision } from './ballot.js';
import { leave } from './electorate.js';
import { CHOICES, type Choice } from './position.js';
import type { Basis, Rule } from './rule.js';
import type { Template, Threshold } from './template.js';
import { needed } from './arithmetic.js';
import { tally } from './tally.js';
import { ballot, electorate, org, OPENS, position, positions, rule, times, TEXTS } from './testing/ballots.js';

const SIZES = [7, 12, 23];
const count = (eligible: number, choices: Choice[], of: Rule = rule()) => tally(of, TEXTS, electorate(eligible), positions(...choices));
const withThreshold = (kind: Threshold, basis: Basis = 'votes_cast'): Rule => ({ ...rule({ basis }), threshold: { kind } });

describe('what counts as what', () => {
  test.each([
    ['support', 1, 0], ['support_with_reservation', 1, 0], ['abstain', 0, 0], ['stand_aside', 0, 0], ['oppose', 0, 1], ['block', 0, 1],
  ] as const)('[D4.1] [D4.2] %s: yes %i, no %i, and an answer', (choice, yes, no) => {
    expect(count(7, [choice], rule({ quorum: 1 }))).toMatchObject({ yes, no, answered: 1, eligible: 7, steps: [{ kind: 'quorum', passed: true }, {}, ...(choice === 'block' ? [] : [{}])] });
  });

  test('[D4.10] each of the six is reported', () => {
    expect(count(12, [...CHOICES, 'support', 'abstain'])).toMatchObject({ support: 2, supportWithReservation: 1, abstain: 2, standAside: 1, oppose: 1, block: 1, yes: 3, no: 2, answered: 8 });
  });
});

describe.each(SIZES)('quorum among %i', (eligible) => {
  const quorum = Math.floor(eligible / 2) + 1;
  test.each(['consent', 'simple_majority'] as Template[])('[D4.2] one answer short of it, and exactly it: %s', (template) => {
    const of = rule({ template, quorum });
    expect(count(eligible, times(quorum - 1, 'support'), of)).toMatchObject({ outcome: 'inquorate', steps: [{ kind: 'quorum', passed: false, answered: quorum - 1, required: quorum, eligible }] });
    expect(count(eligible, times(quorum, 'support'), of)).toMatchObject({ outcome: 'carried' });
  });

  test('[D4.2] positions that say neither yes nor no help to meet it', () => {
    expect(count(eligible, ['support', ...times(quorum - 2, 'abstain'), 'stand_aside'], rule({ quorum })).outcome).toBe('carried');
  });

  test('[D4.2] it comes before blocks: nothing was decided, so there is nothing to object to', () => {
    expect(count(eligible, times(quorum - 1, 'block'), rule({ quorum })).outcome).toBe('inquorate');
  });
});

describe('blocks', () => {
  test.each(SIZES.flatMap((eligible) => (['consent', 'simple_majority'] as const).map((template) => [eligible, template] as const)))('[D4.3] one among %i supporters stops a ballot by %s', (eligible, template) => {
    expect(count(eligible, [...times(eligible - 1, 'support'), 'block'], rule({ template }))).toMatchObject({ outcome: 'under_objection', no: 1, steps: [{ kind: 'quorum' }, { kind: 'blocks', passed: false, blocks: 1 }] });
  });
});

describe('simple majority of votes cast', () => {
  test.each<[number, number, number, Decision]>([
    [0, 0, 0, 'not_carried'], [0, 0, 7, 'not_carried'], [1, 0, 0, 'carried'], [1, 0, 6, 'carried'], [0, 1, 0, 'not_carried'],
    [1, 1, 0, 'tied'], [3, 3, 1, 'tied'], [5, 3, 0, 'carried'], [4, 3, 0, 'carried'], [3, 4, 0, 'not_carried'], [6, 6, 0, 'tied'], [11, 11, 1, 'tied'], [12, 11, 0, 'carried'],
  ])('[D4.4] [D4.5] [D4.7] [D4.8] %i yes, %i no, %i abstentions: %s', (yes, no, abstain, outcome) => {
    const choices = [...times(yes, 'support'), ...times(no, 'oppose'), ...times(abstain, 'abstain')];
    for (const eligible of SIZES.filter((size) => size >= choices.length)) expect(count(eligible, choices).outcome).toBe(outcome);
  });

  test('[D4.1] reservations are yes, standing aside is outside', () => {
    expect(count(12, [...times(2, 'support_with_reservation'), 'oppose', ...times(5, 'stand_aside')])).toMatchObject({ outcome: 'carried', steps: [{}, {}, { base: 3, needed: 2, yes: 2, no: 1, passed: true, tied: false }] });
  });
});

describe('simple majority of all eligible', () => {
  test.each<[number, number, number, Decision]>([
    [7, 4, 3, 'carried'], [7, 3, 0, 'not_carried'], [7, 3, 3, 'not_carried'], [7, 0, 0, 'not_carried'],
    [12, 7, 0, 'carried'], [12, 7, 5, 'carried'], [12, 6, 0, 'not_carried'], [12, 6, 5, 'not_carried'], [12, 6, 6, 'tied'], [12, 5, 3, 'not_carried'], [12, 0, 0, 'not_carried'], [12, 3, 3, 'not_carried'],
    [23, 12, 11, 'carried'], [23, 11, 11, 'not_carried'], [23, 11, 12, 'not_carried'],
  ])('[D4.4] [D4.7] of %i: %i yes, %i no: %s', (eligible, yes, no, outcome) => {
    expect(count(eligible, [...times(yes, 'support'), ...times(no, 'oppose')], rule({ basis: 'all_eligible' })).outcome).toBe(outcome);
  });
});

describe('consent', () => {
  test.each<[Choice[], Decision]>([
    [[], 'not_carried'], [times(7, 'abstain'), 'not_carried'], [times(7, 'stand_aside'), 'not_carried'], [times(7, 'oppose'), 'not_carried'],
    [['support'], 'carried'], [['support_with_reservation'], 'carried'], [['support', ...times(6, 'oppose')], 'carried'], [['support', 'block'], 'under_objection'],
  ])('[D4.5] [D4.6] %j: %s', (choices, outcome) => {
    for (const basis of ['votes_cast', 'all_eligible'] as const) {
      for (const eligible of SIZES) expect(count(eligible, choices, rule({ template: 'consent', basis })).outcome).toBe(outcome);
    }
  });
});

describe('thresholds in whole numbers', () => {
  test.each<[Threshold, number, number]>([
    ['none', 0, 1], ['none', 23, 1],
    ['majority', 0, 1], ['majority', 1, 1], ['majority', 2, 2], ['majority', 7, 4], ['majority', 12, 7], ['majority', 23, 12],
    ['two_thirds', 0, 1], ['two_thirds', 1, 1], ['two_thirds', 2, 2], ['two_thirds', 3, 2], ['two_thirds', 7, 5], ['two_thirds', 12, 8], ['two_thirds', 23, 16],
    ['unanimity', 0, 1], ['unanimity', 1, 1], ['unanimity', 12, 12],
  ])('[D3.2] [D4.4] %s of %i needs %i', (threshold, base, least) => expect(needed(threshold, base)).toBe(least));

  test('[D4.4] for every base up to 1,000 the least number is enough and one fewer is not', () => {
    for (let base = 1; base <= 1_000; base += 1) {
      expect(2 * needed('majority', base) > base && 2 * (needed('majority', base) - 1) <= base).toBe(true);
      expect(3 * needed('two_thirds', base) >= 2 * base && 3 * (needed('two_thirds', base) - 1) < 2 * base).toBe(true);
    }
  });

  test('[D4.7] two thirds and unanimity do not tie', () => {
    for (const kind of ['two_thirds', 'unanimity'] as const) expect(count(12, [...times(6, 'support'), ...times(6, 'oppose')], withThreshold(kind)).outcome).toBe('not_carried');
    expect(count(12, [...times(8, 'support'), ...times(4, 'oppose')], withThreshold('two_thirds')).outcome).toBe('carried');
    expect(count(12, times(11, 'support'), withThreshold('unanimity', 'all_eligible')).outcome).toBe('not_carried');
    expect(count(12, times(12, 'support'), withThreshold('unanimity', 'all_eligible')).outcome).toBe('carried');
  });
});

describe('the electorate in the count', () => {
  test('[D6.3] a leaver without a position shrinks the denominator; six of eleven carry where six of twelve did not', () => {
    const of = rule({ basis: 'all_eligible' });
    const six = positions(...times(6, 'support'));
    expect(tally(of, TEXTS, electorate(12), six)).toMatchObject({ outcome: 'not_carried', eligible: 12 });
    expect(tally(of, TEXTS, leave(ballot(), electorate(12), org(11), false, OPENS).electorate, six)).toMatchObject({ outcome: 'carried', eligible: 11 });
  });

  test('[D6.3] a leaver’s position stands', () => {
    const { electorate: after } = leave(ballot(), electorate(7), org(0), true, OPENS);
    expect(tally(rule(), TEXTS, after, positions('support'))).toMatchObject({ outcome: 'carried', eligible: 7, answered: 1 });
  });

  test('[D4.9] positions from outside the list, or of who left it, count for nothing', () => {
    const list = leave(ballot(), electorate(7), org(6), false, OPENS).electorate;
    const all = [position('stranger', 'block'), position(org(6), 'oppose'), position(org(0), 'support')];
    expect(tally(rule(), TEXTS, list, all)).toMatchObject({ outcome: 'carried', eligible: 6, answered: 1, yes: 1, no: 0, block: 0 });
  });
});
