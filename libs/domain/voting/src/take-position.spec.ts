import type { AnnouncedBallot } from './ballot.js';
import { leave } from './electorate.js';
import { CHOICES, type Choice } from './position.js';
import { asRefusal } from './refusals.js';
import { ask, asks, ballot, CLOSES, current, DAY, electorate, HOUR, mandate, OPENS, org, request, rule, TEXTS } from './testing/ballots.js';
import { isConflict, takePosition, type CurrentPosition, type PositionRequest } from './take-position.js';
import { tally } from './tally.js';

const TWELVE = electorate(12);
const NOON = OPENS + 3 * HOUR;
const REASON = 'Our board has not seen the costs.';
const CHANGE = 'Leave the second sentence out.';

const take = (given: Partial<PositionRequest> = {}, { of = ballot() as AnnouncedBallot, known = null as CurrentPosition | null, list = TWELVE, now = NOON } = {}) =>
  takePosition(of, list, known, request(given), now);
const code = (...args: Parameters<typeof take>): string => {
  const verdict = take(...args);
  return verdict.ok ? 'OK' : verdict.code;
};

describe('whose position it is', () => {
  test('[D1.1] [D1.3] the first is revision 1, taken by the person for the organisation at the time of receipt', () => {
    expect(take({ choice: 'abstain' })).toEqual({
      ok: true,
      value: { type: 'position_taken', ballotId: 'ballot', organisationId: org(0), choice: 'abstain', preferences: null, reason: null, proposedChange: null, shareDissent: false, takenBy: 'amina', takenAt: NOON, revision: 1 },
    });
  });

  test('[D1.1] [D1.3] a colleague changes it; the last valid one counts', () => {
    const first = take({ choice: 'oppose', reason: REASON });
    const second = take({ choice: 'support', personId: 'ben', expectedRevision: 1 }, { known: current({ choice: 'oppose', reason: REASON }), now: NOON + 1 });
    if (!first.ok || !second.ok) throw new Error('both are valid');
    expect(second.value).toMatchObject({ revision: 2, takenBy: 'ben', choice: 'support', reason: null });
    expect(tally(rule(), TEXTS, TWELVE, [first.value, second.value])).toMatchObject({ yes: 1, no: 0, answered: 1 });
  });

  test.each([
    ['as voter', mandate(org(0)), 'OK'],
    ['as alternate', mandate(org(0), { kind: 'alternate' }), 'OK'],
    ['as signatory', mandate(org(0), { kind: 'signatory' }), 'NO_MANDATE'],
    ['of another organisation', mandate(org(1)), 'NO_MANDATE'],
    ['that is not valid yet', mandate(org(0), { from: NOON + 1 }), 'NO_MANDATE'],
    ['that has ended', mandate(org(0), { until: NOON }), 'NO_MANDATE'],
    ['that was revoked', mandate(org(0), { revokedAt: NOON }), 'NO_MANDATE'],
  ])('[D1.2] a mandate %s', (_, held, expected) => {
    expect(code({ mandates: [held] })).toBe(expected);
  });

  test('[D1.2] with mandates of two organisations it is taken for the one that is named', () => {
    const both = [mandate(org(0)), mandate(org(1))];
    expect([0, 1].map((n) => take({ mandates: both, organisationId: org(n) }))).toMatchObject([{ value: { organisationId: org(0) } }, { value: { organisationId: org(1) } }]);
    expect(code({ mandates: both, organisationId: org(2) })).toBe('NO_MANDATE');
  });

  test.each([0, 1, 3])('[D1.4] revision %i seen, 2 is current: a conflict that names the colleague, and nothing recorded', (expectedRevision) => {
    const known = current({ revision: 2, choice: 'stand_aside', takenBy: 'ben', takenByName: 'Ben Okafor' });
    const verdict = take({ expectedRevision }, { known });
    expect(isConflict(verdict) && verdict.current).toBe(known);
    expect(verdict).toMatchObject({ ok: false, code: 'STALE_REVISION', message: expect.stringMatching(/Ben Okafor has answered “stand aside”.*not recorded/) });
  });

  test('[D1.4] a conflict with oneself says so', () => {
    expect(take({ expectedRevision: 0 }, { known: current() })).toMatchObject({ code: 'STALE_REVISION', message: expect.stringMatching(/You have already answered/) });
  });

  test('[D5.3] in a ballot that supersedes another an organisation begins anew', () => {
    expect(take({}, { of: ballot({ id: 'next', texts: [{ documentId: 'ask-4', versionId: 'version-10' }], previousId: 'ballot' }) })).toMatchObject({ ok: true, value: { ballotId: 'next', revision: 1 } });
  });

  test('[D1.5] a revision is stated where no position is', () => {
    expect(code({ expectedRevision: 1 })).toBe('NO_POSITION');
    expect(isConflict(take({ expectedRevision: 1 }))).toBe(false);
  });
});

describe('what can be said', () => {
  const NEEDS: Record<Choice, string> = { support: 'OK', support_with_reservation: 'REASON_REQUIRED', abstain: 'OK', stand_aside: 'OK', oppose: 'REASON_REQUIRED', block: 'REASON_REQUIRED' };

  test('[D2.1] six positions', () => expect([...CHOICES]).toEqual(Object.keys(NEEDS)));

  test.each(CHOICES)('[D2.2] %s without a reason, with blanks, with a reason', (choice) => {
    expect(code({ choice, proposedChange: CHANGE })).toBe(NEEDS[choice]);
    expect(code({ choice, proposedChange: CHANGE, reason: ' \n\t ' })).toBe(NEEDS[choice]);
    expect(take({ choice, proposedChange: CHANGE, reason: `  ${REASON}\n` })).toMatchObject({ ok: true, value: { reason: REASON } });
  });

  test('[D2.2] [D2.3] refusals point at the field', () => {
    expect(take({ choice: 'oppose' })).toMatchObject({ field: 'reason' });
    expect(take({ choice: 'block', reason: REASON })).toMatchObject({ code: 'PROPOSED_CHANGE_REQUIRED', field: 'proposedChange' });
    expect(take({ choice: 'block', reason: REASON, proposedChange: '  ' })).toMatchObject({ code: 'PROPOSED_CHANGE_REQUIRED' });
  });

  test('[D2.2] [D2.3] lengths', () => {
    expect(code({ choice: 'block', reason: 'r'.repeat(2_000), proposedChange: 'c'.repeat(5_000) })).toBe('OK');
    expect(take({ choice: 'block', reason: 'r'.repeat(2_001), proposedChange: CHANGE })).toMatchObject({ code: 'INVALID', field: 'reason' });
    expect(take({ choice: 'block', reason: REASON, proposedChange: 'c'.repeat(5_001) })).toMatchObject({ code: 'INVALID', field: 'proposedChange' });
  });

  test.each(CHOICES.filter((choice) => choice !== 'block'))('[D2.3] %s records no proposed change', (choice) => {
    expect(take({ choice, reason: REASON, proposedChange: CHANGE })).toMatchObject({ ok: true, value: { proposedChange: null } });
  });
});

describe('when', () => {
  test.each([
    ['just before the opening', OPENS - 1, 'NOT_OPEN_YET'],
    ['at the opening', OPENS, 'OK'],
    ['just before the deadline', CLOSES - 1, 'OK'],
    ['at the deadline', CLOSES, 'CLOSED'],
    ['after it', CLOSES + DAY, 'CLOSED'],
  ])('[D7.1] %s', (_, now, expected) => {
    expect(code({}, { now })).toBe(expected);
  });

  test('[D3.4] a ballot under notice is open when its time has come, though nobody wrote it down', () => {
    const notice = { ...ballot(), state: 'notice' as const };
    expect(code({}, { of: notice, now: OPENS - 1 })).toBe('NOT_OPEN_YET');
    expect(code({}, { of: notice, now: OPENS })).toBe('OK');
  });

  test('[D5.4] not in a ballot that has ended, whatever its deadline says', () => {
    const ended = { closedAt: OPENS + HOUR };
    expect(code({}, { of: { ...ballot(), ...ended, state: 'superseded', supersededById: 'next' } })).toBe('SUPERSEDED');
    expect(code({}, { of: { ...ballot(), ...ended, state: 'withdrawn', reason: 'A mistake' } })).toBe('WITHDRAWN');
    expect(code({}, { of: { ...ballot(), ...ended, state: 'closed' } })).toBe('CLOSED');
    expect(code({}, { of: { ...ballot(), ...ended, state: 'carried', result: tally(rule(), TEXTS, [], []) } })).toBe('CLOSED');
  });
});

describe('which organisations', () => {
  test('[D6.2] who joined later waits for the next ballot', () => {
    expect(take({ organisationId: 'newcomer', mandates: [mandate('newcomer')] })).toMatchObject({ code: 'NOT_IN_ELECTORATE', message: expect.stringMatching(/next one/) });
  });

  test('[D6.4] who has left takes no new position, with or without an earlier one', () => {
    expect(code({}, { list: [...leave(ballot(), TWELVE, org(0), false, OPENS + HOUR).electorate] })).toBe('ORGANISATION_LEFT');
    expect(code({ standing: 'left', expectedRevision: 1 }, { known: current() })).toBe('ORGANISATION_LEFT');
  });

  test('[D6.5] who was suspended since the opening still answers', () => {
    expect(code({ standing: 'suspended' })).toBe('OK');
  });
});

test('refusals keep sentence and field under the codes that all nouns share', () => {
  const refused = take({ choice: 'oppose' });
  if (refused.ok) throw new Error('a reason is missing');
  expect(asRefusal(refused)).toEqual({ ok: false, code: 'INVALID', message: refused.message, field: 'reason' });
  const closed = take({}, { now: CLOSES });
  expect(!closed.ok && asRefusal(closed)).toEqual({ ok: false, code: 'CLOSED', message: !closed.ok && closed.message });
});

describe('an order of asks', () => {
  const ranks = ballot({ texts: asks(3), rule: rule({ template: 'ranked_choice' }) });
  const preferences = [{ documentId: ask(2), value: 1 }];
  test('[D2.4] is given, abstained from or stood aside from, and nothing else', () => {
    expect(take({ choice: 'ranked', preferences: [{ documentId: ask(2), value: 7 }] }, { of: ranks })).toMatchObject({ ok: true, value: { choice: 'ranked', preferences } });
    for (const choice of ['abstain', 'stand_aside'] as const) expect(take({ choice, preferences }, { of: ranks })).toMatchObject({ ok: true, value: { choice, preferences: null } });
    for (const choice of ['support', 'support_with_reservation', 'oppose', 'block'] as const) expect(take({ choice, reason: 'because', proposedChange: 'this' }, { of: ranks })).toMatchObject({ code: 'INVALID', field: 'choice' });
    expect(take({ choice: 'ranked', preferences: [] }, { of: ranks })).toMatchObject({ code: 'INVALID', field: 'preferences' });
  });

  test('[D2.4] is none where a text is decided on', () => {
    expect(take({ choice: 'ranked', preferences })).toMatchObject({ code: 'INVALID', field: 'choice' });
    expect(take({ choice: 'support', preferences })).toMatchObject({ ok: true, value: { preferences: null } });
  });
});
