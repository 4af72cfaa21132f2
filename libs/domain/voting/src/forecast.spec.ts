import { forecasts } from './forecast.js';
import { BASES, type RuleChoices } from './rule.js';
import { tally } from './tally.js';
import { electorate, positions, rule, TEXTS, times } from './testing/ballots.js';

const told = (given: Partial<RuleChoices>, eligible: number) => forecasts(rule(given), eligible).map(({ when, then }) => `${when}: ${then}`);

describe('what would happen, told beforehand', () => {
  test('[D3.10] by simple majority with a quorum', () => {
    expect(told({ quorum: 9 }, 23)).toEqual([
      'Only 8 of 23 answer: Nothing is decided, for or against. The ballot can be repeated once.', '9 of 23 say yes or no, and nobody else answers: 5 yes carry it.',
      'All 23 say yes or no: 12 yes carry it.', '1 organisation blocks it: It is under objection, whatever the others say, until the objection is resolved.',
    ]);
    expect(told({}, 12)).toContain('All 12 say yes or no: 7 yes carry it. With 6 yes and 6 no it is a tie, and things stay as they are.');
    expect(told({ basis: 'all_eligible', quorum: 4 }, 12)).toContain('4 of 12 say yes or no, and nobody else answers: It cannot be carried: 7 yes are needed.');
  });

  test('[D3.10] by consent, as a sense check, and in an order', () => {
    expect(told({ template: 'consent' }, 7)).toContain('All 7 answer: 1 yes carries it, as long as nobody blocks. Those that oppose it are heard and do not stop it.');
    expect(told({ template: 'sense_check' }, 7)).toEqual(['Nobody answers: It shows nothing.', 'At least 1 of 7 answer: Everybody sees how many are for it and how many against. The text stays as it is.']);
    expect(told({ template: 'dots', dots: 3, quorum: 4 }, 7)).toEqual(['Only 3 of 7 answer: There is no order.', 'At least 4 of 7 answer: The asks stand in a common order. Where asks are level they share a place; nobody has a casting vote.']);
    expect(told({}, 0)).toEqual([]);
  });

  test('[D3.10] whatever it says is what the counting does', () => {
    for (const template of ['simple_majority', 'two_thirds', 'unanimity'] as const) for (const basis of BASES) for (const eligible of [1, 2, 7, 12, 23]) for (const quorum of [null, 1, eligible]) {
      const of = rule({ template, basis, quorum });
      const count = (yes: number, no: number) => tally(of, TEXTS, electorate(eligible), positions(...times(yes, 'support'), ...times(no, 'oppose'))).outcome;
      for (const { when, then } of forecasts(of, eligible)) {
        const answering = Number(/^(\d+) of \d+ say/.exec(when)?.[1] ?? /^All (\d+) say/.exec(when)?.[1] ?? Number.NaN);
        if (Number.isNaN(answering)) continue;
        const enough = Number(/^(\d+) yes carr/.exec(then)?.[1] ?? Number.NaN);
        if (Number.isNaN(enough)) expect(count(answering, 0)).not.toBe('carried');
        else expect([count(enough, answering - enough), enough > 1 ? count(enough - 1, answering - enough + 1) : 'x']).toEqual(['carried', then.includes('tie') ? 'tied' : enough > 1 ? 'not_carried' : 'x']);
      }
    }
  });
});
