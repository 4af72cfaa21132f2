import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import WebSocket from 'ws';
import { type Api, Client, PASSWORD, REFUSAL, type Someone, startApi } from './harness.js';
import { onEachStatement } from './support/each-statement.js';

const WATCH = 'subscription($id: ID!) { membersChanged(networkId: $id) { id } }';

let api: Api;
let ana: Someone;
let dist: string;

beforeAll(async () => {
  dist = await mkdtemp(path.join(tmpdir(), 'northstar-web-'));
  await mkdir(path.join(dist, 'assets'));
  await writeFile(path.join(dist, 'index.html'), '<!doctype html><meta property="csp-nonce" nonce="__CSP_NONCE__"><script nonce="__CSP_NONCE__" src="/assets/a-1.js"></script>');
  await writeFile(path.join(dist, 'assets', 'a-1.js'), 'export {};');
  await writeFile(path.join(dist, 'offline.js'), '');
  await writeFile(path.join(dist, 'favicon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  api = await startApi({ webDist: dist });
  ana = await api.founds();
});
afterAll(async () => {
  await api.close();
  await rm(dist, { recursive: true });
});

const post = (body: string, type = 'application/json', headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`${api.url}/graphql`, { method: 'POST', body, headers: { 'content-type': type, cookie: ana.cookieHeader, ...headers } });
const graphql = async (query: string): Promise<{ status: number; text: string }> => {
  const response = await post(JSON.stringify({ query }));
  return { status: response.status, text: await response.text() };
};

describe('what another site’s page could send', () => {
  const mutation = 'mutation { signOut { __typename } }';
  test.each([
    ['by GET', () => fetch(`${api.url}/graphql?query=${encodeURIComponent(mutation)}`, { headers: { cookie: ana.cookieHeader } })],
    ['by GET with the header that scripts may send', () => fetch(`${api.url}/graphql?query=${encodeURIComponent(mutation)}`, { headers: { cookie: ana.cookieHeader, 'apollo-require-preflight': 'yes' } })],
    ['as plain text', () => post(JSON.stringify({ query: mutation }), 'text/plain')],
    ['as a form', () => post(`query=${encodeURIComponent(mutation)}`, 'application/x-www-form-urlencoded')],
    ['as a multipart form', () => post('--x\r\nContent-Disposition: form-data; name="operations"\r\n\r\n{}\r\n--x--', 'multipart/form-data; boundary=x')],
  ])('a mutation %s is refused and does nothing', async (_name, send) => {
    const response = await send();
    expect(response.status).toBeGreaterThanOrEqual(400);
    expect((await ana.query<{ me: object | null }>('{ me { person { id } } }')).me).not.toBeNull();
  });

  test('no answer allows another origin to read it', async () => {
    const response = await post(JSON.stringify({ query: '{ me { person { id } } }' }), 'application/json', { origin: 'https://evil.example' });
    expect(response.headers.get('access-control-allow-origin')).toBeNull();
  });
});

describe('limits', () => {
  const times = (n: number, text: (i: number) => string): string => Array.from({ length: n }, (_, i) => text(i)).join(' ');
  test.each([
    ['a thousand tries at a password in one request', `mutation { ${times(1_000, (i) => `a${i}: signIn(email: "a@b.example", password: "guess${i}") { __typename }`)} }`],
    ['thirty aliases', `{ ${times(30, (i) => `a${i}: installation { demoMode }`)} }`],
    ['depth', `{ me { networks { ${'organisations { people { '.repeat(8)} id ${'} } '.repeat(8)} } } }`],
    ['a ring of fragments', '{ me { ...a } } fragment a on Viewer { ...b } fragment b on Viewer { ...a }'],
    ['directives', `{ me { person { name ${'@include(if: true) '.repeat(40)} } } }`],
    ['three thousand words', `{ ${'__typename '.repeat(3_000)} }`],
  ])('%s: rejected before anything is executed', async (_name, query) => {
    const statements = await api.statements(async () => {
      const { status, text } = await graphql(query);
      expect(status).toBe(400);
      expect(JSON.parse(text).data).toBeUndefined();
    });
    // Only the session is looked up.
    expect(statements.length).toBeLessThanOrEqual(1);
  });

  test('several operations in one request are refused', async () => {
    expect((await post(JSON.stringify([{ query: '{ __typename }' }, { query: '{ __typename }' }]))).status).toBe(400);
  });

  test('a body of a megabyte is refused', async () => {
    expect((await post(JSON.stringify({ query: `{ me { person { name } } } # ${'x'.repeat(1_000_000)}` }))).status).toBe(413);
  });

  test('who says that it is somebody else, without a proxy that is trusted, is counted all the same', async () => {
    const enter = async (i: number) => (await new Client(api.url).raw<{ enterDemo: { code: string } }>(`mutation { enterDemo { ... on Viewer { person { id } } ${REFUSAL} } }`, {}, { 'x-forwarded-for': `203.0.113.${i}` })).data!.enterDemo.code;
    const codes: string[] = [];
    for (let i = 0; i < 61; i += 1) codes.push(await enter(i));
    expect(codes.slice(0, 60)).toEqual(Array(60).fill('NOT_READY'));
    expect(codes[60]).toBe('TOO_MANY');
    api.clock.advance(10 * 60_000);
  });
});

test('a subscription says when it has begun and at which moment; that of an answer is another one only where something happened in between', async () => {
  const moment = async () => (await ana.raw('{ me { person { id } } }')).headers.get('x-northstar-moment');
  const before = await moment();
  const watching = await ana.subscribe(WATCH, { id: ana.networkId });
  expect(watching.moment).toBe(before);
  expect(await moment()).toBe(before);
  await ana.invites({ organisation: 'Newcomers' });
  await watching.next();
  const after = await moment();
  expect(after).not.toBe(before);
  // What a moment is called says nothing of what happened, or how much.
  expect(after).toMatch(/^[\w-]{12}$/);
  await watching.stop();
});

describe('what is not told', () => {
  test('the schema, in production', async () => {
    for (const query of ['{ __schema { types { name } } }', '{ __type(name: "Person") { fields { name } } }']) {
      const { status, text } = await graphql(query);
      expect(status).toBe(400);
      expect(text).not.toContain('"types"');
    }
    await expect(ana.subscribe('subscription { __schema { types { name } } }')).rejects.toThrow('refused');
  });

  test('the right name for a wrong one', async () => {
    const { text } = await graphql('{ instalation { demoMode } me { persn { id } } }');
    expect(text).toContain('Cannot query field');
    expect(text).not.toMatch(/did you mean/i);
    expect(await ana.refusedSubscription('subscription { memberChanged(networkId: "x") { id } }')).toMatch(/^(?!.*did you mean).*Cannot query field/is);
  });

  test('the inside of a failure', async () => {
    const fails = () => Promise.reject(new Error('relation "person" at 10.0.0.7 does not answer'));
    const { text } = await onEachStatement(api.database, () => fails, () => graphql('{ installation { demoMode } }'));
    expect(text).toContain('Something went wrong on our side. Nothing was changed');
    expect(text).not.toMatch(/relation|10\.0\.0\.7|stack|node_modules/);
  });
});

describe('headers', () => {
  test.each(['/', '/n/anything/strategy', '/no/such/page', '/graphql', '/healthz', '/p/nobody', '/assets/none.js', '/favicon.svg', '/offline.js'])('%s: nothing may be framed, sniffed, or run from elsewhere', async (where) => {
    const { headers } = await fetch(api.url + where, { headers: { accept: 'text/html' } });
    const policy = headers.get('content-security-policy')!;
    expect(policy).toMatch(/default-src 'none'/);
    expect(policy).toMatch(/frame-ancestors 'none'/);
    expect(policy).not.toMatch(/unsafe|\*/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('x-powered-by')).toBeNull();
    expect(headers.get('strict-transport-security')).toBeNull();
  });

  test('behind TLS: __Host- cookies, Secure, and the promise to stay', async () => {
    const secure = await startApi({ config: { baseUrl: 'https://northstar.example' } });
    try {
      const { headers } = await new Client(secure.url).raw(`mutation($input: SetUpNetworkInput!) { setUpNetwork(input: $input) { __typename } }`,
        { input: { networkName: 'N', organisationName: 'O', personName: 'P', email: 'p@example.org', password: PASSWORD } });
      expect(headers.getSetCookie()[0]).toMatch(/^__Host-northstar=[^;]+; Path=\/; .*HttpOnly; Secure/);
      expect(headers.getSetCookie()[0]).not.toMatch(/Domain/i);
      expect(headers.get('strict-transport-security')).toMatch(/max-age=31536000/);
    } finally {
      await secure.close();
    }
  });
});

describe('the interface', () => {
  const page = (where: string, accept = 'text/html') => fetch(api.url + where, { headers: { accept } });

  test('[C11] the worker that keeps the page’s files may fetch those, nothing else, and is asked for anew each time', async () => {
    const { headers } = await page('/offline.js', '*/*');
    expect([headers.get('content-security-policy'), headers.get('cache-control')]).toEqual(["default-src 'none'; connect-src 'self'; frame-ancestors 'none'", 'no-cache']);
    expect(headers.get('content-type')).toMatch(/javascript/);
  });

  test('its page carries a nonce of its own each time, and is never kept', async () => {
    const nonces = await Promise.all([page('/'), page('/n/harbour/d/1?thread=2')].map(async (pending) => {
      const response = await pending;
      const html = await response.text();
      expect(response.status).toBe(200);
      expect(html).not.toContain('__CSP_NONCE__');
      const nonce = /<script nonce="([^"]+)"/.exec(html)![1]!;
      expect(response.headers.get('content-security-policy')).toContain(`script-src 'self' 'nonce-${nonce}'`);
      expect(response.headers.get('cache-control')).toBe('no-store');
      return nonce;
    }));
    expect(nonces[0]).not.toBe(nonces[1]);
  });

  test('files with a hash in their name are kept for ever; a missing one is not the page', async () => {
    const response = await page('/assets/a-1.js', '*/*');
    expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect((await page('/assets/a-2.js')).status).toBe(404);
  });

  test('an address that nobody knows is the page, and honestly not found; a program is told in JSON', async () => {
    expect((await page('/no/such/page')).status).toBe(404);
    expect((await page('/no/such/page')).headers.get('content-type')).toContain('text/html');
    expect((await page('/no/such/page', 'application/json')).headers.get('content-type')).toContain('application/json');
  });

  test.each(['/../package.json', '/assets/../../package.json', '/assets/%2e%2e/%2e%2e/package.json', '/..%2f..%2fpackage.json', '/assets/..%5c..%5cpackage.json', '/%00'])('%s leads nowhere', async (where) => {
    // fetch would tidy the path up before it sends it.
    const text = await new Promise<string>((resolve, reject) => {
      request({ port: new URL(api.url).port, host: 'localhost', path: where }, (response) => {
        let body = '';
        response.on('data', (chunk: Buffer) => (body += chunk.toString())).on('end', () => resolve(body));
      }).on('error', reject).end();
    });
    expect(text).not.toContain('"workspaces"');
    expect(text).not.toContain('"dependencies"');
  });
});

describe('sockets', () => {
  const knock = (where: string, headers: Record<string, string>): Promise<number | 'open'> => new Promise((resolve) => {
    const ws = new WebSocket(`${api.url.replace('http', 'ws')}${where}`, 'graphql-transport-ws', { headers });
    ws.on('open', () => {
      ws.close();
      resolve('open');
    });
    ws.on('unexpected-response', (_request, response) => resolve(response.statusCode!));
    ws.on('error', () => {});
  });

  test('another site’s page is turned away, with the visitor’s cookie or without', async () => {
    expect(await knock('/graphql', { origin: 'https://evil.example', cookie: ana.cookieHeader })).toBe(403);
    expect(await knock('/graphql', { origin: 'null', cookie: ana.cookieHeader })).toBe(403);
    expect(await knock('/graphql', { origin: `${api.url}.evil.example`, cookie: ana.cookieHeader })).toBe(403);
    expect(await knock('/graphql', { cookie: ana.cookieHeader })).toBe(403);
    expect(await knock('/graphql', { origin: api.url })).toBe(401);
    expect(await knock('/graphql', { origin: api.url, cookie: ana.cookieHeader })).toBe('open');
  });

  test('an unknown path is no socket', async () => {
    expect(await knock('/', { origin: api.url, cookie: ana.cookieHeader })).toBe(404);
    expect(await knock('/graphql/x', { origin: api.url, cookie: ana.cookieHeader })).toBe(404);
  });

  test('queries and mutations do not come this way', async () => {
    expect(await ana.refusedSubscription('{ me { person { id } } }')).toContain('Only subscriptions');
    expect(await ana.refusedSubscription('mutation { signOut { __typename } }')).toContain('Only subscriptions');
  });

  test('one socket carries so many subscriptions and no more', async () => {
    const ws = new WebSocket(`${api.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', { headers: { origin: api.url, cookie: ana.cookieHeader } });
    const closed = new Promise<number>((resolve) => ws.on('close', resolve));
    await new Promise((resolve) => ws.on('open', resolve));
    ws.send(JSON.stringify({ type: 'connection_init' }));
    await new Promise((resolve) => ws.once('message', resolve));
    for (let i = 0; i < 60; i += 1) ws.send(JSON.stringify({ id: String(i), type: 'subscribe', payload: { query: `subscription { membersChanged(networkId: "${ana.networkId}") { id } }` } }));
    expect(await closed).toBe(4400);
  });
});
