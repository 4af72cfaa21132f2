import { closeBallot } from './close-vote.js';
import { leave } from './electorate.js';
import { BASES, type Basis } from './rule.js';
import { takeBack } from './take-back.js';
import { isConflict, takePosition } from './take-position.js';
import { tally } from './tally.js';
import type { Template } from './template.js';
import { ballot, CLOSES, current, DAY, electorate, HOUR, mandate, OPENS, org, position, positions, request, rule, TEXTS, times } from './testing/ballots.js';
import { DISPUTED, DISPUTED_RULES } from './testing/disputed.js';

const outcome = (template: Template, basis: Basis, eligible: number, yes: number, no: number, abstain = 0, quorum: number | null = null) =>
  tally(rule({ template, basis, quorum }), TEXTS, electorate(eligible), positions(...times(yes, 'support'), ...times(no, 'oppose'), ...times(abstain, 'abstain')));

describe.each(DISPUTED)('of %i: %i yes, %i no, %i abstaining', (eligible, yes, no, abstain, cast, all) => {
  test.each(DISPUTED_RULES)('[D4.4] [D4.5] [D4.7] [D4.11] %s', (template) => {
    expect([outcome(template, 'votes_cast', eligible, yes, no, abstain).outcome, outcome(template, 'all_eligible', eligible, yes, no, abstain).outcome]).toEqual([cast[template], all[template]]);
  });
});

describe.each([7, 12, 23])('a quorum among %i', (eligible) => {
  test.each(DISPUTED_RULES.flatMap((template) => BASES.map((basis) => [template, basis] as const)))('[D4.2] one answer short of it, and exactly it: %s, %s', (template, basis) => {
    for (const quorum of [2, Math.floor(eligible / 2) + 1, eligible]) {
      expect(outcome(template, basis, eligible, quorum - 1, 0, 0, quorum)).toMatchObject({ outcome: 'inquorate', answered: quorum - 1 });
      expect(outcome(template, basis, eligible, quorum, 0, 0, quorum).outcome).toBe(outcome(template, basis, eligible, quorum, 0).outcome);
    }
  });
});

describe('to the millisecond', () => {
  const list = electorate(3);
  const at = (now: number, closesAt = CLOSES) => takePosition(ballot({ closesAt }), list, null, request(), now);
  test('[D7.1] one before the deadline counts, at the deadline is too late, and the count agrees', () => {
    const [before, on] = [at(CLOSES - 1), at(CLOSES)];
    expect([before.ok, on]).toEqual([true, expect.objectContaining({ code: 'CLOSED' })]);
    const said = [position(org(0), 'support', { takenAt: CLOSES - 1 }), position(org(1), 'oppose', { takenAt: CLOSES })];
    expect(closeBallot(ballot(), said, list, CLOSES + DAY)).toMatchObject({ value: { closedAt: CLOSES, result: { answered: 1, yes: 1, no: 0 } } });
  });

  test('[D7.2] a deadline on the night in which clocks change is one instant, whatever a clock on the wall says', () => {
    // Clocks in London went back at 01:00 UTC on 25 October 2026: 01:30 came twice, and the ballot closes at the second one.
    const closesAt = Date.UTC(2026, 9, 25, 1, 30);
    const open = ballot({ opensAt: closesAt - 3 * DAY, closesAt });
    const first = closesAt - HOUR;
    for (const [now, ok] of [[first, true], [first + 1, true], [closesAt - 1, true], [closesAt, false]] as const) expect(takePosition(open, list, null, request({ mandates: [mandate(org(0), { from: 0 })] }), now).ok).toBe(ok);
  });
});

describe('while a ballot is open', () => {
  const list = electorate(12);
  const six = positions(...times(6, 'support'));
  test('[D6.2] [D6.3] [D6.5] who joins, leaves or is suspended: electorate and denominator', () => {
    const at = OPENS + HOUR;
    expect(takePosition(ballot(), list, null, request({ organisationId: 'joined', mandates: [mandate('joined')] }), at)).toMatchObject({ code: 'NOT_IN_ELECTORATE' });
    expect(takePosition(ballot(), list, null, request({ standing: 'suspended' }), at).ok).toBe(true);
    const before = leave(ballot(), list, org(11), false, at);
    const after = leave(ballot(), before.electorate, org(0), true, at);
    expect([before.effect, after.effect]).toEqual(['denominator_shrinks', 'position_stands']);
    expect(tally(rule({ basis: 'all_eligible' }), TEXTS, after.electorate, six)).toMatchObject({ outcome: 'carried', eligible: 11, yes: 6 });
    const taken = takeBack(ballot(), after.electorate, six[0]!, true, org(0), at);
    expect(taken.ok && tally(rule({ basis: 'all_eligible' }), TEXTS, taken.value.electorate, six.slice(1))).toMatchObject({ outcome: 'not_carried', eligible: 10, yes: 5 });
  });

  test('[D1.2] a mandate that expires or is revoked ends with its instant; what was said by it stands', () => {
    const ends = OPENS + DAY;
    for (const limit of [{ until: ends }, { revokedAt: ends }]) {
      const by = request({ mandates: [mandate(org(0), limit)] });
      expect(takePosition(ballot(), list, null, by, ends - 1).ok).toBe(true);
      expect(takePosition(ballot(), list, null, by, ends)).toMatchObject({ code: 'NO_MANDATE' });
    }
    expect(tally(rule(), TEXTS, list, positions('support'))).toMatchObject({ answered: 1, yes: 1 });
  });

  test('[D1.4] a colleague who was quicker is named, and nothing is recorded', () => {
    const stale = takePosition(ballot(), list, current(), request({ expectedRevision: 0, personId: 'jo' }), OPENS + HOUR);
    expect(isConflict(stale) && stale.message).toContain('Amina Diallo');
  });
});
