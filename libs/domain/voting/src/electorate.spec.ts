import { asOf, eligible, eligibleCount, electorOf, freezeElectorate, leave } from './electorate.js';
import { takeBack } from './take-back.js';
import { ballot, CLOSES, current, electorate, HOUR, OPENS, org, rule, TEXTS } from './testing/ballots.js';
import { tally } from './tally.js';

const LATER = OPENS + HOUR;

describe('the electorate', () => {
  test('[D6.1] is the full members at the announcement', () => {
    const standings = ['applicant', 'member', 'suspended', 'left', 'member'] as const;
    expect(freezeElectorate(standings.map((standing, n) => ({ id: org(n), standing })))).toEqual([{ organisationId: org(1), leftAt: null }, { organisationId: org(4), leftAt: null }]);
  });

  test('[D6.3] a leaver without a position leaves the denominator, with the time', () => {
    const { effect, electorate: after } = leave(ballot(), electorate(3), org(1), false, LATER);
    expect([effect, eligibleCount(after), electorOf(after, org(1))]).toEqual(['denominator_shrinks', 2, { organisationId: org(1), leftAt: LATER }]);
    expect(eligible(after).map((one) => one.organisationId)).toEqual([org(0), org(2)]);
  });

  test('[D6.3] a leaver’s position stands', () => {
    const list = electorate(3);
    expect(leave(ballot(), list, org(1), true, LATER)).toEqual({ effect: 'position_stands', electorate: list });
  });

  test('[D6.3] leaving twice, or from outside the list, changes nothing', () => {
    const once = leave(ballot(), electorate(3), org(1), false, LATER).electorate;
    expect(leave(ballot(), once, org(1), false, LATER + 1)).toEqual({ effect: 'not_concerned', electorate: once });
    expect(leave(ballot(), once, 'stranger', false, LATER)).toEqual({ effect: 'not_concerned', electorate: once });
  });

  test.each([['with a position', true], ['without one', false]])('[D6.6] who leaves at the deadline or later, %s, is still part of the ballot, counted or not yet', (_, hasPosition) => {
    const list = electorate(3);
    const closesAt = CLOSES + HOUR;
    expect(leave(ballot(), list, org(1), hasPosition, CLOSES - 1).effect).not.toBe('not_concerned');
    for (const at of [CLOSES, CLOSES + HOUR]) expect(leave(ballot(), list, org(1), hasPosition, at)).toEqual({ effect: 'not_concerned', electorate: list });
    // It is the deadline as it stands that counts, and an end is an end.
    expect(leave(ballot({ closesAt }), list, org(1), hasPosition, CLOSES).effect).not.toBe('not_concerned');
    expect(leave({ ...ballot(), state: 'withdrawn', closedAt: LATER, reason: 'A mistake' }, list, org(1), hasPosition, LATER).effect).toBe('not_concerned');
  });

  test('[D6.6] as of an instant, who left at it or later has not left yet', () => {
    const list = [0, 1, 2].map((n) => ({ organisationId: org(n), leftAt: CLOSES - 1 + n }));
    expect(eligible(asOf(list, CLOSES)).map(({ organisationId }) => organisationId)).toEqual([org(1), org(2)]);
    expect(asOf(list, CLOSES)[0]).toBe(list[0]);
  });
});

describe('taking a position back', () => {
  const back = (left: boolean, has = true, now = LATER, who = org(0)) => takeBack(ballot(), electorate(3), has ? current() : null, left, who, now);

  test('[D6.4] on leaving, while open: it counts as one that left without answering', () => {
    const taken = back(true);
    if (!taken.ok) throw new Error(taken.message);
    expect(taken.value).toMatchObject({ type: 'position_taken_back', organisationId: org(0), at: LATER });
    expect(tally(rule(), TEXTS, taken.value.electorate, [current()])).toMatchObject({ eligible: 2, answered: 0 });
  });

  test.each([
    ['as a member', back(false), 'STILL_A_MEMBER'],
    ['without one', back(true, false), 'NO_POSITION'],
    ['after the close', back(true, true, CLOSES), 'CLOSED'],
    ['from outside the list', back(true, true, LATER, 'stranger'), 'NOT_IN_ELECTORATE'],
  ])('[D6.4] not %s', (_, verdict, code) => {
    expect(verdict).toMatchObject({ ok: false, code });
  });
});
