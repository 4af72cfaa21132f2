import { RecordChecks } from '@northstar/api-record';
import { Closing } from '@northstar/api-voting';
import { type Api, REFUSAL, type Someone, startApi } from './harness.js';
import { GRANT, place, REVOKE_MANDATE, STANDING } from './support/network-documents.js';
import { answers, type BallotSeen, coalition, DAY, later, opens, seen, takes, writtenAsk } from './support/voting-documents.js';

// Answering for others in one ballot.
let api: Api;
let ana: Someone;
let orla: Someone;
let wim: Someone;
let sid: Someone;
/** Of Orchard Street, without a mandate. */
let mo: Someone;

beforeAll(async () => {
  api = await startApi({ config: { sessionDays: 366 } });
  ({ ana, voters: [orla, wim, sid] } = (await coalition(api, ['Orchard Street', 'Weir Collective', 'Stone Row'])) as { ana: Someone; voters: [Someone, Someone, Someone] });
  mo = await ana.invites({ name: 'Mo Mate', organisation: 'Orchard Street' });
});
afterAll(() => api.close());

interface ProxySeen { organisation: { id: string }; holder: { id: string } | null; person: { id: string } | null }
const PROXIES = 'proxies { organisation { id } holder { id } person { id } givenBy { id } givenAt }';
const GIVE = `mutation($input: GiveProxyInput!) { giveProxy(input: $input) { ... on Ballot { id ${PROXIES} } ${REFUSAL} } }`;
const REVOKE = `mutation($ballot: ID!, $organisation: ID!) { revokeProxy(ballotId: $ballot, organisationId: $organisation) { ... on Ballot { id ${PROXIES} } ${REFUSAL} } }`;
const gives = (person: Someone, ballotId: string, to: { holderOrganisationId?: string; holderPersonId?: string }, organisationId = person.organisationId) => person.mutate<{ proxies: ProxySeen[]; code?: string }>(GIVE, { input: { ballotId, organisationId, ...to } });
const revokes = (person: Someone, ballotId: string, organisationId = person.organisationId) => person.mutate<{ proxies: ProxySeen[]; code?: string }>(REVOKE, { ballot: ballotId, organisation: organisationId });
const ballotOn = async (title: string, extra: Record<string, unknown> = {}): Promise<BallotSeen> => opens(ana, await writtenAsk(ana, title), extra);
const whoAnswered = async (person: Someone, id: string) => (await person.query<{ ballot: { positions: { organisation: { id: string }; answeredBy: { id: string } | null }[] } }>('query($id: ID!) { ballot(id: $id) { positions { organisation { id } answeredBy { id } } } }', { id })).ballot.positions;
const may = async (person: Someone, id: string): Promise<string[]> => (await seen(person, id))!.mayAnswerFor.map((each) => each.id);
const turns = async (person: Someone) => (await person.query<{ network: { yourTurn: { kind: string; organisation: { id: string }; ballot: { id: string } }[] } }>('query($slug: String!) { network(slug: $slug) { yourTurn { kind organisation { id } ballot { id } } } }', { slug: person.slug })).network.yourTurn;
const forHer = { get organisationId() { return orla.organisationId; } };

test('[D1.9] [D1.11] an organisation gives another the right; it answers, the page and the files say who for whom, and its own word takes the place of that', async () => {
  const ballot = await ballotOn('Answered by another', { closesAt: later(api, DAY) });
  expect(await answers(wim, ballot.id, 'SUPPORT', forHer)).toMatchObject({ code: 'NOT_ALLOWED' });
  expect(await gives(orla, ballot.id, { holderOrganisationId: wim.organisationId })).toMatchObject({ proxies: [{ organisation: { id: orla.organisationId }, holder: { id: wim.organisationId }, person: null }] });
  expect(new Set(await may(wim, ballot.id))).toEqual(new Set([wim.organisationId, orla.organisationId]));
  expect(await turns(wim)).toContainEqual({ kind: 'ANSWER_AS_PROXY', organisation: { id: orla.organisationId }, ballot: { id: ballot.id } });
  expect((await takes(wim, ballot.id, 'OPPOSE', { ...forHer, reason: 'As we agreed' })).mine).toMatchObject([{ choice: 'OPPOSE', organisation: { id: orla.organisationId }, takenBy: { id: wim.personId } }]);
  expect(await whoAnswered(sid, ballot.id)).toEqual([{ organisation: { id: orla.organisationId }, answeredBy: { id: wim.organisationId } }]);
  expect(await revokes(orla, ballot.id)).toMatchObject({ code: 'CONFLICT', message: expect.stringContaining('Your own answer takes its place') });
  await takes(wim, ballot.id, 'STAND_ASIDE', { ...forHer, expectedRevision: 1 });
  await takes(orla, ballot.id, 'SUPPORT', { expectedRevision: 2 });
  expect(await whoAnswered(sid, ballot.id)).toEqual([{ organisation: { id: orla.organisationId }, answeredBy: null }]);
  expect(await may(wim, ballot.id)).toEqual([wim.organisationId]);
  expect(await answers(wim, ballot.id, 'OPPOSE', { ...forHer, reason: 'Still', expectedRevision: 3 })).toMatchObject({ code: 'NOT_ALLOWED' });
  api.clock.advance(DAY);
  await api.get(Closing).patrol();
  expect(await seen(ana, ballot.id)).toMatchObject({ state: 'CARRIED', outcome: { yes: 1, no: 0, answered: 1 } });
});

test('[D1.9] [D1.11] a colleague without a mandate is an alternate for one ballot, and for no other', async () => {
  const [ballot, other] = [await ballotOn('One alternate'), await ballotOn('Not this one')];
  expect(await gives(orla, ballot.id, { holderPersonId: orla.personId })).toMatchObject({ code: 'INVALID', field: 'holderPersonId' });
  expect(await gives(orla, ballot.id, { holderPersonId: wim.personId })).toMatchObject({ code: 'INVALID', field: 'holderPersonId' });
  expect(await gives(orla, ballot.id, { holderPersonId: mo.personId })).toMatchObject({ proxies: [{ holder: null, person: { id: mo.personId } }] });
  expect(await may(mo, ballot.id)).toEqual([orla.organisationId]);
  expect(await turns(mo)).toMatchObject([{ kind: 'ANSWER_AS_PROXY', ballot: { id: ballot.id } }]);
  await takes(mo, ballot.id, 'ABSTAIN');
  expect(await whoAnswered(sid, ballot.id)).toEqual([{ organisation: { id: orla.organisationId }, answeredBy: { id: orla.organisationId } }]);
  expect(await answers(mo, other.id, 'ABSTAIN')).toMatchObject({ code: 'NOT_ALLOWED' });
  // What one was given is no mandate: it gives nothing further.
  expect(await gives(mo, ballot.id, { holderOrganisationId: wim.organisationId })).toMatchObject({ code: 'NOT_ALLOWED' });
});

test('[D1.10] [D1.12] revoked it is of no use; passed on by nobody; at most two for one organisation', async () => {
  const ballot = await ballotOn('Limits');
  await gives(orla, ballot.id, { holderOrganisationId: wim.organisationId });
  expect(await revokes(orla, ballot.id)).toMatchObject({ proxies: [] });
  expect(await answers(wim, ballot.id, 'SUPPORT', forHer)).toMatchObject({ code: 'NOT_ALLOWED' });
  expect(await revokes(orla, ballot.id)).toMatchObject({ code: 'NOT_FOUND' });
  // From Orchard Street to Weir Collective, and Weir's own to Stone Row: that answers for Weir alone.
  await gives(orla, ballot.id, { holderOrganisationId: wim.organisationId });
  await gives(wim, ballot.id, { holderOrganisationId: sid.organisationId });
  expect(await answers(sid, ballot.id, 'SUPPORT', forHer)).toMatchObject({ code: 'NOT_ALLOWED' });
  expect(await gives(sid, ballot.id, { holderOrganisationId: orla.organisationId }, orla.organisationId)).toMatchObject({ code: 'NOT_ALLOWED' });
  await takes(sid, ballot.id, 'SUPPORT', { organisationId: wim.organisationId });
  expect(await gives(ana, ballot.id, { holderOrganisationId: sid.organisationId })).toMatchObject({ proxies: expect.any(Array) });
  expect(await gives(orla, ballot.id, { holderOrganisationId: sid.organisationId })).toMatchObject({ code: 'CONFLICT', message: expect.stringContaining('2 others') });
  expect(await gives(orla, ballot.id, { holderOrganisationId: orla.organisationId })).toMatchObject({ code: 'INVALID' });
  for (const to of [{}, { holderOrganisationId: sid.organisationId, holderPersonId: mo.personId }]) expect(await gives(orla, ballot.id, to)).toMatchObject({ code: 'INVALID', message: 'Choose one organisation or one person.' });
});

test('[D1.2] [D1.11] a holder whose mandate is revoked, or whose organisation leaves, answers for nobody', async () => {
  const ballot = await ballotOn('Holders that end');
  const { ana: host, voters: [first, second] } = await coalition(api);
  const theirs = await opens(host, await writtenAsk(host, 'A holder leaves'));
  await gives(first!, theirs.id, { holderOrganisationId: second!.organisationId });
  await host.mutate(STANDING, { id: second!.organisationId, standing: 'LEFT' });
  expect(await answers(second!, theirs.id, 'SUPPORT', { organisationId: first!.organisationId })).toMatchObject({ code: 'NOT_ALLOWED' });
  await gives(orla, ballot.id, { holderOrganisationId: wim.organisationId });
  const [mandate] = (await place(wim))!.viewer.mandates;
  await ana.mutate(REVOKE_MANDATE, { id: mandate!.id });
  expect(await answers(wim, ballot.id, 'SUPPORT', forHer)).toMatchObject({ code: 'NOT_ALLOWED' });
  await ana.mutate(GRANT, { member: wim.memberId, organisation: wim.organisationId, kind: 'VOTER' });
  await takes(wim, ballot.id, 'SUPPORT', forHer);
});

test('[D1.6] who answers for another learns nothing of what that prepares inside itself', async () => {
  const ballot = await ballotOn('Inside stays inside');
  await gives(orla, ballot.id, { holderOrganisationId: wim.organisationId });
  const PREPARE = `mutation($input: PreparePositionInput!) { preparePosition(input: $input) { ... on Ballot { id } ${REFUSAL} } }`;
  const probe = () => answers(wim, ballot.id, 'SUPPORT', { ...forHer, preparedRevision: 1 });
  const before = await probe();
  await mo.mutate(PREPARE, { input: { ballotId: ballot.id, organisationId: orla.organisationId, choice: 'ABSTAIN', expectedRevision: 0 } });
  expect(await probe()).toEqual(before);
  expect(await wim.mutate(PREPARE, { input: { ballotId: ballot.id, organisationId: orla.organisationId, choice: 'SUPPORT', expectedRevision: 0 } })).toMatchObject({ code: 'NOT_ALLOWED' });
});

test('[D3.6] in a ballot that hides its positions who may answer is seen by all, and what was said by giver and holder alone', async () => {
  const ballot = await ballotOn('Hidden and for another', { visibility: 'COUNTS_UNTIL_CLOSE' });
  await gives(orla, ballot.id, { holderOrganisationId: wim.organisationId });
  await takes(wim, ballot.id, 'OPPOSE', { ...forHer, reason: 'Between us' });
  for (const person of [wim, orla, mo]) expect((await seen(person, ballot.id))!.mine).toMatchObject([{ reason: 'Between us' }]);
  expect(JSON.stringify(await seen(sid, ballot.id))).not.toContain('Between us');
  await takes(orla, ballot.id, 'SUPPORT', { expectedRevision: 1, reason: 'On second thoughts' });
  expect((await seen(wim, ballot.id))!.mine).toEqual([]);
  expect(JSON.stringify(await answers(wim, ballot.id, 'ABSTAIN', { ...forHer, expectedRevision: 1 }))).not.toContain('second thoughts');
});

test('[D9] all of it is on record, verified, and what the database says differently is found', async () => {
  const check = async () => {
    expect(await ana.mutate('mutation($id: ID!) { checkRecord(networkId: $id) { ... on DecisionRecord { path } ... on Refusal { code } } }', { id: ana.networkId })).toHaveProperty('path');
    await api.get(RecordChecks).settled();
    return (await ana.query<{ network: { record: { check: { ok: boolean; sentences: string[] } } } }>('query($slug: String!) { network(slug: $slug) { record { check { ok sentences } } } }', { slug: ana.slug })).network.record.check;
  };
  const last = await ballotOn('Given and taken back');
  await gives(orla, last.id, { holderOrganisationId: wim.organisationId });
  await revokes(orla, last.id);
  const kinds = (await api.database.query<{ kind: string }[]>("SELECT DISTINCT kind FROM record_entry WHERE kind LIKE 'proxy%' ORDER BY kind")).map(({ kind }) => kind);
  expect(kinds).toEqual(['proxy_given', 'proxy_revoked']);
  expect(await check()).toMatchObject({ ok: true });
  const forged = ["UPDATE position SET holder_id = NULL WHERE holder_id IS NOT NULL AND holder_id <> organisation_id", "DELETE FROM ballot_proxy WHERE revoked_at IS NOT NULL", "UPDATE ballot_proxy SET revoked_at = NULL, revoked_by = NULL WHERE id = (SELECT min(id::text)::uuid FROM ballot_proxy x WHERE revoked_at IS NOT NULL AND NOT EXISTS (SELECT FROM ballot_proxy y WHERE y.ballot_id = x.ballot_id AND y.organisation_id = x.organisation_id AND y.revoked_at IS NULL))"];
  for (const sql of forged) {
    await api.database.query('CREATE TABLE kept_position AS TABLE position; CREATE TABLE kept_proxy AS TABLE ballot_proxy');
    await api.database.query(sql);
    expect({ sql, ...(await check()) }).toMatchObject({ sql, ok: false });
    await api.database.query('DELETE FROM ballot_proxy; INSERT INTO ballot_proxy TABLE kept_proxy; UPDATE position p SET holder_id = k.holder_id FROM kept_position k WHERE k.id = p.id; DROP TABLE kept_position, kept_proxy');
    expect({ sql, ...(await check()) }).toMatchObject({ sql, ok: true });
  }
});
