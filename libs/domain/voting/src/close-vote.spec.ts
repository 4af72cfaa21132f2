import type { AnnouncedBallot } from './ballot.js';
import { closeBallot, shouldClose } from './close-vote.js';
import { extendBallot } from './deadline.js';
import { leave } from './electorate.js';
import { supersede, withdraw } from './end-early.js';
import { tally } from './tally.js';
import { ballot, CLOSES, DAY, electorate, HOUR, OPENS, org, position, positions, rule, times, TEXTS } from './testing/ballots.js';

const SEVEN = electorate(7);
const ALL = positions(...times(7, 'support'));
const SIX = ALL.slice(0, 6);
const FIRST_DAY = OPENS + DAY;
const ENDED: AnnouncedBallot[] = [
  { ...ballot(), state: 'carried', closedAt: OPENS + HOUR, result: tally(rule(), TEXTS, SEVEN, ALL) },
  { ...ballot(), state: 'withdrawn', closedAt: OPENS + HOUR, reason: 'A mistake' },
  { ...ballot(), state: 'superseded', closedAt: OPENS + HOUR, supersededById: 'next' },
];

describe('when a ballot closes', () => {
  test.each([
    ['just before the deadline', SIX, CLOSES - 1, { close: false, lookAgainAt: CLOSES }],
    ['at the deadline', SIX, CLOSES, { close: true, because: 'deadline', closedAt: CLOSES }],
    ['long after it, as of the deadline', SIX, CLOSES + 3 * DAY, { close: true, because: 'deadline', closedAt: CLOSES }],
  ])('[D7.4] %s', (_, given, now, verdict) => {
    expect(shouldClose(ballot(), given, SEVEN, now)).toEqual(verdict);
  });

  test.each([
    ['all have answered, but not for a day yet', ALL, FIRST_DAY - 1, { close: false, lookAgainAt: FIRST_DAY }],
    ['all have answered, a day has passed', ALL, FIRST_DAY, { close: true, because: 'all_answered', closedAt: FIRST_DAY }],
    ['one is missing', SIX, FIRST_DAY, { close: false, lookAgainAt: CLOSES }],
    ['somebody from outside is no substitute', [...SIX, position('stranger', 'support')], FIRST_DAY, { close: false, lookAgainAt: CLOSES }],
  ])('[D7.5] %s', (_, given, now, verdict) => {
    expect(shouldClose(ballot(), given, SEVEN, now)).toEqual(verdict);
  });

  test('[D7.5] [D6.3] who left without answering is not waited for; when all have left, nobody is', () => {
    expect(shouldClose(ballot(), SIX, leave(ballot(), SEVEN, org(6), false, OPENS + 1).electorate, FIRST_DAY)).toMatchObject({ close: true, because: 'all_answered' });
    const nobody = SEVEN.map((elector) => ({ ...elector, leftAt: OPENS + 1 }));
    expect(shouldClose(ballot(), [], nobody, FIRST_DAY)).toEqual({ close: false, lookAgainAt: CLOSES });
  });

  test('[D7.5] a ballot shorter than a day closes at its deadline', () => {
    expect(shouldClose(ballot({ closesAt: OPENS + HOUR }), ALL, SEVEN, OPENS + 1)).toEqual({ close: false, lookAgainAt: OPENS + HOUR });
  });

  test('[D3.4] under notice the next thing to happen is the opening', () => {
    expect(shouldClose({ ...ballot(), state: 'notice' }, [], SEVEN, OPENS - HOUR)).toEqual({ close: false, lookAgainAt: OPENS });
  });

  test.each(ENDED)('[D7.7] an end is not looked at again: $state', (ended) => {
    expect(shouldClose(ended, ALL, SEVEN, CLOSES)).toEqual({ close: false, lookAgainAt: null });
    expect(closeBallot(ended, ALL, SEVEN, CLOSES)).toMatchObject({ ok: false, code: 'CLOSED' });
  });
});

describe('closing', () => {
  test('[D4.10] [D7.4] counts as of the deadline and keeps the result', () => {
    const closed = closeBallot(ballot(), SIX, SEVEN, CLOSES + HOUR);
    expect(closed).toEqual({ ok: true, value: { ...ballot(), state: 'carried', closedAt: CLOSES, result: tally(rule(), TEXTS, SEVEN, SIX) } });
  });

  test('[D7.1] a position that was received at the deadline is not counted, even if it is there', () => {
    const late = position(org(0), 'block', { takenAt: CLOSES, revision: 2 });
    expect(closeBallot(ballot(), [...SIX, late], SEVEN, CLOSES)).toMatchObject({ value: { state: 'carried', result: { block: 0, answered: 6 } } });
    expect(closeBallot(ballot(), [...SIX, { ...late, takenAt: CLOSES - 1 }], SEVEN, CLOSES)).toMatchObject({ value: { state: 'under_objection' } });
  });

  test('[D7.4] [D6.6] who left at the deadline or later is in the denominator, even if the list says that it left', () => {
    const left = (at: number) => SEVEN.map((elector) => (elector.organisationId === org(6) ? { ...elector, leftAt: at } : elector));
    const closed = (at: number) => closeBallot(ballot({ rule: rule({ basis: 'all_eligible', quorum: 4 }) }), ALL.slice(0, 4), left(at), CLOSES + HOUR);
    expect(closed(CLOSES)).toMatchObject({ value: { result: { eligible: 7, answered: 4 } } });
    expect(closed(CLOSES - 1)).toMatchObject({ value: { result: { eligible: 6, answered: 4 } } });
  });

  test('[D7.10] not early while an amendment that was put to a vote is not decided about; the deadline stands', () => {
    expect(shouldClose(ballot(), positions(...times(7, 'support')), SEVEN, FIRST_DAY, true)).toEqual({ close: false, lookAgainAt: CLOSES });
    expect(shouldClose(ballot(), positions(...times(7, 'support')), SEVEN, CLOSES, true)).toMatchObject({ close: true, because: 'deadline' });
    expect(closeBallot(ballot(), positions(...times(7, 'support')), SEVEN, FIRST_DAY, true)).toMatchObject({ ok: false, code: 'NOT_DUE' });
  });

  test('[D7.5] [D6.3] an early close counts a departure that came before it, and keeps the time of the look', () => {
    const { electorate: left } = leave(ballot(), SEVEN, org(6), false, FIRST_DAY + HOUR);
    expect(closeBallot(ballot(), SIX, left, FIRST_DAY + HOUR)).toMatchObject({ value: { closedAt: FIRST_DAY + HOUR, result: { eligible: 6, answered: 6 } } });
    // Nobody looked between the last answer and the deadline: then it closes at the deadline, as it says.
    expect(closeBallot(ballot(), ALL, SEVEN, CLOSES + HOUR)).toMatchObject({ value: { closedAt: CLOSES, result: { answered: 7 } } });
  });

  test('[D7.5] an early close counts the position that completed it', () => {
    const last = ALL.map((one, n) => (n === 6 ? { ...one, takenAt: FIRST_DAY } : one));
    expect(closeBallot(ballot(), last, SEVEN, FIRST_DAY)).toMatchObject({ value: { closedAt: FIRST_DAY, result: { answered: 7 } } });
  });

  test('[D7.5] not before it is due', () => expect(closeBallot(ballot(), SIX, SEVEN, FIRST_DAY)).toMatchObject({ ok: false, code: 'NOT_DUE' }));
});

describe('extending', () => {
  const extend = (given: Partial<{ closesAt: number; reason: string }> = {}, now = OPENS + HOUR, of: AnnouncedBallot = ballot()) => extendBallot(of, { closesAt: CLOSES + DAY, reason: ' Two boards meet on Monday. ', ...given }, now);

  test('[D7.3] to a later time, with a reason; nothing else moves', () => {
    expect(extend()).toEqual({
      ok: true,
      value: { ballot: { ...ballot(), closesAt: CLOSES + DAY }, extension: { previousClosesAt: CLOSES, closesAt: CLOSES + DAY, reason: 'Two boards meet on Monday.', at: OPENS + HOUR } },
    });
    expect(extend({}, OPENS - HOUR, { ...ballot(), state: 'notice' })).toMatchObject({ ok: true, value: { ballot: { state: 'notice' } } });
  });

  test.each([
    ['to the same time', { closesAt: CLOSES }, OPENS, 'NOT_LATER'],
    ['to an earlier time', { closesAt: CLOSES - 1 }, OPENS, 'NOT_LATER'],
    ['without a reason', { reason: '  ' }, OPENS, 'REASON_REQUIRED'],
    ['with an endless reason', { reason: 'r'.repeat(501) }, OPENS, 'INVALID'],
    ['by more than a year', { closesAt: OPENS + 367 * DAY }, OPENS, 'INVALID'],
    ['to no date', { closesAt: Number.NaN }, OPENS, 'INVALID'],
    ['at the deadline', {}, CLOSES, 'CLOSED'],
  ])('[D7.3] not %s', (_, given, now, code) => {
    expect(extend(given, now)).toMatchObject({ ok: false, code });
  });

  test.each(ENDED)('[D7.3] not once it has ended: $state', (ended) => expect(extend({}, OPENS, ended)).toMatchObject({ code: 'CLOSED' }));
});

describe('ending early', () => {
  test('[D7.6] withdrawn, with a reason', () => {
    expect(withdraw(ballot(), ' The text was the wrong one. ', OPENS + 1)).toEqual({ ok: true, value: { ...ballot(), state: 'withdrawn', closedAt: OPENS + 1, reason: 'The text was the wrong one.' } });
    expect(withdraw(ballot(), ' ', OPENS)).toMatchObject({ code: 'REASON_REQUIRED', field: 'reason' });
  });

  test('[D5.2] [D5.3] superseded by a ballot on another version', () => {
    expect(supersede(ballot(), { id: 'next', texts: [{ documentId: 'ask-4', versionId: 'version-10' }] }, OPENS + 1)).toEqual({ ok: true, value: { ...ballot(), state: 'superseded', closedAt: OPENS + 1, supersededById: 'next' } });
    expect(supersede(ballot(), { id: 'next', texts: [{ documentId: 'ask-4', versionId: 'version-9' }] }, OPENS)).toMatchObject({ code: 'SAME_VERSION' });
  });

  test('[D7.6] past the deadline it can only be counted', () => {
    expect(withdraw(ballot(), 'Too late', CLOSES)).toMatchObject({ code: 'CLOSED' });
    expect(supersede(ballot(), { id: 'next', texts: [{ documentId: 'ask-4', versionId: 'version-10' }] }, CLOSES)).toMatchObject({ code: 'CLOSED' });
  });

  test.each(ENDED)('[D7.7] an end is final: $state', (ended) => {
    expect(withdraw(ended, 'Again', OPENS)).toMatchObject({ code: 'CLOSED' });
    expect(supersede(ended, { id: 'next', texts: [{ documentId: 'ask-4', versionId: 'version-10' }] }, OPENS)).toMatchObject({ code: 'CLOSED' });
  });
});
