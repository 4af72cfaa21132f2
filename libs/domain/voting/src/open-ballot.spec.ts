import { STANDINGS } from '@northstar/domain-membership';
import { openBallot, type Earlier, type OpenRequest } from './open-ballot.js';
import { positionsVisible } from './rule.js';
import { ruleSentence } from './rule-sentence.js';
import { isBinding, laneOf, TEMPLATES } from './template.js';
import { asks, CLOSES, DAY, HOUR, OPENS, org, rule } from './testing/ballots.js';

const NOW = OPENS;
/** Ask 4 in one of its versions. */
const v = (version: number) => [{ documentId: 'ask-4', versionId: `v${version}` }];
const members = (count: number) => Array.from({ length: count }, (_, n) => ({ id: org(n), standing: 'member' as const }));
const wanted = (given: Partial<OpenRequest> = {}): OpenRequest => ({
  id: 'new', title: ' Ask 4 ', introduction: '', texts: v(2), template: 'consent', basis: 'votes_cast', quorum: null, visibility: 'named', opensAt: null, closesAt: CLOSES, timeZone: 'Europe/London', ...given,
});
const NONE: Earlier = { running: [], repeats: null };
const open = (given: Partial<OpenRequest> = {}, earlier: Partial<Earlier> = {}, organisations: Parameters<typeof openBallot>[1] = members(12)) =>
  openBallot(wanted(given), organisations, { ...NONE, ...earlier }, NOW);

describe('opening', () => {
  test('[D3.1] [D5.1] fixes text, rule, times and electorate', () => {
    expect(open({ quorum: 9, template: 'simple_majority', basis: 'all_eligible' })).toEqual({
      ok: true,
      value: {
        ballot: {
          state: 'open', id: 'new', texts: v(2), opensAt: NOW, closesAt: CLOSES, timeZone: 'Europe/London', previousId: null,
          rule: { template: 'simple_majority', threshold: { kind: 'majority' }, basis: 'all_eligible', quorum: { kind: 'count', count: 9 }, visibility: 'named', noticeMs: 0, dots: null, override: 'none' },
        },
        title: 'Ask 4', introduction: '', supersedes: [],
        electorate: members(12).map(({ id }) => ({ organisationId: id, leftAt: null })),
      },
    });
  });

  test('[D3.2] consent has no threshold', () => {
    expect(open()).toMatchObject({ value: { ballot: { rule: { template: 'consent', threshold: { kind: 'none' }, quorum: { kind: 'none' } } } } });
  });

  test.each([[NOW + DAY, 'notice', NOW + DAY, DAY], [NOW, 'open', NOW, 0], [NOW - DAY, 'open', NOW, 0], [null, 'open', NOW, 0]] as const)('[D3.4] at %s: %s', (opensAt, state, actual, noticeMs) => {
    expect(open({ opensAt })).toMatchObject({ value: { ballot: { state, opensAt: actual, rule: { noticeMs } } } });
  });

  test.each<[string, Partial<OpenRequest>, string, string]>([
    ['without a title', { title: '  ' }, 'INVALID', 'title'],
    ['with an endless title', { title: 't'.repeat(161) }, 'INVALID', 'title'],
    ['with an endless introduction', { introduction: 't'.repeat(2_001) }, 'INVALID', 'introduction'],
    ['with a quorum of 0', { quorum: 0 }, 'INVALID', 'quorum'],
    ['with a quorum of one and a half', { quorum: 1.5 }, 'INVALID', 'quorum'],
    ['with a quorum of 13 among 12', { quorum: 13 }, 'QUORUM_OUT_OF_REACH', 'quorum'],
    ['with a deadline now', { closesAt: NOW }, 'INVALID', 'closesAt'],
    ['with a deadline at the opening', { opensAt: NOW + DAY, closesAt: NOW + DAY }, 'INVALID', 'closesAt'],
    ['with a deadline in 367 days', { closesAt: NOW + 367 * DAY }, 'INVALID', 'closesAt'],
    ['with no date', { closesAt: Number.NaN }, 'INVALID', 'closesAt'],
    ['with an offset for a zone', { timeZone: '+01:00' }, 'INVALID', 'timeZone'],
    ['with a zone that does not exist', { timeZone: 'Europe/Atlantis' }, 'INVALID', 'timeZone'],
  ])('[D3.3] [D3.7] not %s', (_, given, code, field) => {
    expect(open(given)).toMatchObject({ ok: false, code, field });
  });

  test.each<Partial<OpenRequest>>([{ quorum: 1 }, { quorum: 12 }, { closesAt: NOW + 1 }, { closesAt: NOW + 366 * DAY }, { timeZone: 'UTC' }, { timeZone: 'America/Argentina/Buenos_Aires' }, { title: 't'.repeat(160) }])('[D3.3] [D3.7] at the limits: %j', (given) => {
    expect(open(given).ok).toBe(true);
  });

  test('[D3.7] [D6.1] not when nobody could answer', () => {
    expect(open({}, {}, STANDINGS.filter((standing) => standing !== 'member').map((standing) => ({ id: standing, standing })))).toMatchObject({ code: 'NO_ELECTORATE' });
  });
});

describe('beside earlier ballots', () => {
  test('[D5.2] another version supersedes the ballot that runs', () => {
    expect(open({}, { running: [{ id: 'old', texts: v(1) }] })).toMatchObject({ ok: true, value: { supersedes: ['old'], ballot: { previousId: 'old' } } });
  });

  test('[D5.2] the same version is refused', () => {
    expect(open({}, { running: [{ id: 'old', texts: v(2) }] })).toMatchObject({ code: 'SAME_VERSION' });
  });

  const repeats = (given: Partial<NonNullable<Earlier['repeats']>> = {}) => ({ repeats: { id: 'old', texts: v(1), state: 'inquorate' as const, repeatedById: null, ...given } });
  test('[D5.5] an inquorate ballot is repeated, once, and on its own document', () => {
    expect(open({}, repeats())).toMatchObject({ ok: true, value: { supersedes: [], ballot: { previousId: 'old' } } });
    expect(open({}, repeats({ repeatedById: 'other' }))).toMatchObject({ code: 'ALREADY_REPEATED' });
    expect(open({}, repeats({ state: 'tied', repeatedById: 'other' }))).toMatchObject({ ok: true });
    expect(open({}, repeats({ texts: [{ documentId: 'ask-5', versionId: 'v1' }] }))).toMatchObject({ code: 'INVALID', field: 'previousBallotId' });
  });
});

describe('several texts in one ballot', () => {
  const both = [...v(2), { documentId: 'goal', versionId: 'g1' }];
  test.each<[string, Partial<OpenRequest>]>([
    ['no text', { texts: [] }], ['one text twice', { texts: [...v(1), ...v(2)] }], ['more than 100', { texts: asks(101) }], ['one ask to put in an order', { template: 'ranked_choice' }], ['one ask for dots', { template: 'dots', dots: 5 }],
  ])('[D5.6] not %s', (_, given) => expect(open(given)).toMatchObject({ code: 'INVALID', field: 'documentId' }));

  test('[D5.6] each in its exact version, in their order', () => {
    expect(open({ texts: both })).toMatchObject({ value: { ballot: { texts: both } } });
    expect(open({ texts: asks(100) }).ok).toBe(true);
  });

  test('[D5.2] supersedes every ballot on one of its documents; refused where all that it shares with one is the same words', () => {
    const goal = { id: 'about-goal', texts: [{ documentId: 'goal', versionId: 'g0' }] };
    expect(open({ texts: both }, { running: [{ id: 'old', texts: v(1) }, goal] })).toMatchObject({ value: { supersedes: ['old', 'about-goal'], ballot: { previousId: 'old' } } });
    expect(open({ texts: both }, { running: [{ id: 'old', texts: v(2) }, goal] })).toMatchObject({ code: 'SAME_VERSION' });
    expect(open({ texts: both }, { running: [{ id: 'old', texts: [...v(2), { documentId: 'goal', versionId: 'g0' }] }] })).toMatchObject({ value: { supersedes: ['old'] } });
  });
});

describe('dots', () => {
  test.each([null, undefined, 0, -1, 1.5, 101])('[D3.9] not %s for each organisation', (dots) => expect(open({ template: 'dots', dots, texts: asks(3) })).toMatchObject({ code: 'INVALID', field: 'dots' }));
  test('[D3.9] 1 to 100, and with other templates none', () => {
    for (const dots of [1, 100]) expect(open({ template: 'dots', dots, texts: asks(3) })).toMatchObject({ value: { ballot: { rule: { dots } } } });
    expect(open({ template: 'consent', dots: 5 })).toMatchObject({ value: { ballot: { rule: { dots: null } } } });
  });
});

test('[D3.8] what agrees a text, and what only advises; only what is about the same hinders each other', () => {
  expect(TEMPLATES.map((template) => [template, isBinding(template), laneOf(template)])).toEqual([
    ['consent', true, 'decision'], ['simple_majority', true, 'decision'], ['two_thirds', true, 'decision'], ['unanimity', true, 'decision'],
    ['sense_check', false, 'sense'], ['dots', false, 'priority'], ['ranked_choice', false, 'priority'],
  ]);
});

describe('the rule in a sentence', () => {
  test.each([
    [{ template: 'consent' }, 12, 'Carried if no organisation blocks it and at least one supports it.'],
    [{ template: 'consent', quorum: 9 }, 12, 'Carried if no organisation blocks it, at least one supports it and at least 9 of the 12 organisations answer.'],
    [{}, 12, 'Carried if more than half of those that say yes or no say yes and none blocks it.'],
    [{ quorum: 1 }, 7, 'Carried if more than half of those that say yes or no say yes, none blocks it and at least 1 of the 7 organisations answers.'],
    [{ basis: 'all_eligible', quorum: 9 }, 12, 'Carried if at least 7 of the 12 organisations support it, none blocks it and at least 9 of the 12 organisations answer.'],
    [{ basis: 'all_eligible' }, 23, 'Carried if at least 12 of the 23 organisations support it and none blocks it.'],
    [{ template: 'two_thirds' }, 12, 'Carried if at least two thirds of those that say yes or no say yes and none blocks it.'],
    [{ template: 'two_thirds', basis: 'all_eligible' }, 12, 'Carried if at least 8 of the 12 organisations support it and none blocks it.'],
    [{ template: 'unanimity' }, 12, 'Carried if all of those that say yes or no say yes and none blocks it.'],
    [{ template: 'unanimity', basis: 'all_eligible', quorum: 7 }, 7, 'Carried if at least 7 of the 7 organisations support it, none blocks it and at least 7 of the 7 organisations answer.'],
    [{ template: 'sense_check', quorum: 4 }, 7, 'Shows who is for it and who against it, if at least 4 of the 7 organisations answer. It decides nothing and changes no text.'],
    [{ template: 'dots', dots: 10 }, 7, 'Each organisation spreads up to 10 dots over the asks, and the most dots come first. It changes no text.'],
    [{ template: 'ranked_choice', quorum: 4 }, 7, 'Each organisation puts the asks in its order; an ask gets a point for every ask below it and half a point for every ask level with it, and the most points come first, if at least 4 of the 7 organisations answer. It changes no text.'],
  ] as const)('[D3.5] %j among %i', (given, eligible, sentence) => {
    expect(ruleSentence(rule(given), eligible)).toBe(sentence);
  });
});

test('[D3.6] positions are shown at once or after the close', () => {
  expect([positionsVisible('named', true), positionsVisible('named', false), positionsVisible('counts_until_close', true), positionsVisible('counts_until_close', false)]).toEqual([true, true, false, true]);
});

test('[D7.2] the zone has no part in the times', () => {
  const zones = ['UTC', 'Pacific/Auckland'].map((timeZone) => open({ timeZone, closesAt: NOW + HOUR }));
  expect(zones.map((opened) => opened.ok && opened.value.ballot.closesAt)).toEqual([NOW + HOUR, NOW + HOUR]);
});
