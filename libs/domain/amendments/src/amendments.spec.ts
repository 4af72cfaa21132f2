import type { Mandate } from '@northstar/domain-membership';
import { type AnnouncedBallot, type OpenBallot, ruleOf, type Template } from '@northstar/domain-voting';
import { type AmendmentFacts, propose, sponsor, withdraw } from './amendment.js';
import { note, putToVote, takeIn } from './decide.js';
import { corrected, headOf, type Step, stepsFrom } from './lineage.js';
import { asRefusal } from './refusals.js';

const HOUR = 3_600_000;
const NOW = Date.UTC(2026, 10, 30, 9);
const CLOSES = NOW + 72 * HOUR;
const ORG = 'harbour-watch';
const ballot = (given: Partial<OpenBallot> = {}, template: Template = 'consent'): OpenBallot => ({
  state: 'open', id: 'ballot', texts: [{ documentId: 'ask', versionId: 'v1' }], rule: ruleOf({ template, basis: 'votes_cast', quorum: null, visibility: 'named' }), opensAt: NOW - HOUR, closesAt: CLOSES, timeZone: 'Europe/London', previousId: null, ...given,
});
const ended = { ...ballot(), state: 'withdrawn', closedAt: NOW, reason: 'A new law.' } as AnnouncedBallot;
const ELECTORATE = [ORG, 'weir', 'gone'].map((organisationId) => ({ organisationId, leftAt: organisationId === 'gone' ? NOW - HOUR : null }));
const mandate = (given: Partial<Mandate> = {}): Mandate => ({ organisationId: ORG, kind: 'voter', from: NOW - HOUR, until: null, revokedAt: null, ...given });
const who = (organisationId = ORG, given: Partial<Mandate> = {}, standing: 'member' | 'left' = 'member') => ({ organisationId, mandates: [mandate({ organisationId, ...given })], standing });
const wish = (given: object = {}) => ({ from: 5, to: 9, replaced: 'soon', proposed: 'by 2030', reason: 'Soon is no date.', ...given });
const none = { open: 0, errata: [] };
const amendment = (given: Partial<AmendmentFacts> = {}): AmendmentFacts => ({ id: 'a1', number: 1, state: 'proposed', organisationId: ORG, sponsors: ['weir'], vote: 'none', ...given });
const code = (outcome: object) => ('code' in outcome ? outcome.code : 'ok');

describe('proposing', () => {
  test.each([
    ['ok', {}], ['ok', { state: 'notice', opensAt: NOW + HOUR }], ['CLOSED', { closesAt: NOW }],
  ])('[AM4] under notice or open, not after the deadline: %s', (expected, given) => expect(code(propose(ballot(given as Partial<OpenBallot>), ELECTORATE, who(), wish(), none, NOW))).toBe(expected));

  test('[AM4] by an organisation that decides, through whoever may answer for it, in decisions only, with a reason', () => {
    expect(propose(ballot(), ELECTORATE, who(), wish({ reason: ' Soon is no date. ' }), none, NOW)).toEqual({ ok: true, value: 'Soon is no date.' });
    expect(code(propose(ballot(), ELECTORATE, who(ORG, { kind: 'signatory' }), wish(), none, NOW))).toBe('NO_MANDATE');
    for (const outside of ['stranger', 'gone']) expect(code(propose(ballot(), ELECTORATE, who(outside), wish(), none, NOW))).toBe('NOT_IN_ELECTORATE');
    expect(code(propose(ballot(), ELECTORATE, who(ORG, {}, 'left'), wish(), none, NOW))).toBe('NOT_A_MEMBER');
    for (const template of ['sense_check', 'dots', 'ranked_choice'] as const) expect(code(propose(ballot({}, template), ELECTORATE, who(), wish(), none, NOW))).toBe('NOT_BINDING');
    expect(code(propose(ended, ELECTORATE, who(), wish(), none, NOW))).toBe('CLOSED');
    expect(propose(ballot(), ELECTORATE, who(), wish({ reason: ' ' }), none, NOW)).toMatchObject({ code: 'REASON_REQUIRED', field: 'reason' });
    expect(code(propose(ballot(), ELECTORATE, who(), wish({ reason: 'x'.repeat(2_001) }), none, NOW))).toBe('INVALID');
  });

  test('[AM1] other words, of a length that can be read', () => {
    expect(propose(ballot(), ELECTORATE, who(), wish({ proposed: 'soon' }), none, NOW)).toMatchObject({ code: 'SAME_WORDS', field: 'words' });
    expect(code(propose(ballot(), ELECTORATE, who(), wish({ proposed: 'x'.repeat(5_001) }), none, NOW))).toBe('TOO_MUCH');
    expect(code(propose(ballot(), ELECTORATE, who(), wish(), { open: 100, errata: [] }, NOW))).toBe('TOO_MUCH');
  });

  test('[ER5] not to words for which an erratum waits', () => {
    expect(propose(ballot(), ELECTORATE, who(), wish(), { open: 0, errata: [{ from: 8, to: 12, number: 3 }] }, NOW)).toMatchObject({ code: 'COLLIDES', message: expect.stringContaining('Erratum 3') });
    expect(code(propose(ballot(), ELECTORATE, who(), wish(), { open: 0, errata: [{ from: 9, to: 12, number: 3 }] }, NOW))).toBe('ok');
  });
});

describe('sponsoring and withdrawing', () => {
  test('[AM5] another organisation sponsors once, and takes it back', () => {
    const bySponsor = (given: Partial<AmendmentFacts>, organisationId: string, stands: boolean, on: AnnouncedBallot = ballot()) => code(sponsor(amendment(given), on, ELECTORATE, who(organisationId), stands, NOW));
    expect([bySponsor({ sponsors: [] }, 'weir', true), bySponsor({}, 'weir', false)]).toEqual(['ok', 'ok']);
    expect([bySponsor({}, 'weir', true), bySponsor({ sponsors: [] }, 'weir', false)]).toEqual(['SPONSORS_ALREADY', 'NOT_SPONSORING']);
    expect([bySponsor({}, ORG, true), bySponsor({}, 'stranger', true), bySponsor({ state: 'noted' }, 'weir', false), bySponsor({}, 'weir', false, ended)]).toEqual(['OWN', 'NOT_IN_ELECTORATE', 'DECIDED', 'CLOSED']);
    expect(bySponsor({ sponsors: [], vote: 'running' }, 'weir', true)).toBe('ok');
  });

  test('[AM6] its own organisation withdraws it, until it is decided about or put to a vote', () => {
    const by = (given: Partial<AmendmentFacts> = {}, organisationId = ORG) => code(withdraw(amendment(given), ELECTORATE, who(organisationId), NOW));
    expect([by(), by({}, 'weir'), by({ vote: 'running' }), by({ vote: 'carried' })]).toEqual(['ok', 'NOT_OWN', 'BEING_VOTED_ON', 'DECIDED']);
    for (const state of ['withdrawn', 'taken_in', 'noted'] as const) expect(by({ state })).toBe('DECIDED');
  });
});

describe('deciding', () => {
  const step = (base: string, result: string, given: Partial<Step> = {}): Step => ({ baseVersionId: base, resultVersionId: result, kind: 'amendment', id: 'a2', number: 2, from: 20, to: 24, size: 6, ...given });
  const place = { versionId: 'v1', from: 5, to: 9 };
  const around = (steps: readonly Step[] = [], votedVersionId = 'v1', on: AnnouncedBallot = ballot()) => ({ steps, ballot: on, votedVersionId });
  const taking = { reason: 'It is precise.', closesAt: CLOSES };

  test('[AM7] [AM8] one that is proposed is taken in with reasons; the deadline does not come nearer', () => {
    expect(takeIn(amendment(), place, around(), taking, NOW)).toEqual({ ok: true, value: { at: { from: 5, to: 9 }, reason: 'It is precise.' } });
    expect(takeIn(amendment(), place, around(), { ...taking, closesAt: CLOSES - 1 }, NOW)).toMatchObject({ code: 'TOO_LATE', field: 'closesAt' });
    expect(takeIn(amendment(), place, around(), { ...taking, reason: '' }, NOW)).toMatchObject({ code: 'REASON_REQUIRED' });
    for (const state of ['withdrawn', 'taken_in', 'noted'] as const) expect(code(takeIn(amendment({ state }), place, around(), taking, NOW))).toBe('DECIDED');
  });

  test('[AM3] [AM9] after another was taken in it is where its words are, or refused with the name of the other', () => {
    expect(takeIn(amendment(), place, around([step('v1', 'v2', { from: 1, to: 2, size: 4 })], 'v2'), taking, NOW)).toMatchObject({ ok: true, value: { at: { from: 8, to: 12 } } });
    const refused = takeIn(amendment(), place, around([step('v1', 'v2', { from: 8, to: 10 })], 'v2'), taking, NOW);
    expect(refused).toMatchObject({ code: 'COLLIDES', other: 'a2', message: expect.stringMatching(/^Amendment 2 changed the same words/) });
    expect(takeIn(amendment(), place, around([step('v1', 'v2', { from: 8, to: 10, kind: 'erratum' })], 'v1'), taking, NOW)).toMatchObject({ message: expect.stringMatching(/^Erratum 2 /) });
  });

  test('[AM11] nothing once the ballot has ended, or about other words', () => {
    expect(code(takeIn(amendment(), place, around([], 'v1', ended), taking, NOW))).toBe('CLOSED');
    expect(code(takeIn(amendment(), place, around(), taking, CLOSES))).toBe('CLOSED');
    expect(code(takeIn(amendment(), place, around([], 'v9'), taking, NOW))).toBe('OTHER_WORDS');
    expect(note(amendment(), 'Noted.')).toEqual({ ok: true, value: 'Noted.' });
    expect(code(note(amendment(), ''))).toBe('REASON_REQUIRED');
  });

  test('[AM10] it can be put to a vote before the deadline of the ballot, once and alone; what the vote does not carry is not taken in', () => {
    const vote = (given: Partial<AmendmentFacts> = {}, more: object = {}) => code(putToVote(amendment(given), place, around(), { closesAt: CLOSES - 1, senseCheckRuns: false, ...more }, NOW));
    expect([vote(), vote({}, { closesAt: CLOSES }), vote({}, { senseCheckRuns: true }), vote({ vote: 'running' }), vote({ vote: 'failed' })]).toEqual(['ok', 'TOO_LATE', 'VOTE_RUNS', 'BEING_VOTED_ON', 'DECIDED']);
    expect([code(takeIn(amendment({ vote: 'running' }), place, around(), taking, NOW)), code(takeIn(amendment({ vote: 'failed' }), place, around(), taking, NOW)), code(takeIn(amendment({ vote: 'carried' }), place, around(), taking, NOW))]).toEqual(['BEING_VOTED_ON', 'NOT_CARRIED', 'ok']);
    expect([code(note(amendment({ vote: 'running' }), 'x')), code(note(amendment({ vote: 'failed' }), 'x'))]).toEqual(['BEING_VOTED_ON', 'ok']);
  });

  test('[ER4] a chain of exact versions has one head; agreed is what errata alone made of the version that was carried', () => {
    const steps = [step('v2', 'v3', { kind: 'erratum' }), step('v1', 'v2', { kind: 'erratum' }), step('v3', 'v4')];
    expect(stepsFrom('v1', steps).map(({ resultVersionId }) => resultVersionId)).toEqual(['v2', 'v3', 'v4']);
    expect([headOf('v1', steps), headOf('v4', steps), corrected('v1', steps), corrected('v3', steps)]).toEqual(['v4', 'v4', 'v3', 'v3']);
    expect(headOf('v1', [step('v1', 'v1')])).toBe('v1');
  });

  test('a refusal keeps its sentence and its field', () => {
    expect(asRefusal({ ok: false, code: 'COLLIDES', message: 'No.', field: 'words' })).toEqual({ ok: false, code: 'CONFLICT', message: 'No.', field: 'words' });
  });
});
