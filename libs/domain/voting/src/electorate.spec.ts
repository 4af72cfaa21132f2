import { eligible, eligibleCount, electorOf, freezeElectorate, leave } from './electorate.js';
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
    const { effect, electorate: after } = leave(electorate(3), org(1), false, LATER);
    expect([effect, eligibleCount(after), electorOf(after, org(1))]).toEqual(['denominator_shrinks', 2, { organisationId: org(1), leftAt: LATER }]);
    expect(eligible(after).map((one) => one.organisationId)).toEqual([org(0), org(2)]);
  });

  test('[D6.3] a leaver’s position stands', () => {
    const list = electorate(3);
    expect(leave(list, org(1), true, LATER)).toEqual({ effect: 'position_stands', electorate: list });
  });

  test('[D6.3] leaving twice, or from outside the list, changes nothing', () => {
    const once = leave(electorate(3), org(1), false, LATER).electorate;
    expect(leave(once, org(1), false, LATER + 1)).toEqual({ effect: 'not_concerned', electorate: once });
    expect(leave(once, 'stranger', false, LATER)).toEqual({ effect: 'not_concerned', electorate: once });
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
