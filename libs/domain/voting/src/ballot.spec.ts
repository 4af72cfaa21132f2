import { BALLOT_STATES, BALLOT_TRANSITIONS, DECISIONS, isDecided, isRunning, stateAt, type BallotState } from './ballot.js';
import { ballotOf, type BallotRecord } from './record.js';
import { ruleOf } from './rule.js';
import { tally } from './tally.js';
import { CLOSES, DAY, OPENS, rule, TEXTS } from './testing/ballots.js';

const reachableFrom = (start: BallotState): Set<BallotState> => {
  const found = new Set([start]);
  for (const state of found) for (const next of BALLOT_TRANSITIONS[state]) found.add(next);
  return found;
};

describe('states', () => {
  test('[D7.7] every state can be reached from a draft, and leads to states that exist', () => {
    expect([...reachableFrom('draft')].sort()).toEqual([...BALLOT_STATES].sort());
    expect(Object.keys(BALLOT_TRANSITIONS).sort()).toEqual([...BALLOT_STATES].sort());
  });

  test('[D4.15] [D7.3] [D7.7] an end is final, but for an objection that is resolved', () => {
    for (const end of [...DECISIONS, 'withdrawn', 'superseded'] as const) expect(BALLOT_TRANSITIONS[end]).toEqual(end === 'under_objection' ? ['carried', 'not_carried', 'tied'] : []);
  });

  test('[D7.7] withdrawn and superseded are reached from notice and open only; decisions from the close, or from an objection', () => {
    const before = (state: BallotState) => BALLOT_STATES.filter((from) => BALLOT_TRANSITIONS[from].includes(state));
    expect(['withdrawn', 'superseded'].map((state) => before(state as BallotState))).toEqual([['notice', 'open'], ['notice', 'open']]);
    for (const decision of DECISIONS) expect(before(decision)).toEqual(decision === 'inquorate' || decision === 'under_objection' ? ['closed'] : ['closed', 'under_objection']);
  });
});

const row = (given: Partial<BallotRecord> = {}): BallotRecord => ({
  id: 'b', texts: [{ documentId: 'd', versionId: 'v' }], state: 'open', template: 'consent', basis: 'votes_cast', quorum: 3, visibility: 'named', announcedAt: OPENS - DAY, opensAt: OPENS, closesAt: CLOSES,
  timeZone: 'Europe/London', previousId: null, closedAt: null, result: null, withdrawalReason: null, supersededById: null, ...given,
});
const result = tally(rule({ template: 'consent' }), TEXTS, [], []);
const ended = { closedAt: CLOSES };

describe('a row from a store', () => {
  test('[D7.7] keeps of each state what has a meaning there', () => {
    const frozen = { id: 'b', texts: [{ documentId: 'd', versionId: 'v' }], rule: ruleOf({ ...row(), noticeMs: DAY }), opensAt: OPENS, closesAt: CLOSES, timeZone: 'Europe/London', previousId: null };
    expect(ballotOf(row())).toEqual({ ...frozen, state: 'open' });
    expect(ballotOf(row({ state: 'notice', withdrawalReason: 'left over' }))).toEqual({ ...frozen, state: 'notice' });
    expect(ballotOf(row({ state: 'closed', ...ended }))).toEqual({ ...frozen, state: 'closed', closedAt: CLOSES });
    expect(ballotOf(row({ state: 'not_carried', ...ended, result }))).toEqual({ ...frozen, state: 'not_carried', closedAt: CLOSES, result });
    expect(ballotOf(row({ state: 'withdrawn', ...ended, withdrawalReason: 'A mistake' }))).toEqual({ ...frozen, state: 'withdrawn', closedAt: CLOSES, reason: 'A mistake' });
    expect(ballotOf(row({ state: 'superseded', ...ended, supersededById: 'next' }))).toEqual({ ...frozen, state: 'superseded', closedAt: CLOSES, supersededById: 'next' });
  });

  test.each<[string, Partial<BallotRecord>]>([
    ['no end', { state: 'not_carried', result }], ['no result', { state: 'not_carried', ...ended }], ['counted as not_carried', { state: 'carried', ...ended, result }],
    ['no reason', { state: 'withdrawn', ...ended }], ['no successor', { state: 'superseded', ...ended }],
  ])('[D7.7] that cannot be is an error: %s', (message, given) => {
    expect(() => ballotOf(row(given))).toThrow(message);
  });

  test('[D3.4] notice turns to open with the clock', () => {
    const notice = ballotOf(row({ state: 'notice' }));
    expect([OPENS - 1, OPENS, CLOSES].map((now) => stateAt(notice, now))).toEqual(['notice', 'open', 'open']);
    expect(stateAt(ballotOf(row({ state: 'withdrawn', ...ended, withdrawalReason: 'x' })), CLOSES)).toBe('withdrawn');
  });

  test('[D7.7] runs, or was decided, or ended otherwise', () => {
    const states = ['notice', 'open', 'not_carried', 'withdrawn'] as const;
    const ballots = states.map((state) => ballotOf(row({ state, ...ended, result, withdrawalReason: 'x' })));
    expect(ballots.map(isRunning)).toEqual([true, true, false, false]);
    expect(ballots.map(isDecided)).toEqual([false, false, true, false]);
  });
});
