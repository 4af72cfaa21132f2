import { NetworkSteps } from '@northstar/api-network';
import { type Api, Client, PASSWORD, REFUSAL, type Someone, startApi } from './harness.js';
import { ACCEPT, ACT_FOR, GRANT, INVITE, PROFILE, REMOVE, REVOKE_MANDATE, ROLE, SET_UP, STANDING, linkFor, place, token } from './support/network-documents.js';

let api: Api;
let ana: Someone;

beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

describe('setting up', () => {
  const input = (name: string) => ({ networkName: 'Lantern Coalition', organisationName: 'Harbour Watch', personName: name, email: `${name.toLowerCase()}@set-up.example`, password: PASSWORD });

  test('[N1] of two first visitors at the same moment one succeeds, and then the door is closed', async () => {
    const answers = await Promise.all(['Una', 'Duo', 'Tre'].map((name) => new Client(api.url).mutate<{ code?: string }>(SET_UP, { input: input(name) })));
    expect(answers.filter(({ code }) => code === undefined)).toHaveLength(1);
    expect(answers.filter(({ code }) => code === 'NOT_ALLOWED')).toHaveLength(2);
    expect(await api.database.query('SELECT slug FROM network')).toEqual([{ slug: 'lantern-coalition' }]);
    expect(await api.database.query("SELECT count(*)::int AS n FROM person WHERE email LIKE '%set-up.example'")).toEqual([{ n: 1 }]);
    expect(await new Client(api.url).mutate(SET_UP, { input: input('Late') })).toMatchObject({ code: 'NOT_ALLOWED' });
    expect((await new Client(api.url).query<{ installation: object }>('{ installation { networksExist demoAvailable } }')).installation).toEqual({ networksExist: true, demoAvailable: false });
  });

  test('[N1] a coordinator sets up a further network, confirmed by the own password; a member does not', async () => {
    ana = await api.founds({ network: 'Lantern Coalition', organisation: 'Harbour Watch', name: 'Ana Quill' });
    expect(ana.slug).toBe('lantern-coalition-2');
    const ben = await ana.invites({ name: 'Ben Torr' });
    expect(await ben.mutate(SET_UP, { input: { ...input('Ben'), email: ben.email } })).toMatchObject({ code: 'NOT_ALLOWED' });
    const other = await ana.onAnotherDevice();
    expect(await other.mutate(SET_UP, { input: { ...input('Ana'), email: ana.email, password: 'not the right one' } })).toMatchObject({ code: 'INVALID' });
    expect(await other.mutate(SET_UP, { input: { ...input('Ana'), email: ben.email } })).toMatchObject({ code: 'INVALID' });
    const made = await other.mutate<{ networks: { network: { slug: string } }[] }>(SET_UP, { input: { ...input('Ana'), networkName: 'Zürich – Émigré Network', email: ana.email } });
    expect(made.networks.map(({ network }) => network.slug).sort()).toEqual(['lantern-coalition-2', 'zurich-emigre-network']);
  });

  test('[N2] the founder coordinates, answers and signs for the founding organisation', async () => {
    const { viewer } = (await place(ana))!;
    expect(viewer).toMatchObject({ role: 'COORDINATOR', actingFor: { name: 'Harbour Watch' } });
    expect(viewer.mandates.map(({ kind }) => kind)).toEqual(['VOTER', 'SIGNATORY']);
    expect(viewer.can).toEqual(expect.arrayContaining(['NETWORK_MANAGE', 'PERSON_INVITE', 'BALLOT_OPEN', 'EDITION_PUBLISH', 'POSITION_TAKE']));
  });

  test('[N2] when a step of the founding fails, nothing of the network remains', async () => {
    const steps = api.get(NetworkSteps);
    let fail = true;
    steps.onFounded(() => (fail ? Promise.reject(new Error('disk full')) : Promise.resolve()));
    const rows = () => api.database.query('SELECT (SELECT count(*) FROM network) AS networks, (SELECT count(*) FROM organisation) AS organisations, (SELECT count(*) FROM person) AS people, (SELECT count(*) FROM event) AS events');
    const before = await rows();
    await expect(api.founds({ network: 'Doomed' })).rejects.toThrow('disk full');
    expect(await rows()).toEqual(before);
    fail = false;
    expect((await api.founds({ network: 'Doomed' })).slug).toBe('doomed');
  });
});

describe('members', () => {
  test('[N6] the last coordinator can be neither demoted nor removed, nor its organisation suspended', async () => {
    const solo = await api.founds({ network: 'Solo' });
    expect(await solo.mutate(ROLE, { id: solo.memberId, role: 'OBSERVER' })).toMatchObject({ code: 'NOT_READY' });
    expect(await solo.mutate(REMOVE, { id: solo.memberId })).toMatchObject({ code: 'NOT_READY' });
    expect(await solo.mutate(STANDING, { id: solo.organisationId, standing: 'SUSPENDED' })).toMatchObject({ code: 'NOT_READY', field: 'standing' });
  });

  test('[N6] two coordinators who demote each other at the same moment leave one', async () => {
    const one = await api.founds({ network: 'Pair' });
    const two = await one.invites({ role: 'COORDINATOR' });
    await Promise.all([one.mutate(ROLE, { id: two.memberId, role: 'OBSERVER' }), two.mutate(ROLE, { id: one.memberId, role: 'OBSERVER' })]);
    const left = await api.database.query("SELECT count(*)::int AS n FROM membership WHERE network_id = $1 AND role = 'coordinator' AND ended_at IS NULL", [one.networkId]);
    expect(left).toEqual([{ n: 1 }]);
  });

  test('[N9] who is removed is out at once: the network is gone for it and nothing more is delivered', async () => {
    const finn = await ana.invites({ name: 'Finn Oake', mandates: ['VOTER'] });
    const WATCH = 'subscription($id: ID!) { membersChanged(networkId: $id) { id } }';
    const watching = await finn.subscribe(WATCH, { id: ana.networkId });
    const staying = await ana.subscribe<{ membersChanged: { id: string } }>(WATCH, { id: ana.networkId });
    expect(await ana.mutate(REMOVE, { id: finn.memberId })).toHaveProperty('message');
    expect((await staying.next()).membersChanged.id).toBe(ana.networkId);
    expect(await watching.silent()).toBe(true);
    expect(await place(finn)).toBeNull();
    expect((await finn.query<{ me: { networks: unknown[] } }>('{ me { networks { role } } }')).me.networks).toEqual([]);
    expect(await api.database.query('SELECT 1 FROM mandate WHERE person_id = $1 AND revoked_at IS NULL', [finn.personId])).toEqual([]);
    expect(await finn.refusedSubscription(WATCH, { id: ana.networkId })).toContain('NOT_FOUND');
    expect(await ana.mutate(REMOVE, { id: finn.memberId })).toMatchObject({ code: 'NOT_FOUND' });
    await Promise.all([watching.stop(), staying.stop()]);
  });

  test('[N9] each change of rights is an event of the same transaction', async () => {
    const gil = await ana.invites({ name: 'Gil Reeve' });
    await ana.mutate(ROLE, { id: gil.memberId, role: 'POLICY_LEAD' });
    const events = await api.database.query("SELECT payload FROM event WHERE type = 'rights.changed' AND payload->>'personId' = $1 ORDER BY id", [gil.personId]);
    expect(events).toHaveLength(2);
    expect((await place(gil))!.viewer).toMatchObject({ role: 'POLICY_LEAD', can: expect.arrayContaining(['DOCUMENT_WRITE']) });
  });

  test('[N7] mandates are given to people of the organisation, end when they run out, and are taken back', async () => {
    const hana = await ana.invites({ name: 'Hana Brook' });
    const other = (await ana.invites({ organisation: 'Weir Collective' })).organisationId;
    expect(await ana.mutate(GRANT, { member: hana.memberId, organisation: other, kind: 'VOTER' })).toMatchObject({ code: 'INVALID', field: 'organisationId' });
    const until = new Date(api.clock.now() + 3_600_000).toISOString();
    const { mandates } = await ana.mutate<{ mandates: { id: string; until: string }[] }>(GRANT, { member: hana.memberId, organisation: hana.organisationId, kind: 'VOTER', until });
    expect(mandates).toEqual([expect.objectContaining({ kind: 'VOTER', until })]);
    expect((await place(hana))!.viewer.can).toContain('POSITION_TAKE');
    api.clock.advance(3_600_000);
    expect((await place(hana))!.viewer.can).not.toContain('POSITION_TAKE');
    expect((await place(hana))!.viewer.mandates).toEqual([]);
    const again = await ana.mutate<{ mandates: { id: string }[] }>(GRANT, { member: hana.memberId, organisation: hana.organisationId, kind: 'VOTER' });
    expect(await hana.mutate(REVOKE_MANDATE, { id: again.mandates[0]!.id })).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await ana.mutate(REVOKE_MANDATE, { id: again.mandates[0]!.id })).toEqual({ mandates: [] });
    expect(await ana.mutate(REVOKE_MANDATE, { id: again.mandates[0]!.id })).toMatchObject({ code: 'NOT_FOUND' });
  });

  test('[N8] one speaks for one’s own organisations only', async () => {
    const ida = await ana.invites({ name: 'Ida Loft' });
    const link = await linkFor(ana, ida.email, { organisationId: null, newOrganisationName: 'Second Home' });
    await ida.accepts(link);
    const own = (await ida.query<{ me: { networks: { organisations: { id: string; name: string }[] }[] } }>('{ me { networks { organisations { id name } } } }')).me.networks[0]!.organisations;
    const second = own.find(({ name }) => name === 'Second Home')!.id;
    expect(await ida.mutate(ACT_FOR, { network: ida.networkId, organisation: second })).toEqual({ viewer: { actingFor: { id: second } } });
    const strange = (await ana.organisations()).find(({ id }) => !own.some((each) => each.id === id))!.id;
    expect(await ida.mutate(ACT_FOR, { network: ida.networkId, organisation: strange })).toMatchObject({ code: 'NOT_FOUND' });
  });

  test('[N11] a list of any length costs the same number of statements', async () => {
    const LIST = `query($slug: String!) { network(slug: $slug) { viewer { can organisations { name } actingFor { name } mandates { kind organisation { name } } } invitations { email }
      organisations { name people { role person { name email } mandates { kind organisation { name } } organisation { name } } }
      members { totalCount nodes { role person { name email } organisation { name } mandates { kind organisation { name } } } } } }`;
    const many = await api.founds({ network: 'Many' });
    await many.invites({ organisation: 'First of many', mandates: ['VOTER'] });
    const few = await api.statements(() => many.query(LIST, { slug: many.slug }));
    for (let i = 0; i < 6; i += 1) await many.invites({ organisation: `Organisation of ${i}`, mandates: ['VOTER', 'SIGNATORY'] });
    const more = await api.statements(() => many.query(LIST, { slug: many.slug }));
    expect(more).toHaveLength(few.length);
    expect(few.length).toBeLessThanOrEqual(14);
  });

  interface Paged { network: { members: { totalCount: number; nodes: { person: { name: string } }[]; pageInfo: { hasNextPage: boolean; endCursor: string } } } }
  test('[N11] members come in pages by name', async () => {
    const paged = await api.founds({ network: 'Paged', name: 'Mia' });
    for (const name of ['Zoe', 'abe', 'Lou', 'Kit']) await paged.invites({ name });
    const PAGE = 'query($slug: String!, $first: Int, $after: String) { network(slug: $slug) { members(first: $first, after: $after) { totalCount nodes { person { name } } pageInfo { hasNextPage endCursor } } } }';
    const seen: string[] = [];
    let after: string | null = null;
    for (let more = true; more;) {
      const { network: { members } }: Paged = await paged.query<Paged>(PAGE, { slug: paged.slug, first: 2, after });
      expect(members.totalCount).toBe(5);
      seen.push(...members.nodes.map(({ person }) => person.name));
      ({ hasNextPage: more, endCursor: after } = members.pageInfo);
    }
    expect(seen).toEqual(['abe', 'Kit', 'Lou', 'Mia', 'Zoe']);
  });
});

describe('organisations', () => {
  test('[N5] the standing goes only where it can, and its people read along meanwhile', async () => {
    const jon = await ana.invites({ name: 'Jon Dale', organisation: 'Orchard Street', role: 'POLICY_LEAD' });
    const id = jon.organisationId;
    expect(await ana.mutate(STANDING, { id, standing: 'APPLICANT' })).toMatchObject({ code: 'INVALID' });
    expect(await ana.mutate(STANDING, { id, standing: 'MEMBER' })).toMatchObject({ code: 'CONFLICT' });
    expect(await ana.mutate(STANDING, { id, standing: 'SUSPENDED' })).toMatchObject({ standing: 'SUSPENDED' });
    expect((await place(jon))!.viewer.can.sort()).toEqual(['DOCUMENT_READ', 'NETWORK_READ', 'POLL_ANSWER', 'TOKEN_MANAGE']);
    expect(await ana.mutate(STANDING, { id, standing: 'MEMBER' })).toMatchObject({ standing: 'MEMBER' });
    expect((await place(jon))!.viewer.can).toContain('DOCUMENT_WRITE');
    const left: string[] = [];
    api.get(NetworkSteps).onOrganisationLeft((_tx, { organisationId }) => Promise.resolve(void left.push(organisationId)));
    expect(await ana.mutate(STANDING, { id, standing: 'LEFT' })).toMatchObject({ standing: 'LEFT' });
    expect(left).toEqual([id]);
    expect(await ana.mutate(INVITE, { input: { networkId: ana.networkId, email: 'late@example.org', role: 'OBSERVER', mandates: [], organisationId: id } })).toMatchObject({ code: 'NOT_READY' });
    expect(await ana.mutate(STANDING, { id, standing: 'SUSPENDED' })).toMatchObject({ code: 'INVALID' });
  });

  test('[N12] a profile is edited by its own people and by coordinators, with a web address that is one', async () => {
    const kay = await ana.invites({ name: 'Kay Field', organisation: 'Quay Light' });
    const lea = await ana.invites({ name: 'Lea North', organisation: 'Stone Row' });
    const eye = await ana.invites({ name: 'Obs Erver', organisation: 'Quay Light', role: 'OBSERVER' });
    const input = { name: 'Quay Light', about: 'Harbour talks.\nEvery week.', website: 'quay.example/path', size: 'under ten', kindsOfWork: ['research', 'education', 'research'] };
    expect(await kay.mutate(PROFILE, { id: kay.organisationId, input })).toEqual({ ...input, initials: 'QL', website: 'https://quay.example/path', kindsOfWork: ['research', 'education'] });
    expect(await lea.mutate(PROFILE, { id: kay.organisationId, input })).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await eye.mutate(PROFILE, { id: kay.organisationId, input })).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await ana.mutate(PROFILE, { id: kay.organisationId, input: { ...input, size: null } })).toMatchObject({ size: null });
    expect(await kay.mutate(PROFILE, { id: kay.organisationId, input: { ...input, name: 'stone row' } })).toMatchObject({ code: 'CONFLICT', field: 'name' });
    for (const website of ['javascript:alert(1)', 'JaVaScRiPt:alert(1)', 'data:text/html,x', 'https://user:pw@quay.example', 'http://localhost', 'vbscript:x', ' java\tscript:x']) {
      expect(await kay.mutate(PROFILE, { id: kay.organisationId, input: { ...input, website } })).toMatchObject({ code: 'INVALID', field: 'website' });
    }
  });
});

describe('the demo', () => {
  const ENTER = `mutation($id: ID) { enterDemo(personId: $id) { ... on Viewer { person { name } networks { network { demo } } } ${REFUSAL} } }`;

  test('[N13] without a demo network there is nothing to enter', async () => {
    expect(await new Client(api.url).mutate(ENTER)).toMatchObject({ code: 'NOT_READY' });
    expect((await new Client(api.url).query<{ demoPeople: unknown[] }>('{ demoPeople { id } }')).demoPeople).toEqual([]);
  });

  test('[N13] one enters as an invented person of the demo network, by default its coordinator, and as nobody else', async () => {
    const invented = await api.founds({ network: 'Invented', organisation: 'Make Believe', name: 'Iris Vane' });
    const lead = await invented.invites({ name: 'Lead Er', role: 'POLICY_LEAD' });
    await api.database.query('UPDATE network SET demo = true WHERE id = $1', [invented.networkId]);
    await api.database.query("UPDATE person SET demo_description = 'Tries things', password_hash = NULL WHERE id = ANY($1)", [[invented.personId, lead.personId]]);
    const visitor = new Client(api.url);
    const { demoPeople } = await visitor.query<{ demoPeople: object[] }>('{ demoPeople { name description organisation { name } } }');
    expect(demoPeople).toEqual(['Iris Vane', 'Lead Er'].map((name) => ({ name, description: 'Tries things', organisation: { name: 'Make Believe' } })));
    expect(await visitor.mutate(ENTER)).toEqual({ person: { name: 'Iris Vane' }, networks: [{ network: { demo: true } }] });
    expect(await visitor.mutate(ENTER, { id: lead.personId })).toMatchObject({ person: { name: 'Lead Er' } });
    expect(await visitor.mutate(ENTER, { id: ana.personId })).toMatchObject({ code: 'NOT_FOUND' });
    expect(await lead.signsIn()).toMatchObject({ code: 'INVALID' });
    // A demo person described as one, but taken into a real network, is not a way into that network.
    const link = await linkFor(ana, lead.email);
    expect(await new Client(api.url).mutate(ACCEPT, { input: { token: token(link), password: PASSWORD } })).toMatchObject({ code: 'INVALID' });
  });
});
