import { Closing } from '@northstar/api-voting';
import { eventually } from '@northstar/testing';
import { type Api, type Someone, startApi } from './harness.js';
import { answers, ballotInput, type BallotSeen, coalition, DAY, later, OPEN_BALLOT, opens, seen, takes, WITHDRAW, writtenAsk } from './support/voting-documents.js';
import { textIn } from './support/writer.js';

let api: Api;
let ana: Someone;
let orla: Someone;
let wim: Someone;

beforeAll(async () => {
  api = await startApi({ config: { sessionDays: 366 } });
  ({ ana, voters: [orla, wim] } = (await coalition(api)) as { ana: Someone; voters: [Someone, Someone] });
});
afterAll(() => api.close());

const MORE = `query($id: ID!) { ballot(id: $id) { rule { binding dots } texts { document { id status agreedVersion { id } } version { id hash text } }
  positions { choice preferences { document { id } value } } outcome { headline advisory ranking { document { id } place tied points backers } } } }`;
interface More {
  rule: { binding: boolean; dots: number | null }; texts: { document: { id: string; status: string; agreedVersion: { id: string } | null }; version: { id: string; hash: string; text: string } }[];
  positions: { choice: string; preferences: { document: { id: string }; value: number }[] }[];
  outcome: { headline: string; advisory: boolean; ranking: { document: { id: string }; place: number; tied: boolean; points: number; backers: number }[] } | null;
}
const more = async (id: string): Promise<More> => (await wim.query<{ ballot: More }>(MORE, { id })).ballot;
const statusOf = async (id: string): Promise<string> => (await ana.query<{ document: { status: string } }>('query($id: ID!) { document(id: $id) { status } }', { id })).document.status;
const asks = (...titles: string[]): Promise<string[]> => titles.reduce<Promise<string[]>>(async (before, title) => [...(await before), await writtenAsk(ana, title)], Promise.resolve([]));
const together = (ids: string[], extra: Record<string, unknown> = {}): Promise<BallotSeen> => opens(ana, ids[0]!, { more: ids.slice(1).map((documentId) => ({ documentId })), ...extra });

async function closed({ id, closesAt }: BallotSeen): Promise<BallotSeen> {
  api.clock.set(new Date(closesAt));
  api.get(Closing).lookAgain();
  return eventually(async () => { const now = (await seen(ana, id))!; return now.outcome && now; }) as Promise<BallotSeen>;
}

describe('several texts in one ballot', () => {
  test('[D5.6] [D5.7] each stands there in its exact version, and the outcome moves all of them', async () => {
    const ids = await asks('First of three', 'Second of three', 'Third of three');
    const ballot = await together(ids, { template: 'TWO_THIRDS', title: 'The three of them' });
    await textIn(ana, ids[2]!, 'Something else by now.');
    const { texts, rule } = await more(ballot.id);
    expect(rule).toEqual({ binding: true, dots: null });
    expect(texts.map(({ document, version }) => [document.id, document.status, version.text])).toEqual([
      [ids[0], 'UNDER_BALLOT', 'The words of First of three.'], [ids[1], 'UNDER_BALLOT', 'The words of Second of three.'], [ids[2], 'UNDER_BALLOT', 'The words of Third of three.'],
    ]);
    expect(new Set(texts.map(({ version }) => version.hash)).size).toBe(3);
    await takes(orla, ballot.id, 'SUPPORT');
    await takes(wim, ballot.id, 'SUPPORT');
    await takes(ana, ballot.id, 'OPPOSE', { reason: 'Not yet' });
    expect(await closed(ballot)).toMatchObject({ state: 'CARRIED', outcome: { yes: 2, no: 1 } });
    expect((await more(ballot.id)).texts.map(({ document, version }) => [document.status, document.agreedVersion?.id === version.id])).toEqual([['AGREED', true], ['AGREED', true], ['AGREED', true]]);
  });

  test('[D5.2] [D5.7] a newer ballot on one of them takes its place, and the others are drafts again', async () => {
    const ids = await asks('Taken out', 'Left behind');
    const ballot = await together(ids);
    expect(await ana.mutate(OPEN_BALLOT, { input: ballotInput(api, ids[0]!) })).toMatchObject({ code: 'CONFLICT' });
    await textIn(ana, ids[0]!, 'A better text.');
    const newer = await opens(ana, ids[0]!);
    expect(await seen(ana, ballot.id)).toMatchObject({ state: 'SUPERSEDED', supersededBy: { id: newer.id } });
    expect([await statusOf(ids[0]!), await statusOf(ids[1]!)]).toEqual(['UNDER_BALLOT', 'DRAFTING']);
    await ana.mutate(WITHDRAW, { id: newer.id, reason: 'Enough' });
  });

  test('[D5.6] what cannot be together is refused, and nothing is left behind', async () => {
    const [own] = await asks('Alone');
    const bea = await api.founds({ network: 'Elsewhere', organisation: 'Far Shore' });
    const theirs = await writtenAsk(bea, 'Of others');
    for (const documentId of [theirs, 'x']) expect(await ana.mutate(OPEN_BALLOT, { input: ballotInput(api, own!, { more: [{ documentId }] }) })).toMatchObject({ code: 'NOT_FOUND' });
    expect(await ana.mutate(OPEN_BALLOT, { input: ballotInput(api, own!, { more: [{ documentId: own }] }) })).toMatchObject({ code: 'INVALID', field: 'documentId' });
    expect(await ana.mutate(OPEN_BALLOT, { input: ballotInput(api, own!, { template: 'RANKED_CHOICE' }) })).toMatchObject({ code: 'INVALID', field: 'documentId' });
    expect(await ana.mutate(OPEN_BALLOT, { input: ballotInput(api, own!, { template: 'DOTS', more: [{ documentId: own }] }) })).toMatchObject({ code: 'INVALID' });
    expect(await api.database.query('SELECT (SELECT count(*)::int FROM version WHERE document_id = $1) AS versions, (SELECT count(*)::int FROM ballot_text WHERE document_id = $1) AS ballots', [own])).toEqual([{ versions: 0, ballots: 0 }]);
  });
});

describe('asks in an order', () => {
  test('[D2.4] [D4.12] by dots: each organisation spreads its own, and no text changes its status', async () => {
    const ids = await asks('Red', 'Green', 'Blue');
    const ballot = await together(ids, { template: 'DOTS', dots: 5, visibility: 'COUNTS_UNTIL_CLOSE' });
    const dots = (...values: number[]) => ({ preferences: values.map((value, n) => ({ documentId: ids[n], value })) });
    expect(await answers(orla, ballot.id, 'RANKED', dots(3, 3))).toMatchObject({ code: 'INVALID', field: 'preferences' });
    expect(await answers(orla, ballot.id, 'SUPPORT')).toMatchObject({ code: 'INVALID' });
    await takes(orla, ballot.id, 'RANKED', dots(1, 4));
    await takes(wim, ballot.id, 'RANKED', dots(0, 1, 1));
    expect((await more(ballot.id)).positions).toEqual([]);
    await takes(wim, ballot.id, 'RANKED', { ...dots(4, 0, 1), expectedRevision: 1 });
    await takes(ana, ballot.id, 'ABSTAIN');
    expect(await closed(ballot)).toMatchObject({ state: 'CARRIED', outcome: { headline: '3 asks in order: 3 of 3 organisations answered.' } });
    const { outcome, positions, texts, rule } = await more(ballot.id);
    expect(rule).toEqual({ binding: false, dots: 5 });
    expect(outcome).toMatchObject({ advisory: true, ranking: [{ document: { id: ids[0] }, place: 1, tied: false, points: 5, backers: 2 }, { document: { id: ids[1] }, place: 2, points: 4, backers: 1 }, { document: { id: ids[2] }, place: 3, points: 1, backers: 1 }] });
    expect(positions).toEqual([{ choice: 'ABSTAIN', preferences: [] }, { choice: 'RANKED', preferences: [{ document: { id: ids[1] }, value: 4 }, { document: { id: ids[0] }, value: 1 }] }, { choice: 'RANKED', preferences: [{ document: { id: ids[0] }, value: 4 }, { document: { id: ids[2] }, value: 1 }] }]);
    expect(texts.map(({ document }) => document.status)).toEqual(['DRAFTING', 'DRAFTING', 'DRAFTING']);
  });

  test('[D4.13] [D4.14] by ranked choice: points in halves, equal ones share a place', async () => {
    const ids = await asks('North', 'East', 'South', 'West');
    const ballot = await together(ids, { template: 'RANKED_CHOICE' });
    await takes(orla, ballot.id, 'RANKED', { preferences: [{ documentId: ids[2], value: 1 }] });
    await takes(wim, ballot.id, 'RANKED', { preferences: [{ documentId: ids[2], value: 1 }, { documentId: ids[1], value: 2 }, { documentId: ids[0], value: 3 }] });
    await closed(ballot);
    // From the first 3 points and 1 each for the three level ones, from the second 3, 2, 1 and 0.
    expect((await more(ballot.id)).outcome!.ranking.map(({ document, place, points }) => [ids.indexOf(document.id), place, points])).toEqual([[2, 1, 6], [1, 2, 3], [0, 3, 2], [3, 4, 1]]);
  });
});

test('[D3.8] [D5.2] a sense check runs beside a decision on the same text, supersedes nothing and changes nothing', async () => {
  const [ask] = await asks('Felt out');
  const ballot = await opens(ana, ask!, { closesAt: later(api, 3 * DAY) });
  const sense = await opens(ana, ask!, { template: 'SENSE_CHECK', closesAt: later(api, 2 * DAY) });
  expect(await ana.mutate(OPEN_BALLOT, { input: ballotInput(api, ask!, { template: 'SENSE_CHECK' }) })).toMatchObject({ code: 'CONFLICT' });
  await takes(orla, sense.id, 'SUPPORT');
  expect(await closed(sense)).toMatchObject({ state: 'CARRIED', outcome: { headline: 'More are for it than against it: 1 yes, 0 no, 1 of 3 organisations answered. A sense check decides nothing.' } });
  expect(await seen(ana, ballot.id)).toMatchObject({ state: 'OPEN', document: { status: 'UNDER_BALLOT' } });
  expect((await ana.query<{ document: { currentBallot: { id: string } } }>('query($id: ID!) { document(id: $id) { currentBallot { id } } }', { id: ask })).document.currentBallot).toEqual({ id: ballot.id });
});
