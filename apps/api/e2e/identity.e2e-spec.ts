import { createHash } from 'node:crypto';
import { type Api, Client, PASSWORD, REFUSAL, type Someone, startApi } from './harness.js';

let api: Api;
let ana: Someone;
let ben: Someone;

beforeAll(async () => {
  api = await startApi();
  ana = await api.founds({ network: 'Harbour Alliance', name: 'Ana Quill' });
  ben = await ana.invites({ name: 'Ben Torr', organisation: 'Gate House' });
});
afterAll(() => api.close());

const WHO = '{ me { person { name email } sessions { id current device } accessTokens { id name lastUsedAt } } }';
interface Me {
  me: { person: { name: string; email: string }; sessions: { id: string; current: boolean; device: string }[]; accessTokens: { id: string; name: string; lastUsedAt: string | null }[] } | null;
}
const who = async (client: Client): Promise<string | null> => (await client.query<Me>(WHO)).me?.person.name ?? null;
const SIGN_IN = `mutation($email: String!, $password: String!) { signIn(email: $email, password: $password) { ... on Viewer { person { name } } ${REFUSAL} } }`;
const stranger = (): Client => new Client(api.url);

describe('signing in', () => {
  test('[I4] the cookie holds a 256-bit secret that script cannot read; the database holds its hash', async () => {
    const client = stranger();
    const { headers } = await client.raw(SIGN_IN, { email: ben.email, password: PASSWORD });
    const [cookie] = headers.getSetCookie();
    expect(cookie).toMatch(/^northstar=[A-Za-z0-9_-]{43}; /);
    expect(cookie).toMatch(/; HttpOnly/);
    expect(cookie).toMatch(/; SameSite=Lax/);
    expect(cookie).toMatch(/; Path=\//);
    const secret = client.cookies.get('northstar')!;
    const rows = await api.database.query('SELECT person_id FROM session WHERE token_hash = $1', [createHash('sha256').update(secret).digest()]);
    expect(rows).toEqual([{ person_id: ben.personId }]);
  });

  test('[I5] a new sign-in makes a new secret and ends the session that the browser had', async () => {
    const browser = await ben.onAnotherDevice();
    const before = new Client(api.url);
    before.cookies.set('northstar', browser.cookies.get('northstar')!);
    await browser.signsIn();
    expect(browser.cookies.get('northstar')).not.toBe(before.cookies.get('northstar'));
    expect(await who(before)).toBeNull();
    expect(await who(browser)).toBe('Ben Torr');
  });

  test('[I5] a secret that somebody planted is not adopted', async () => {
    const victim = stranger();
    victim.cookies.set('northstar', 'A'.repeat(43));
    await victim.mutate(SIGN_IN, { email: ben.email, password: PASSWORD });
    expect(victim.cookies.get('northstar')).not.toBe('A'.repeat(43));
  });

  test('[I6] a wrong address and a wrong password are answered alike', async () => {
    const wrongPassword = await stranger().mutate(SIGN_IN, { email: ben.email, password: 'not my password at all' });
    const nobody = await stranger().mutate(SIGN_IN, { email: 'nobody@example.org', password: PASSWORD });
    expect(wrongPassword).toEqual(nobody);
    expect(wrongPassword).toMatchObject({ code: 'INVALID', field: 'password' });
  });

  test('[I6] the address may be written in any case', async () => {
    expect(await stranger().mutate(SIGN_IN, { email: ` ${ben.email.toUpperCase()} `, password: PASSWORD })).toEqual({ person: { name: 'Ben Torr' } });
  });

  test('[I7] guessing is stopped, the owner elsewhere is not, and waiting helps', async () => {
    const victim = await ana.invites({ name: 'Vic Tim' });
    const guesses = [];
    for (let i = 0; i < 9; i += 1) guesses.push(await stranger().mutate<{ code: string }>(SIGN_IN, { email: victim.email, password: `guess number ${i} of many` }));
    expect(guesses.map(({ code }) => code)).toEqual([...Array<string>(8).fill('INVALID'), 'TOO_MANY']);
    expect(await stranger().mutate(SIGN_IN, { email: victim.email, password: PASSWORD })).toMatchObject({ code: 'TOO_MANY' });
    api.clock.advance(2 * 60_000);
    expect(await stranger().mutate(SIGN_IN, { email: victim.email, password: PASSWORD })).toEqual({ person: { name: 'Vic Tim' } });
  });
});

describe('staying and leaving', () => {
  test('[I8] signing out: the cookie is dead, the browser is emptied, open subscriptions are cut within a second', async () => {
    const browser = await ben.onAnotherDevice();
    const copy = stranger();
    copy.cookies.set('northstar', browser.cookies.get('northstar')!);
    const watching = await browser.subscribe('subscription($id: ID!) { membersChanged(networkId: $id) { id } }', { id: ben.networkId });
    const { data, headers } = await browser.raw('mutation { signOut { ... on Done { message } } }');
    const since = performance.now();
    expect(data).toEqual({ signOut: { message: 'You are signed out.' } });
    expect(headers.get('clear-site-data')).toContain('storage');
    expect(browser.cookies.has('northstar')).toBe(false);
    expect(await who(copy)).toBeNull();
    expect(await watching.closed).toBe(4403);
    expect(performance.now() - since).toBeLessThan(1_000);
  });

  test('[I9] a new password ends every other session, and its sockets', async () => {
    const dora = await ana.invites({ name: 'Dora Finch' });
    const phone = await dora.onAnotherDevice();
    const watching = await phone.subscribe('subscription($id: ID!) { membersChanged(networkId: $id) { id } }', { id: dora.networkId });
    const CHANGE = `mutation($current: String!, $next: String!) { changePassword(current: $current, next: $next) { ... on Done { message } ${REFUSAL} } }`;
    expect(await dora.mutate(CHANGE, { current: 'not the right one', next: 'a wholly different phrase' })).toMatchObject({ code: 'INVALID', field: 'current' });
    expect(await dora.mutate(CHANGE, { current: PASSWORD, next: 'password123456' })).toMatchObject({ code: 'INVALID', field: 'next' });
    expect(await dora.mutate(CHANGE, { current: PASSWORD, next: 'a wholly different phrase' })).toHaveProperty('message');
    expect(await who(dora)).toBe('Dora Finch');
    expect(await who(phone)).toBeNull();
    expect(await watching.closed).toBe(4403);
    expect(await phone.signsIn(PASSWORD)).toMatchObject({ code: 'INVALID' });
    expect(await phone.signsIn('a wholly different phrase')).toMatchObject({ person: { name: 'Dora Finch' } });
  });

  test('[I10] people see their own sessions and end them one by one; nobody ends another person’s', async () => {
    const phone = await ben.onAnotherDevice();
    const { me } = await ben.query<Me>(WHO);
    const current = me!.sessions.find((session) => session.current)!;
    const [lost] = (await phone.query<Me>(WHO)).me!.sessions.filter((session) => session.current);
    const END = `mutation($id: ID!) { endSession(id: $id) { ... on Done { message } ${REFUSAL} } }`;
    expect(await ana.mutate(END, { id: lost!.id })).toMatchObject({ code: 'NOT_FOUND' });
    expect(await who(phone)).toBe('Ben Torr');
    expect(await ben.mutate(END, { id: lost!.id })).toHaveProperty('message');
    expect(await who(phone)).toBeNull();
    expect(await ben.mutate(END, { id: lost!.id })).toMatchObject({ code: 'NOT_FOUND' });
    expect((await ben.query<Me>(WHO)).me!.sessions).toContainEqual(expect.objectContaining({ id: current.id, current: true }));
    // A device that somebody signed out keeps nothing [C11]; one whose browser merely signed in again does.
    const ended = async (browser: typeof phone) => (await browser.query<{ signInEnded: boolean }>('{ signInEnded }')).signInEnded;
    const replaced = await ben.onAnotherDevice();
    const before = [...replaced.cookies];
    await replaced.signsIn();
    expect(await Promise.all([phone, ben, replaced].map(ended))).toEqual([true, false, false]);
    replaced.cookies.clear();
    expect(await ended(replaced)).toBe(false);
    for (const [name, content] of before) replaced.cookies.set(name, content);
    expect([await who(replaced), await ended(replaced)]).toEqual([null, false]);
  });

  test('[I11] a session ends after its days, used or not', async () => {
    const guest = await ben.onAnotherDevice();
    for (let day = 0; day < 29; day += 1) {
      api.clock.advance(24 * 3_600_000);
      expect(await who(guest)).toBe('Ben Torr');
    }
    api.clock.advance(24 * 3_600_000);
    expect([await who(guest), await guest.query('{ signInEnded }')]).toEqual([null, { signInEnded: false }]);
    await Promise.all([ana.signsIn(), ben.signsIn()]);
  });

  test('[I11] being seen is written at most every five minutes', async () => {
    await ben.query(WHO);
    expect((await api.statements(() => ben.query(WHO))).filter((sql) => sql.startsWith('UPDATE'))).toEqual([]);
    api.clock.advance(5 * 60_000);
    expect((await api.statements(() => ben.query(WHO))).filter((sql) => sql.startsWith('UPDATE'))).toHaveLength(1);
    expect((await api.statements(() => ben.query(WHO))).filter((sql) => sql.startsWith('UPDATE'))).toEqual([]);
  });
});

describe('access tokens', () => {
  const CREATE = `mutation($name: String!, $days: Int!) { createAccessToken(name: $name, days: $days) { ... on NewAccessToken { secret token { id name expiresAt } } ${REFUSAL} } }`;
  const REVOKE = `mutation($id: ID!) { revokeAccessToken(id: $id) { ... on Done { message } ${REFUSAL} } }`;
  interface Made { secret: string; token: { id: string } }
  const asScript = async (secret: string): Promise<string | null> => (await stranger().raw<Me>(WHO, {}, { authorization: `Bearer ${secret}` })).data?.me?.person.name ?? null;

  test('[I12] a token acts as its owner until it is revoked; only its hash is kept', async () => {
    const { secret, token } = await ben.mutate<Made>(CREATE, { name: 'export', days: 7 });
    expect(secret).toMatch(/^nst_[A-Za-z0-9_-]{43}$/);
    expect(await asScript(secret)).toBe('Ben Torr');
    const rows = await api.database.query('SELECT id FROM access_token WHERE token_hash = $1', [createHash('sha256').update(secret).digest()]);
    expect(rows).toEqual([{ id: token.id }]);
    expect((await ben.query<Me>(WHO)).me!.accessTokens).toEqual([expect.objectContaining({ id: token.id, name: 'export', lastUsedAt: expect.any(String) })]);
    expect(await ana.mutate(REVOKE, { id: token.id })).toMatchObject({ code: 'NOT_FOUND' });
    expect(await ben.mutate(REVOKE, { id: token.id })).toHaveProperty('message');
    expect(await asScript(secret)).toBeNull();
  });

  test('[I12] a token ends by itself', async () => {
    const { secret } = await ben.mutate<Made>(CREATE, { name: 'short', days: 1 });
    api.clock.advance(24 * 3_600_000 - 1);
    expect(await asScript(secret)).toBe('Ben Torr');
    api.clock.advance(1);
    expect(await asScript(secret)).toBeNull();
    expect(await ben.mutate(CREATE, { name: 'for ever', days: 367 })).toMatchObject({ code: 'INVALID', field: 'days' });
  });

  test('[I13] a wrong token is not helped by a good cookie', async () => {
    const { data } = await ben.raw<Me>(WHO, {}, { authorization: 'Bearer nst_nonsense' });
    expect(data!.me).toBeNull();
  });

  test('[I14] a token cannot make another, nor sign out', async () => {
    const { secret } = await ben.mutate<Made>(CREATE, { name: 'greedy', days: 1 });
    const script = async (mutation: string, variables = {}): Promise<unknown> => Object.values((await stranger().raw(mutation, variables, { authorization: `Bearer ${secret}` })).data!)[0];
    expect(await script(CREATE, { name: 'again', days: 366 })).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await script(`mutation { signOut { ... on Done { message } ${REFUSAL} } }`)).toMatchObject({ code: 'NOT_ALLOWED' });
  });
});

test('[I15] an e-mail address is for its owner and for the coordinators', async () => {
  const EMAILS = 'query($slug: String!) { network(slug: $slug) { members { nodes { person { id email } } } } }';
  interface Emails { network: { members: { nodes: { person: { id: string; email: string | null } }[] } } }
  const seen = async (viewer: Someone): Promise<Record<string, string | null>> =>
    Object.fromEntries((await viewer.query<Emails>(EMAILS, { slug: ana.slug })).network.members.nodes.map(({ person }) => [person.id, person.email]));
  expect(await seen(ana)).toMatchObject({ [ana.personId]: ana.email, [ben.personId]: ben.email });
  const byBen = await seen(ben);
  expect(byBen[ben.personId]).toBe(ben.email);
  expect(byBen[ana.personId]).toBeNull();
});
