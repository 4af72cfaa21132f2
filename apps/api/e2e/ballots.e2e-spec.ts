import { randomUUID } from 'node:crypto';
import { NOT_FOUND_SENTENCE } from '@northstar/api-core';
import { Closing } from '@northstar/api-voting';
import { eventually } from '@northstar/testing';
import { type Api, type Someone, startApi } from './harness.js';
import { place, REVOKE_MANDATE, STANDING } from './support/network-documents.js';
import { answers, BALLOT, ballotInput, BALLOTS, type BallotSeen, coalition, DAY, EXTEND, later, OPEN_BALLOT, opens, seen, takes, TAKE_POSITION, WITHDRAW, writtenAsk } from './support/voting-documents.js';
import { textIn, Writer } from './support/writer.js';

let api: Api;
let ana: Someone;
let orla: Someone;
let wim: Someone;
let bea: Someone;

beforeAll(async () => {
  api = await startApi();
  ({ ana, voters: [orla, wim] } = (await coalition(api)) as { ana: Someone; voters: [Someone, Someone] });
  bea = await api.founds({ network: 'Elsewhere', organisation: 'Far Shore' });
});
afterAll(() => api.close());

const STATUS = 'query($id: ID!) { document(id: $id) { status currentBallot { id } lastBallot { id } agreedVersion { id } } }';
const documentNow = async (id: string) => (await ana.query<{ document: { status: string; currentBallot: { id: string } | null; lastBallot: { id: string } | null; agreedVersion: { id: string } | null } }>(STATUS, { id })).document;
const ballotOn = async (title: string, extra: Record<string, unknown> = {}): Promise<BallotSeen> => opens(ana, await writtenAsk(ana, title), extra);

/** The ballot after its deadline has passed and it was counted. */
async function closed({ id, closesAt }: BallotSeen, viewer = ana): Promise<BallotSeen> {
  api.clock.set(new Date(closesAt));
  api.get(Closing).lookAgain();
  return eventually(async () => {
    const now = (await seen(viewer, id))!;
    return now.outcome ? now : null;
  }) as Promise<BallotSeen>;
}
/** What the record holds of a ballot, by kind. */
const onRecord = async (id: string): Promise<string[]> => (await api.database.query<{ kind: string }[]>('SELECT kind FROM record_entry WHERE ballot_id = $1 ORDER BY sequence', [id])).map(({ kind }) => kind);
/** Until so many calls wait for a row that somebody else holds. */
const waiting = (calls: number) => eventually(async () => (await api.database.query<[{ n: number }]>("SELECT count(*)::int AS n FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'"))[0].n === calls || null);

describe('the exact text', () => {
  test('[D5] what is written afterwards changes nothing on the ballot, and what was decided is agreed, not what stands there now', async () => {
    const ask = await writtenAsk(ana, 'Exact words', 'Exactly these words.');
    const ballot = await opens(ana, ask);
    const writer = await Writer.opens(ana, ask);
    writer.types(' And some that nobody decided on.');
    await writer.isSaved();
    writer.leaves();
    const during = await takes(orla, ballot.id, 'SUPPORT');
    expect(during.version).toEqual(ballot.version);
    expect(during.version).toMatchObject({ text: 'Exactly these words.', kind: 'BALLOT', hash: expect.stringMatching(/^[0-9a-f]{64}$/) });
    const after = await closed(ballot);
    expect(after).toMatchObject({ state: 'CARRIED', version: ballot.version, document: { status: 'AGREED', agreedVersion: { id: ballot.version.id } } });
  });

  test('[D5] a named version is decided on as it is, whatever the text has become', async () => {
    const ask = await writtenAsk(ana, 'By name', 'The version with a name.');
    const { id: versionId } = await ana.mutate<{ id: string }>('mutation($id: ID!) { nameVersion(documentId: $id, name: "Final") { ... on Version { id } } }', { id: ask });
    await textIn(ana, ask, 'Something else by now.');
    expect((await opens(ana, ask, { versionId })).version).toMatchObject({ id: versionId, kind: 'NAMED', text: 'The version with a name.' });
  });

  test('[D5] a ballot on a newer text supersedes the running one and carries nothing over; the old one takes no more positions', async () => {
    const ballot = await ballotOn('Two texts');
    await takes(orla, ballot.id, 'SUPPORT');
    expect(await ana.mutate(OPEN_BALLOT, { input: ballotInput(api, ballot.document.id) })).toMatchObject({ code: 'CONFLICT' });
    expect(await ana.mutate(OPEN_BALLOT, { input: ballotInput(api, ballot.document.id, { versionId: ballot.version.id }) })).toMatchObject({ code: 'CONFLICT' });
    await textIn(ana, ballot.document.id, 'A better text.');
    const newer = await opens(ana, ballot.document.id);
    expect(newer).toMatchObject({ state: 'OPEN', answeredCount: 0, positions: [], previous: { id: ballot.id }, version: { text: 'A better text.' }, document: { status: 'UNDER_BALLOT' } });
    expect(await seen(wim, ballot.id)).toMatchObject({ state: 'SUPERSEDED', supersededBy: { id: newer.id }, closedAt: later(api, 0), outcome: null, positions: [{ choice: 'SUPPORT' }], mayAnswerFor: [] });
    expect(await answers(wim, ballot.id, 'SUPPORT')).toMatchObject({ code: 'CLOSED', message: expect.stringContaining('newer text') });
    expect((await documentNow(ballot.document.id)).currentBallot).toEqual({ id: newer.id });
    // The first answer to the new ballot is a first answer again.
    expect((await takes(orla, newer.id, 'ABSTAIN')).positions).toMatchObject([{ revision: 1 }]);
  });

  test('[D5] an inquorate ballot is repeated once, linked; a re-ballot of another document is none', async () => {
    const ballot = await ballotOn('Too few', { quorum: 2, closesAt: later(api, DAY) });
    await takes(orla, ballot.id, 'SUPPORT');
    expect(await closed(ballot)).toMatchObject({ state: 'INQUORATE', outcome: { answered: 1, quorum: 2, headline: 'Not decided: 1 of 3 organisations answered, 2 had to.' } });
    const elsewhere = await writtenAsk(ana, 'Another text');
    expect(await ana.mutate(OPEN_BALLOT, { input: ballotInput(api, elsewhere, { previousBallotId: ballot.id }) })).toMatchObject({ code: 'INVALID', field: 'previousBallotId' });
    const again = await opens(ana, ballot.document.id, { versionId: ballot.version.id, previousBallotId: ballot.id });
    expect(again.previous).toEqual({ id: ballot.id });
    await ana.mutate(WITHDRAW, { id: again.id, reason: 'Wrong deadline' });
    expect(await ana.mutate(OPEN_BALLOT, { input: ballotInput(api, ballot.document.id, { versionId: ballot.version.id, previousBallotId: ballot.id }) })).toMatchObject({ code: 'CONFLICT', field: 'previousBallotId' });
  });
});

describe('before the close', () => {
  test('[D7] a deadline moves to a later time only, with a reason that everybody sees; positions stay', async () => {
    const ballot = await ballotOn('More time');
    await takes(orla, ballot.id, 'SUPPORT');
    for (const [field, closesAt, reason] of [['closesAt', later(api, 2 * DAY), 'Sooner'], ['closesAt', ballot.closesAt, 'The same'], ['closesAt', later(api, 400 * DAY), 'Far away'], ['reason', later(api, 5 * DAY), '  '], ['reason', later(api, 5 * DAY), 'x'.repeat(501)], ['reason', later(api, 5 * DAY), 'a \u0000']] as const) {
      expect({ reason, answer: await ana.mutate(EXTEND, { id: ballot.id, closesAt, reason }) }).toMatchObject({ reason, answer: { code: 'INVALID', field } });
    }
    const lead = await ana.invites({ role: 'POLICY_LEAD', mandates: ['VOTER'] });
    for (const person of [lead, orla]) expect(await person.mutate(EXTEND, { id: ballot.id, closesAt: later(api, 5 * DAY), reason: 'We need it' })).toMatchObject({ code: 'NOT_ALLOWED' });
    const closesAt = later(api, 5 * DAY);
    expect(await ana.mutate(EXTEND, { id: ballot.id, closesAt, reason: ' Holidays ' })).toMatchObject({ closesAt, answeredCount: 1 });
    expect((await seen(wim, ballot.id))!.extensions).toEqual([{ previousClosesAt: ballot.closesAt, closesAt, reason: 'Holidays', by: { id: ana.personId }, at: later(api, 0) }]);
    api.clock.set(new Date(ballot.closesAt));
    expect(await takes(wim, ballot.id, 'SUPPORT')).toMatchObject({ state: 'OPEN', answeredCount: 2 });
  });

  test('[D7] a ballot is withdrawn with a reason by a coordinator; its positions count for nothing and the text is a draft again', async () => {
    const ballot = await ballotOn('Called off');
    await takes(orla, ballot.id, 'SUPPORT');
    expect(await orla.mutate(WITHDRAW, { id: ballot.id, reason: 'No' })).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await ana.mutate(WITHDRAW, { id: ballot.id, reason: ' ' })).toMatchObject({ code: 'INVALID', field: 'reason' });
    expect(await ana.mutate(WITHDRAW, { id: ballot.id, reason: 'Asked too early' })).toMatchObject({ state: 'WITHDRAWN', withdrawalReason: 'Asked too early', closedAt: later(api, 0), outcome: null, can: ['BALLOT_OPEN'], document: { status: 'DRAFTING' } });
    expect(await answers(wim, ballot.id, 'SUPPORT')).toMatchObject({ code: 'CLOSED', message: expect.stringContaining('withdrawn') });
    expect(await ana.mutate(WITHDRAW, { id: ballot.id, reason: 'Again' })).toMatchObject({ code: 'CLOSED' });
    expect(await documentNow(ballot.document.id)).toMatchObject({ currentBallot: null, lastBallot: { id: ballot.id } });
  });

  test('[D7] at the deadline it is too late for everything, also before anybody counted', async () => {
    const ballot = await ballotOn('Too late', { closesAt: later(api, DAY) });
    api.clock.advance(DAY - 1);
    expect(await takes(orla, ballot.id, 'SUPPORT')).toMatchObject({ answeredCount: 1 });
    api.clock.advance(1);
    const late = [answers(wim, ballot.id, 'SUPPORT'), answers(orla, ballot.id, 'ABSTAIN', { expectedRevision: 1 }), ana.mutate(EXTEND, { id: ballot.id, closesAt: later(api, DAY), reason: 'Please' }), ana.mutate(WITHDRAW, { id: ballot.id, reason: 'Please' })];
    for (const answer of await Promise.all(late)) expect(answer).toMatchObject({ code: 'CLOSED' });
    expect(await closed(ballot)).toMatchObject({ state: 'CARRIED', outcome: { yes: 1, no: 0, answered: 1, eligible: 3, headline: 'Carried: 1 yes, 0 no, 1 of 3 organisations answered.' }, closedAt: ballot.closesAt });
    expect(await answers(wim, ballot.id, 'SUPPORT')).toMatchObject({ code: 'CLOSED' });
  });
});

describe('the electorate', () => {
  test('[D6] of two that leave, the position of one stands and the other shrinks the denominator, on record', async () => {
    const { ana: host, voters: [first, second] } = await coalition(api);
    const ballot = await opens(host, await writtenAsk(host, 'Leaving'), { basis: 'ALL_ELIGIBLE' });
    await takes(first!, ballot.id, 'SUPPORT');
    for (const { organisationId } of [first!, second!]) expect(await host.mutate(STANDING, { id: organisationId, standing: 'LEFT' })).toMatchObject({ standing: 'LEFT' });
    expect(await seen(host, ballot.id)).toMatchObject({
      eligibleCount: 2, answeredCount: 1, positions: [{ choice: 'SUPPORT', organisation: { id: first!.organisationId } }],
      electorate: [{ answered: false, left: false }, { answered: true, left: false }, { answered: false, left: true, organisation: { id: second!.organisationId } }],
    });
    expect(await answers(first!, ballot.id, 'ABSTAIN', { expectedRevision: 1 })).toHaveProperty('code');
    expect(await answers(second!, ballot.id, 'SUPPORT')).toHaveProperty('code');
    await takes(host, ballot.id, 'SUPPORT');
    api.clock.advance(DAY);
    api.get(Closing).lookAgain();
    const done = await eventually(async () => { const now = (await seen(host, ballot.id))!; return now.outcome && now; });
    expect(done).toMatchObject({ state: 'CARRIED', outcome: { eligible: 2, yes: 2, answered: 2 } });
  });

  test('[D6] on leaving an organisation can take back what it said while the ballot is open, not what was decided; the trail keeps both', async () => {
    const { ana: host, voters: [leaver] } = await coalition(api);
    const before = await opens(host, await writtenAsk(host, 'Decided before'), { closesAt: later(api, DAY) });
    await takes(leaver!, before.id, 'SUPPORT');
    api.clock.advance(DAY);
    const ballot = await opens(host, await writtenAsk(host, 'Taken back'));
    await takes(leaver!, ballot.id, 'OPPOSE', { reason: 'We do not think so' });
    expect(await host.mutate(STANDING, { id: leaver!.organisationId, standing: 'SUSPENDED', takesBack: true })).toMatchObject({ code: 'INVALID', field: 'takesBackPositions' });
    expect(await host.mutate(STANDING, { id: leaver!.organisationId, standing: 'LEFT', takesBack: true })).toMatchObject({ standing: 'LEFT' });
    expect(await seen(host, ballot.id)).toMatchObject({ eligibleCount: 2, answeredCount: 0, positions: [] });
    expect((await seen(host, ballot.id))!.electorate.filter(({ left }) => left)).toMatchObject([{ answered: false, organisation: { id: leaver!.organisationId } }]);
    expect(await seen(host, before.id)).toMatchObject({ answeredCount: 1, positions: [{ choice: 'SUPPORT' }] });
    expect(await api.database.query('SELECT revision, choice, taken_by FROM position_event WHERE ballot_id = $1 ORDER BY revision', [ballot.id]))
      .toEqual([{ revision: 1, choice: 'oppose', taken_by: leaver!.personId }, { revision: 2, choice: 'taken_back', taken_by: host.personId }]);
  });

  test('[D6.6] [D7.4] who leaves, takes its answer along, is suspended or loses a mandate at the deadline, before anybody counted, changes nothing of the ballot and of its record', async () => {
    const { ana: host, voters: [takesAlong, silent, suspended] } = await coalition(api, ['Takes along', 'Silent', 'Suspended']);
    const ballot = await opens(host, await writtenAsk(host, 'Left too late'), { basis: 'ALL_ELIGIBLE', closesAt: later(api, DAY) });
    for (const person of [takesAlong!, suspended!]) await takes(person, ballot.id, 'SUPPORT');
    const [mandate] = (await place(suspended!))!.viewer.mandates;
    api.clock.advance(DAY);
    const before = await onRecord(ballot.id);
    expect(await host.mutate(STANDING, { id: takesAlong!.organisationId, standing: 'LEFT', takesBack: true })).toMatchObject({ standing: 'LEFT' });
    expect(await host.mutate(STANDING, { id: silent!.organisationId, standing: 'LEFT' })).toMatchObject({ standing: 'LEFT' });
    expect(await host.mutate(STANDING, { id: suspended!.organisationId, standing: 'SUSPENDED' })).toMatchObject({ standing: 'SUSPENDED' });
    expect(await host.mutate(REVOKE_MANDATE, { id: mandate!.id })).not.toMatchObject({ code: expect.anything() });
    expect(await onRecord(ballot.id)).toEqual(before);
    expect(await closed(ballot, host)).toMatchObject({
      state: 'NOT_CARRIED', closedAt: ballot.closesAt, outcome: { yes: 2, no: 0, answered: 2, eligible: 4 }, eligibleCount: 4, electorate: Array.from({ length: 4 }, () => ({ left: false })),
    });
    expect(await onRecord(ballot.id)).toEqual([...before, 'ballot_closed']);
  });

  test('[D6.4] an answer that is on its way while its organisation leaves is refused, whichever was sent first', async () => {
    const { ana: host, voters: [leaver] } = await coalition(api);
    const ballot = await opens(host, await writtenAsk(host, 'On its way'));
    await takes(leaver!, ballot.id, 'SUPPORT');
    // Somebody holds the ballot: leaving waits for it first, and then the answer, which was judged while its organisation was a member.
    const holds = api.database.createQueryRunner();
    await holds.startTransaction();
    await holds.query('SELECT FROM ballot WHERE id = $1 FOR UPDATE', [ballot.id]);
    const left = host.mutate(STANDING, { id: leaver!.organisationId, standing: 'LEFT' });
    await waiting(1);
    const late = answers(leaver!, ballot.id, 'ABSTAIN', { expectedRevision: 1 });
    await waiting(2);
    await holds.commitTransaction();
    await holds.release();
    expect(await left).toMatchObject({ standing: 'LEFT' });
    expect(await late).toMatchObject({ code: 'NOT_ALLOWED', message: expect.stringContaining('has left the network') });
    expect((await seen(host, ballot.id))!.positions).toMatchObject([{ choice: 'SUPPORT', revision: 1 }]);
  });

  test('[D6] an organisation leaves while a ballot is being superseded, many times over, and nothing breaks', async () => {
    const { ana: host, voters } = await coalition(api, ['A', 'B', 'C', 'D', 'E', 'F']);
    const ask = await writtenAsk(host, 'Crossing');
    let { id } = await opens(host, ask);
    for (const [round, { organisationId }] of voters.entries()) {
      await textIn(host, ask, `Words of round ${round}.`);
      const both = await Promise.all([host.mutate(STANDING, { id: organisationId, standing: 'LEFT' }), host.mutate<BallotSeen>(OPEN_BALLOT, { input: ballotInput(api, ask) })]);
      expect(both).toEqual([{ standing: 'LEFT', joinedAt: expect.any(String) }, expect.objectContaining({ state: 'OPEN', previous: { id } })]);
      ({ id } = both[1]);
    }
    // Whichever came first each time: who has left is either not on the list or marked as having left.
    expect((await seen(host, id))!.electorate.filter(({ left }) => !left)).toHaveLength(1);
  });
});

describe('the cost and the walls', () => {
  /** What `work` costs when nothing else is going on. */
  const cost = async (work: () => Promise<unknown>): Promise<number> => {
    await api.get(Closing).settled();
    return api.fewestStatements(work);
  };

  test('with two or fourteen organisations, with one or ten ballots, reading costs the same number of statements', async () => {
    const large = await coalition(api, Array.from({ length: 13 }, (_, i) => `Organisation ${i}`));
    const small = await coalition(api, ['The other one']);
    const pages: number[] = [];
    for (const { ana: host, voters } of [small, large]) {
      const ballot = await opens(host, await writtenAsk(host, 'Read by many'));
      for (const voter of voters) await takes(voter, ballot.id, 'OPPOSE', { reason: 'No' });
      await host.mutate(EXTEND, { id: ballot.id, closesAt: later(api, 6 * DAY), reason: 'Once' });
      expect((await seen(host, ballot.id))!.positions).toHaveLength(voters.length);
      pages.push(await cost(() => seen(host, ballot.id)));
    }
    const list = () => large.ana.query<{ network: { ballots: { totalCount: number } } }>(BALLOTS, { slug: large.ana.slug });
    const lists = [await cost(list)];
    for (let i = 0; i < 9; i += 1) await opens(large.ana, await writtenAsk(large.ana, `Further ${i}`));
    lists.push(await cost(list));
    expect((await list()).network.ballots.totalCount).toBe(10);
    // What the database answers at one moment is read on in one batch, so now and then a batch falls into two; one for each would be far more.
    for (const count of pages) expect(count).toBeLessThanOrEqual(16);
    for (const count of lists) expect(count).toBeLessThanOrEqual(18);
  });

  test('taking a position costs the same number of statements, however many organisations answer and ballots run', async () => {
    const costs: number[] = [];
    for (const others of [1, 13]) {
      const { ana: host, voters } = await coalition(api, Array.from({ length: others }, (_, i) => `Organisation ${i}`));
      const { id } = await opens(host, await writtenAsk(host, `Answered by ${others}`));
      for (const voter of voters) await takes(voter, id, 'SUPPORT');
      let revision = 1;
      costs.push(await cost(async () => {
        const input = { ballotId: id, organisationId: voters[0]!.organisationId, choice: 'ABSTAIN', expectedRevision: revision++ };
        expect(await voters[0]!.mutate('mutation($input: TakePositionInput!) { takePosition(input: $input) { ... on Ballot { id } } }', { input })).toEqual({ id });
        await api.get(Closing).settled();
      }));
    }
    expect(costs).toEqual([22, 22]);
  });

  test('nothing of a ballot of another network can be changed or read, and the answer is that of one that never was', async () => {
    const ballot = await ballotOn('Behind the wall');
    const NOT_FOUND = { code: 'NOT_FOUND', message: NOT_FOUND_SENTENCE, field: null };
    for (const id of [ballot.id, randomUUID(), 'x']) {
      expect(await bea.mutate(EXTEND, { id, closesAt: later(api, 5 * DAY), reason: 'Mine' })).toEqual(NOT_FOUND);
      expect(await bea.mutate(WITHDRAW, { id, reason: 'Mine' })).toEqual(NOT_FOUND);
      expect(await bea.query(BALLOT, { id })).toEqual({ ballot: null });
      expect(await bea.mutate(TAKE_POSITION, { input: { ballotId: id, organisationId: bea.organisationId, choice: 'SUPPORT', expectedRevision: 0 } })).toEqual(NOT_FOUND);
    }
    expect(await seen(ana, ballot.id)).toMatchObject({ state: 'OPEN', closesAt: ballot.closesAt });
    expect(await bea.refusedSubscription('subscription($id: ID!) { ballotChanged(networkId: $id) { id } }', { id: ana.networkId })).toContain('NOT_FOUND');
  });
});
