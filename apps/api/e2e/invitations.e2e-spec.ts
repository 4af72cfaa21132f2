import { type Api, Client, PASSWORD, REFUSAL, type Someone, startApi } from './harness.js';
import { ACCEPT, INVITE, PREVIEW, ROLE, linkFor, place, token } from './support/network-documents.js';

let api: Api;
let ana: Someone;

beforeAll(async () => {
  api = await startApi();
  ana = await api.founds({ network: 'Lantern Coalition', organisation: 'Harbour Watch', name: 'Ana Quill' });
});
afterAll(() => api.close());

describe('invitations', () => {
  test('[N3] the link is built from the configured address, its secret in the fragment, its hash in the database', async () => {
    const { data } = await ana.raw<{ invite: { link: string } }>(INVITE, { input: { networkId: ana.networkId, email: 'guest@example.org', role: 'OBSERVER', mandates: [], organisationId: ana.organisationId } }, { 'x-forwarded-host': 'evil.example' });
    expect(data!.invite.link).toMatch(new RegExp(`^${api.url}/join#[A-Za-z0-9_-]{43}$`));
    const [row] = await api.database.query("SELECT * FROM invitation WHERE email = 'guest@example.org'");
    expect(JSON.stringify(row)).not.toContain(token(data!.invite.link));
  });

  test('[N3] it shows what it is about to whoever holds it, and works once', async () => {
    const link = await linkFor(ana, 'once@example.org', { organisationId: null, newOrganisationName: 'Mill Lane Archive', role: 'POLICY_LEAD', mandates: ['VOTER', 'VOTER', 'SIGNATORY'] });
    const preview = await new Client(api.url).query(PREVIEW, { token: token(link) });
    expect(preview).toEqual({ invitation: { networkName: 'Lantern Coalition', organisationName: 'Mill Lane Archive', newOrganisation: true, invitedBy: 'Ana Quill', role: 'POLICY_LEAD', email: 'once@example.org', hasAccount: false } });
    const accept = (name: string) => new Client(api.url).mutate<{ code?: string }>(ACCEPT, { input: { token: token(link), personName: name, password: PASSWORD, organisationAbout: 'We keep papers.' } });
    const both = await Promise.all([accept('One'), accept('Two')]);
    expect(both.map(({ code }) => code ?? 'in').sort()).toEqual(['EXPIRED', 'in']);
    expect(await accept('Three')).toMatchObject({ code: 'EXPIRED' });
    expect((await new Client(api.url).query<{ invitation: unknown }>(PREVIEW, { token: token(link) })).invitation).toBeNull();
    const [organisation] = await api.database.query("SELECT standing, about, joined_at FROM organisation WHERE name = 'Mill Lane Archive'");
    expect(organisation).toMatchObject({ standing: 'member', about: 'We keep papers.', joined_at: expect.any(Date) });
    expect(await api.database.query("SELECT kind FROM mandate d JOIN person p ON p.id = d.person_id WHERE p.email = 'once@example.org' ORDER BY kind")).toEqual([{ kind: 'signatory' }, { kind: 'voter' }]);
  });

  test('[N3] it works for 14 days, and not once it is revoked or replaced', async () => {
    const old = await linkFor(ana, 'slow@example.org');
    const again = await linkFor(ana, 'slow@example.org');
    const seen = async (link: string) => (await new Client(api.url).query<{ invitation: unknown }>(PREVIEW, { token: token(link) })).invitation;
    expect(await seen(old)).toBeNull();
    expect(await seen(again)).not.toBeNull();
    const { link, invitation } = await ana.mutate<{ link: string; invitation: { id: string } }>(INVITE, { input: { networkId: ana.networkId, email: 'gone@example.org', role: 'OBSERVER', mandates: [], organisationId: ana.organisationId } });
    const REVOKE = `mutation($id: ID!) { revokeInvitation(id: $id) { ... on Done { message } ${REFUSAL} } }`;
    expect(await ana.mutate(REVOKE, { id: invitation.id })).toHaveProperty('message');
    expect(await seen(link)).toBeNull();
    expect(await ana.mutate(REVOKE, { id: invitation.id })).toMatchObject({ code: 'CLOSED' });
    api.clock.advance(14 * 86_400_000 - 1);
    expect(await seen(again)).not.toBeNull();
    api.clock.advance(1);
    expect(await seen(again)).toBeNull();
    expect(await new Client(api.url).mutate(ACCEPT, { input: { token: token(again), personName: 'Slow', password: PASSWORD } })).toMatchObject({ code: 'EXPIRED' });
    await ana.signsIn();
  });

  test('[N4] a weak password is refused and the link still works', async () => {
    const link = await linkFor(ana, 'weak@example.org');
    const guest = new Client(api.url);
    expect(await guest.mutate(ACCEPT, { input: { token: token(link), personName: 'Wea Kly', password: 'Password1234' } })).toMatchObject({ code: 'INVALID', field: 'password' });
    expect(await guest.mutate(ACCEPT, { input: { token: token(link), personName: '', password: PASSWORD } })).toMatchObject({ code: 'INVALID', field: 'personName' });
    expect(await guest.mutate(ACCEPT, { input: { token: token(link), personName: 'Wea Kly', password: PASSWORD } })).toMatchObject({ person: { name: 'Wea Kly' } });
  });

  test('[N4] who has an account proves it; the organisation is added and the role stays', async () => {
    const cy = await ana.invites({ name: 'Cy Marsh', role: 'POLICY_LEAD' });
    api.clock.advance(1_000);
    const link = await linkFor(ana, cy.email.toUpperCase(), { organisationId: null, newOrganisationName: 'Ferry Road Trust', role: 'OBSERVER', mandates: ['ALTERNATE'] });
    expect(await new Client(api.url).query(PREVIEW, { token: token(link) })).toMatchObject({ invitation: { hasAccount: true } });
    expect(await new Client(api.url).mutate(ACCEPT, { input: { token: token(link), password: 'somebody else’s guess' } })).toMatchObject({ code: 'INVALID' });
    await cy.accepts(link);
    const { viewer } = (await place(cy))!;
    expect(viewer).toMatchObject({ role: 'POLICY_LEAD', actingFor: { name: 'Harbour Watch' } });
    expect(viewer.organisations.map(({ name }) => name)).toEqual(['Harbour Watch', 'Ferry Road Trust']);
  });

  test('[N4] what cannot be is refused before anything is sent', async () => {
    const invite = (extra: Record<string, unknown>) => ana.mutate(INVITE, { input: { networkId: ana.networkId, email: 'new@example.org', role: 'OBSERVER', mandates: [], ...extra } });
    expect(await invite({})).toMatchObject({ code: 'INVALID', field: 'organisationId' });
    expect(await invite({ organisationId: ana.organisationId, newOrganisationName: 'Both' })).toMatchObject({ code: 'INVALID' });
    expect(await invite({ newOrganisationName: 'HARBOUR WATCH' })).toMatchObject({ code: 'CONFLICT' });
    expect(await invite({ organisationId: ana.organisationId, email: ana.email })).toMatchObject({ code: 'CONFLICT', field: 'email' });
    expect(await invite({ organisationId: ana.organisationId, email: 'a@b.c\r\nBcc: x@y.z' })).toMatchObject({ code: 'INVALID', field: 'email' });
    expect(await invite({ newOrganisationName: 'Bell\u0000Tower' })).toMatchObject({ code: 'INVALID', field: 'newOrganisationName' });
  });

  test('[N14] a coordinator who is demoted loses the invitations it made', async () => {
    const eve = await ana.invites({ name: 'Eve Adder', role: 'COORDINATOR' });
    const link = await linkFor(eve, 'friend@example.org', { role: 'COORDINATOR' });
    await ana.mutate(ROLE, { id: eve.memberId, role: 'OBSERVER' });
    expect((await new Client(api.url).query<{ invitation: unknown }>(PREVIEW, { token: token(link) })).invitation).toBeNull();
    expect((await place(eve))!.invitations).toEqual([]);
    expect((await place(ana))!.invitations.length).toBeGreaterThan(0);
  });
});
