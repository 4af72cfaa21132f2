import { Closing } from '@northstar/api-voting';
import { eventually } from '@northstar/testing';
import { type Api, REFUSAL, type Someone, startApi } from './harness.js';
import { answers, BALLOT_PARTS, type BallotSeen, coalition, DAY, HOUR, opens, seen, takes, writtenAsk } from './support/voting-documents.js';
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

const BESIDE = `query($id: ID!) { ballot(id: $id) { state can firstOutcome { headline } statement { body nextSteps revision } lastReminder { message at } notes { body revision organisation { id } }
  review { open mayOverride mayWithdraw { id } steps { kind choice reason organisation { id } } } mandates { kind until organisation { id } } outcome { headline steps { name passed } }
  texts { before { voted version { id } } } csv: export(format: CSV) { name type content } json: export(format: JSON) { content } } }`;
interface Beside {
  state: string; can: string[]; firstOutcome: { headline: string } | null; statement: { body: string; revision: number } | null; lastReminder: { message: string } | null; notes: { body: string; revision: number; organisation: { id: string } }[];
  review: { open: boolean; mayOverride: boolean; mayWithdraw: { id: string }[]; steps: { kind: string; choice: string | null; reason: string | null }[] } | null; mandates: { kind: string; until: string | null; organisation: { id: string } }[];
  outcome: { headline: string; steps: { name: string; passed: boolean }[] } | null; texts: { before: { voted: boolean; version: { id: string } } | null }[]; csv: { name: string; content: string } | null; json: { content: string } | null;
}
const beside = async (who: Someone, id: string): Promise<Beside> => (await who.query<{ ballot: Beside }>(BESIDE, { id })).ballot;
const does = (who: Someone, call: string, variables: Record<string, unknown>, declared: string): Promise<unknown> => who.mutate(`mutation(${declared}) { ${call} { ... on Ballot { ${BALLOT_PARTS} } ${REFUSAL} } }`, variables);
const withdraws = (who: Someone, id: string, choice: string, extra: Record<string, unknown> = {}): Promise<unknown> =>
  who.mutate(`mutation($input: WithdrawBlockInput!) { withdrawBlock(input: $input) { ... on Ballot { ${BALLOT_PARTS} } ... on PositionConflict { message } ${REFUSAL} } }`, { input: { ballotId: id, organisationId: who.organisationId, choice, expectedRevision: 1, ...extra } });
const overrides = (who: Someone, id: string, reason = 'Every way to agree was tried'): Promise<unknown> => does(who, 'overrideObjection(id: $id, reason: $reason)', { id, reason }, '$id: ID!, $reason: String!');
const reminds = (who: Someone, id: string, message = ''): Promise<unknown> => does(who, 'remindOfBallot(id: $id, message: $message)', { id, message }, '$id: ID!, $message: String!');
const states = (who: Someone, id: string, body: string, expectedRevision = 0): Promise<unknown> => does(who, 'stateOutcome(id: $id, body: $body, nextSteps: "We publish in May.", expectedRevision: $seen)', { id, body, seen: expectedRevision }, '$id: ID!, $body: String!, $seen: Int!');
const notes = (who: Someone, id: string, body: string, expectedRevision = 0, organisationId = who.organisationId): Promise<unknown> => does(who, 'noteOnBallot(input: $input)', { input: { ballotId: id, organisationId, body, expectedRevision } }, '$input: BallotNoteInput!');
const ballotOn = async (title: string, extra: Record<string, unknown> = {}): Promise<BallotSeen> => opens(ana, await writtenAsk(ana, title), extra);
async function closed({ id, closesAt }: BallotSeen): Promise<BallotSeen> {
  api.clock.set(new Date(closesAt));
  api.get(Closing).lookAgain();
  return eventually(async () => { const now = (await seen(ana, id))!; return now.outcome && now; }) as Promise<BallotSeen>;
}
const BLOCK = { reason: 'It does harm', proposedChange: 'Leave out the second sentence' };

describe('the review of an objection', () => {
  test('[D4.15] [D4.16] a block is withdrawn by its organisation alone; the count goes on, the first one stays on record, the text is agreed', async () => {
    const ballot = await ballotOn('Withdrawn block', { template: 'CONSENT' });
    await takes(orla, ballot.id, 'BLOCK', BLOCK);
    await takes(wim, ballot.id, 'SUPPORT');
    expect(await withdraws(orla, ballot.id, 'STAND_ASIDE')).toMatchObject({ code: 'CLOSED' });
    expect(await closed(ballot)).toMatchObject({ state: 'UNDER_OBJECTION', document: { status: 'DRAFTING' } });
    expect(await beside(orla, ballot.id)).toMatchObject({ review: { open: true, mayOverride: false, mayWithdraw: [{ id: orla.organisationId }], steps: [] } });
    expect((await beside(wim, ballot.id)).review!.mayWithdraw).toEqual([]);
    expect(await withdraws(wim, ballot.id, 'STAND_ASIDE')).toMatchObject({ code: 'CLOSED' });
    expect(await withdraws(ana, ballot.id, 'STAND_ASIDE', { organisationId: orla.organisationId })).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await withdraws(orla, ballot.id, 'OPPOSE')).toMatchObject({ code: 'INVALID', field: 'reason' });
    expect(await withdraws(orla, ballot.id, 'STAND_ASIDE', { expectedRevision: 9 })).toHaveProperty('message');
    expect(await overrides(ana, ballot.id)).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await withdraws(orla, ballot.id, 'STAND_ASIDE', { reason: 'Our concern was heard' })).toMatchObject({ state: 'CARRIED', outcome: { yes: 1, no: 0 }, document: { status: 'AGREED', agreedVersion: { id: ballot.version.id } } });
    expect(await beside(wim, ballot.id)).toMatchObject({ firstOutcome: { headline: 'Under objection: 1 organisation blocks it.' }, review: { open: false, steps: [{ kind: 'BLOCK_WITHDRAWN', choice: 'STAND_ASIDE', reason: 'Our concern was heard' }] } });
    // What was said before the close is still there, and what came after it is told apart by its time.
    expect(await api.database.query('SELECT revision, choice, taken_at >= $2 AS after FROM position_event WHERE ballot_id = $1 AND organisation_id = $3 ORDER BY revision', [ballot.id, ballot.closesAt, orla.organisationId]))
      .toEqual([{ revision: 1, choice: 'block', after: false }, { revision: 2, choice: 'stand_aside', after: true }]);
    expect(await withdraws(orla, ballot.id, 'SUPPORT', { expectedRevision: 2 })).toMatchObject({ code: 'CLOSED' });
  });

  test('[D4.17] set aside where the opening fixed it, with a reason and two thirds, by a coordinator', async () => {
    const ballot = await ballotOn('Set aside', { template: 'CONSENT', override: 'TWO_THIRDS' });
    expect(ballot.rule.sentence).toContain('A block can be set aside');
    await takes(orla, ballot.id, 'BLOCK', BLOCK);
    await takes(wim, ballot.id, 'SUPPORT');
    await takes(ana, ballot.id, 'SUPPORT');
    await closed(ballot);
    expect(await overrides(wim, ballot.id)).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await overrides(ana, ballot.id, ' ')).toMatchObject({ code: 'INVALID', field: 'reason' });
    expect((await beside(ana, ballot.id)).review!.mayOverride).toBe(true);
    expect(await overrides(ana, ballot.id)).toMatchObject({ state: 'CARRIED', document: { status: 'AGREED' } });
    expect((await beside(wim, ballot.id)).outcome!.steps.map(({ name }) => name)).toEqual(['quorum', 'blocks', 'override', 'threshold']);
    await expect(api.database.query("UPDATE ballot_review SET reason = 'other' WHERE ballot_id = $1", [ballot.id])).rejects.toThrow();
  });

  test('[D4.15] a newer ballot on the text takes the place of the review', async () => {
    const ballot = await ballotOn('Revised', { template: 'CONSENT' });
    await takes(orla, ballot.id, 'BLOCK', BLOCK);
    await closed(ballot);
    await textIn(ana, ballot.document.id, 'A text that takes it up.');
    const newer = await opens(ana, ballot.document.id);
    expect(await withdraws(orla, ballot.id, 'STAND_ASIDE')).toMatchObject({ code: 'CLOSED', message: expect.stringContaining('revised') });
    expect((await beside(orla, ballot.id)).review).toMatchObject({ open: false, mayWithdraw: [] });
    // Whoever answered before sees what changed since.
    expect((await beside(orla, newer.id)).texts).toEqual([{ before: { voted: true, version: { id: ballot.version.id } } }]);
  });
});

describe('beside a ballot', () => {
  test('[D2.7] an organisation’s note is read by its own people alone, and changed from what one has seen', async () => {
    const ballot = await ballotOn('With notes');
    const mate = await ana.invites({ name: 'Mo Mate', organisation: 'Orchard Street' });
    expect(await notes(orla, ballot.id, 'Ask the board.')).toMatchObject({ id: ballot.id });
    expect((await beside(mate, ballot.id)).notes).toEqual([{ body: 'Ask the board.', revision: 1, organisation: { id: orla.organisationId } }]);
    for (const other of [wim, ana]) expect((await beside(other, ballot.id)).notes).toEqual([]);
    expect(await notes(mate, ballot.id, 'They said yes.', 1)).toMatchObject({ id: ballot.id });
    expect(await notes(orla, ballot.id, 'Too late', 1)).toMatchObject({ code: 'CONFLICT', message: expect.stringContaining('Mo Mate') });
    expect(await notes(wim, ballot.id, 'Mine?', 0, orla.organisationId)).toMatchObject({ code: 'NOT_FOUND' });
    const bea = await api.founds({ network: 'Elsewhere', organisation: 'Far Shore' });
    expect(await notes(bea, ballot.id, 'Hello')).toMatchObject({ code: 'NOT_FOUND' });
  });

  test('[D7.8] a coordinator reminds, once a day, and it stands with what waits', async () => {
    const ballot = await ballotOn('Reminded of');
    const turns = async (who: Someone) => (await who.query<{ network: { yourTurn: { ballot: { id: string }; remindedAt: string | null }[] } }>('query($slug: String!) { network(slug: $slug) { yourTurn { ballot { id } remindedAt } } }', { slug: ana.slug })).network.yourTurn.find((turn) => turn.ballot.id === ballot.id);
    await takes(orla, ballot.id, 'SUPPORT');
    expect((await turns(wim))!.remindedAt).toBeNull();
    expect(await reminds(wim, ballot.id)).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await reminds(ana, ballot.id, 'Two are missing.')).toMatchObject({ id: ballot.id });
    expect((await turns(wim))!.remindedAt).not.toBeNull();
    expect(await turns(orla)).toBeUndefined();
    expect((await beside(wim, ballot.id)).lastReminder).toMatchObject({ message: 'Two are missing.' });
    expect(await reminds(ana, ballot.id)).toMatchObject({ code: 'NOT_READY' });
    api.clock.advance(DAY);
    expect(await reminds(ana, ballot.id)).toMatchObject({ id: ballot.id });
  });

  test('mandates are shown with their limits to those who hold them', async () => {
    const ballot = await ballotOn('Mandates');
    expect((await beside(orla, ballot.id)).mandates).toEqual([{ kind: 'VOTER', until: null, organisation: { id: orla.organisationId } }]);
  });
});

describe('after the close', () => {
  test('[D7.9] the coordinator says what it means; a correction is a revision; nobody else does, and not before', async () => {
    const ballot = await ballotOn('Stated');
    await takes(wim, ballot.id, 'SUPPORT');
    expect(await states(ana, ballot.id, 'Early')).toMatchObject({ code: 'NOT_READY' });
    await closed(ballot);
    expect(await states(wim, ballot.id, 'We won')).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await states(ana, ballot.id, 'It is agreed.')).toMatchObject({ id: ballot.id });
    expect(await states(ana, ballot.id, 'Once more')).toMatchObject({ code: 'CONFLICT' });
    expect(await states(ana, ballot.id, 'It is agreed by all.', 1)).toMatchObject({ id: ballot.id });
    expect((await beside(orla, ballot.id)).statement).toEqual({ body: 'It is agreed by all.', nextSteps: 'We publish in May.', revision: 2 });
    expect(await api.database.query('SELECT body FROM ballot_statement WHERE ballot_id = $1 ORDER BY revision', [ballot.id])).toEqual([{ body: 'It is agreed.' }, { body: 'It is agreed by all.' }]);
  });

  test('[D2.6] [D4.10] files hold what the page shows, without the reasons of a dissent that is not to leave; none before the close', async () => {
    const ballot = await ballotOn('Taken along', { title: '=1+1', closesAt: new Date(api.clock.now() + HOUR).toISOString() });
    await takes(orla, ballot.id, 'OPPOSE', { reason: 'Kept inside' });
    await takes(wim, ballot.id, 'OPPOSE', { reason: 'Said aloud', shareDissent: true });
    await takes(ana, ballot.id, 'SUPPORT', { reason: 'Good' });
    expect(await beside(ana, ballot.id)).toMatchObject({ csv: null, json: null });
    const { outcome } = await closed(ballot);
    const { csv, json } = await beside(wim, ballot.id);
    expect(csv!.name).toBe(`ballot-${ballot.number}.csv`);
    for (const words of ["'=1+1", outcome!.headline, ...outcome!.steps.map(({ sentence }) => sentence), 'Said aloud', 'Good', ballot.version.hash]) expect(csv!.content).toContain(words);
    const data = JSON.parse(json!.content) as { outcome: { headline: string; yes: number; no: number }; positions: { organisation: string; reason: string | null }[] };
    expect(data.outcome).toMatchObject({ headline: outcome!.headline, yes: 1, no: 2 });
    expect(data.positions.map(({ organisation, reason }) => [organisation, reason])).toEqual([['Harbour Watch', 'Good'], ['Orchard Street', null], ['Weir Collective', 'Said aloud']]);
    expect(csv!.content + json!.content).not.toContain('Kept inside');
    expect(await answers(orla, ballot.id, 'SUPPORT')).toMatchObject({ code: 'CLOSED' });
  });
});

test('what stands beside a ballot costs the same number of statements, with two texts and organisations or with nine', async () => {
  const costs: number[] = [];
  for (const others of [1, 8]) {
    const { ana: host, voters } = await coalition(api, Array.from({ length: others }, (_, i) => `Organisation ${i}`));
    const asks: string[] = [];
    for (let i = 0; i <= others; i += 1) asks.push(await writtenAsk(host, `Text ${i}`));
    const ballot = await opens(host, asks[0]!, { more: asks.slice(1).map((documentId) => ({ documentId })), template: 'CONSENT' });
    for (const voter of voters) await takes(voter, ballot.id, 'BLOCK', BLOCK);
    api.clock.set(new Date(ballot.closesAt));
    await api.get(Closing).patrol();
    expect((await beside(host, ballot.id)).state).toBe('UNDER_OBJECTION');
    await api.get(Closing).settled();
    costs.push(await api.fewestStatements(() => beside(host, ballot.id)));
  }
  expect(costs[1]).toBe(costs[0]);
  expect(costs[0]).toBeLessThanOrEqual(24);
});
