import fc from 'fast-check';
import { leave } from './electorate.js';
import { explain } from './explain.js';
import { forecasts } from './forecast.js';
import { CHOICES } from './position.js';
import { BASES, makeRule, positionsVisible } from './rule.js';
import { ruleSentence } from './rule-sentence.js';
import { FEWEST_ANSWERS, SECRET_TEMPLATES } from './secrecy.js';
import { castSecretly, closeSecretly, isOpened, SECRET_ANSWERS, tallySecret, type SecretCounts, type SecretRequest } from './secret.js';
import { takeBack } from './take-back.js';
import { takePosition } from './take-position.js';
import { tally } from './tally.js';
import { isRanking, TEMPLATES } from './template.js';
import { ballot, CLOSES, DAY, electorate, HOUR, mandate, OPENS, org, position, request, rule, TEXTS } from './testing/ballots.js';

const SEEDS = [20261130, 5, 1873];
const secret = (given: Parameters<typeof rule>[0] = {}) => rule({ visibility: 'secret', quorum: 5, ...given });
const open = ballot({ rule: secret() });
const asks = (given: Partial<SecretRequest> = {}): SecretRequest => ({ organisationId: org(0), answer: 'support', personId: 'amina', mandates: [mandate(org(0))], standing: 'member', ...given });
const cast = (given: Partial<SecretRequest> = {}, earlier: Parameters<typeof castSecretly>[2] = null, now = OPENS + HOUR) => castSecretly(open, electorate(7), earlier, asks(given), now);
const counts = (support: number, against: number, abstain: number): SecretCounts => ({ support, against, abstain });
const took = (count: number) => Array.from({ length: count }, (_, n) => ({ organisationId: org(n) }));

describe('what a secret ballot can be', () => {
  test.each(TEMPLATES)('[D8.3] by %s', (template) => {
    const made = makeRule({ template, basis: 'votes_cast', quorum: 5, visibility: 'secret', dots: 3 }, 9);
    if ((SECRET_TEMPLATES as readonly string[]).includes(template)) expect(made).toMatchObject({ ok: true });
    else expect(made).toMatchObject({ ok: false, code: 'INVALID', field: 'visibility' });
  });

  test.each([[4, 4, 'visibility'], [9, 4, 'quorum'], [9, null, 'quorum']] as const)('[D8.5] not among %s with a quorum of %s', (eligible, quorum, field) => {
    expect(makeRule({ template: 'simple_majority', basis: 'votes_cast', quorum, visibility: 'secret' }, eligible)).toMatchObject({ ok: false, field });
  });

  test('[D8.5] five of five is enough', () => {
    expect(makeRule({ template: 'two_thirds', basis: 'all_eligible', quorum: 5, visibility: 'secret', override: 'two_thirds' }, 5)).toMatchObject({ ok: true, value: { visibility: 'secret', override: 'none' } });
  });

  test('[D8.3] its rule and what happens in which case speak of no block', () => {
    expect(ruleSentence(secret({ basis: 'all_eligible' }), 12)).toBe('Carried if at least 7 of the 12 organisations support it and at least 5 of the 12 organisations answer.');
    expect(JSON.stringify(forecasts(secret(), 12))).not.toMatch(/block/);
  });

  test('[D8.1] positions are never visible, whether it runs or has ended', () => {
    expect([positionsVisible('secret', true), positionsVisible('secret', false)]).toEqual([false, false]);
  });

  test('[D8.3] answers have one length, so that the size of a request tells nothing', () => {
    expect(new Set(SECRET_ANSWERS.map(({ length }) => length)).size).toBe(1);
  });
});

describe('taking part', () => {
  test.each(SECRET_ANSWERS)('[D8.1] with %s comes out the same: who and when, and not what', (answer) => {
    expect(cast({ answer })).toEqual({ ok: true, value: { type: 'took_part', ballotId: 'ballot', organisationId: org(0), by: 'amina', at: OPENS + HOUR } });
  });

  test('[D8.2] once: a second answer is refused and names who was first', () => {
    expect(cast({}, { by: 'ben', byName: 'Ben Okafor' })).toMatchObject({ ok: false, code: 'ALREADY_ANSWERED', message: expect.stringContaining('Ben Okafor has answered') as string });
    expect(cast({}, { by: 'amina', byName: 'Amina Diallo' })).toMatchObject({ code: 'ALREADY_ANSWERED', message: expect.stringContaining('You have answered') as string });
  });

  test.each<[string, Partial<SecretRequest>, number, string]>([
    ['at the deadline', {}, CLOSES, 'CLOSED'], ['before the opening', {}, OPENS - 1, 'NOT_OPEN_YET'], ['from outside the electorate', { organisationId: org(8), mandates: [mandate(org(8))] }, OPENS, 'NOT_IN_ELECTORATE'],
    ['without a mandate', { mandates: [] }, OPENS, 'NO_MANDATE'], ['after leaving', { standing: 'left' }, OPENS, 'ORGANISATION_LEFT'], ['with a block', { answer: 'block' as 'support' }, OPENS, 'INVALID'],
  ])('[D8.2] not %s', (_, given, now, code) => {
    expect(cast(given, null, now)).toMatchObject({ ok: false, code });
  });

  test('[D8.3] there is no named position in a secret ballot, and no secret answer in a named one', () => {
    for (const choice of CHOICES) expect(takePosition(open, electorate(7), null, request({ choice, reason: 'because', proposedChange: 'this' }), OPENS)).toMatchObject({ ok: false, code: 'INVALID' });
    expect(castSecretly(ballot(), electorate(7), null, asks(), OPENS)).toMatchObject({ ok: false, code: 'INVALID' });
  });

  test('[D8.2] who leaves after taking part stays counted, for its answer cannot be found', () => {
    expect(leave(open, electorate(7), org(0), true, OPENS + HOUR).effect).toBe('position_stands');
    expect(takeBack(open, electorate(7), position(org(0), 'support'), true, org(0), OPENS + HOUR)).toMatchObject({ ok: false, code: 'NO_POSITION' });
  });
});

describe('closing', () => {
  test('[D8.4] counts by the rules of every ballot', () => {
    expect(closeSecretly(open, took(6), counts(4, 1, 1), electorate(7), CLOSES)).toMatchObject({ value: { state: 'carried', closedAt: CLOSES, result: { yes: 4, no: 1, abstain: 1, answered: 6, eligible: 7 } } });
    expect(closeSecretly(open, took(6), counts(3, 3, 0), electorate(7), CLOSES)).toMatchObject({ value: { state: 'tied' } });
    expect(closeSecretly(ballot({ rule: secret({ template: 'two_thirds' }) }), took(7), counts(4, 2, 1), electorate(7), OPENS + DAY)).toMatchObject({ value: { state: 'carried', closedAt: OPENS + DAY } });
  });

  test('[D8.5] below the quorum the box stays shut, and no number is told', () => {
    const ended = closeSecretly(open, took(4), null, electorate(7), CLOSES);
    expect(ended).toMatchObject({ value: { state: 'inquorate', result: { answered: 4, withheld: true, yes: 0, no: 0, support: 0, oppose: 0, abstain: 0 } } });
    expect(ended.ok && ended.value.state === 'inquorate' ? explain(ended.value.result) : null).toEqual(['Not decided: 4 of 7 organisations answered, 5 had to.', '4 of 7 organisations answered, and at least 5 had to: the quorum is not met.']);
    expect(closeSecretly(ballot({ rule: secret({ quorum: 7 }) }), took(6), null, electorate(7), CLOSES)).toMatchObject({ value: { state: 'inquorate', result: { withheld: true } } });
  });

  test('[D8.4] does not count what does not fit to who took part', () => {
    expect(closeSecretly(open, took(6), counts(4, 1, 0), electorate(7), CLOSES)).toMatchObject({ ok: false, code: 'NOT_COUNTABLE' });
    expect(closeSecretly(open, took(6), null, electorate(7), CLOSES)).toMatchObject({ ok: false, code: 'NOT_COUNTABLE' });
    expect(closeSecretly(open, took(4), counts(4, 0, 0), electorate(7), CLOSES)).toMatchObject({ ok: false, code: 'NOT_COUNTABLE' });
  });

  test('[D8.4] not before its time, and not twice', () => {
    expect(closeSecretly(open, took(6), counts(6, 0, 0), electorate(7), CLOSES - 1)).toMatchObject({ ok: false, code: 'NOT_DUE' });
    expect(closeSecretly({ ...open, state: 'withdrawn', closedAt: OPENS, reason: '' }, took(6), counts(6, 0, 0), electorate(7), CLOSES)).toMatchObject({ ok: false, code: 'CLOSED' });
  });
});

const rules = fc.record({ template: fc.constantFrom(...SECRET_TEMPLATES), basis: fc.constantFrom(...BASES), quorum: fc.integer({ min: 5, max: 12 }) }).map((given) => secret(given));
const answers = fc.array(fc.constantFrom(...SECRET_ANSWERS), { maxLength: 15 });
const countOf = (said: readonly string[]): SecretCounts => counts(...(SECRET_ANSWERS.map((answer) => said.filter((one) => one === answer).length) as [number, number, number]));

describe('for every rule and every set of answers', () => {
  test.each(SEEDS)('[D8.4] the outcome is that of the same answers given by name, and who said what does not matter (seed %i)', (seed) => {
    fc.assert(fc.property(rules, answers, fc.integer({ min: 0, max: 6 }), (of, said, silent) => {
      const eligible = said.length + silent;
      const named = tally({ ...of, visibility: 'named' }, TEXTS, electorate(eligible), said.map((answer, n) => position(org(n), answer === 'against' ? 'oppose' : answer)));
      const result = tallySecret(of, eligible, said.length, isOpened(of, said.length) ? countOf(said) : null);
      expect(result.outcome).toBe(named.outcome);
      expect([result.eligible, result.answered]).toEqual([named.eligible, named.answered]);
      if (result.withheld) expect([result.yes, result.no, result.abstain, said.length < Math.max(FEWEST_ANSWERS, of.quorum.kind === 'count' ? of.quorum.count : 0)]).toEqual([0, 0, 0, true]);
      else expect([result.yes, result.no, result.abstain]).toEqual([named.yes, named.no, named.abstain]);
      expect(isRanking(of.template)).toBe(false);
    }), { seed, numRuns: 300 });
  });
});
