import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import net from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { helpText } from '@northstar/api-core';
import { createTestDatabase, type TestDatabase } from '@northstar/testing';
import pg from 'pg';

type Environment = Record<string, string>;
interface Ended {
  code: number | null;
  lines: string[];
}

const MAIN = path.resolve('apps/api/dist/main.js');

/** Root may write everywhere; so where we are root, somebody else has to be refused. */
const SOMEBODY = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
const theyReachUs = spawnSync(process.execPath, ['--eval', 'require("fs").accessSync(process.argv[1])', MAIN], { ...SOMEBODY, cwd: '/', stdio: 'ignore' }).status === 0;

/** Starts the built server, which is expected to give up, and tells everything it said. */
async function giveUp(env: Environment, args: string[] = [], as: { uid?: number; gid?: number } = {}): Promise<Ended> {
  const child = spawn(process.execPath, [MAIN, ...args], { env: { PATH: process.env['PATH'], PORT: '0', ...env }, stdio: ['ignore', 'pipe', 'pipe'], ...as });
  let said = '';
  const listen = (chunk: Buffer): void => {
    said += chunk.toString();
    // It should not have become ready; the test then fails by what was said, and not by waiting.
    if (said.includes('Northstar is ready')) child.kill('SIGTERM');
  };
  child.stdout.on('data', listen);
  child.stderr.on('data', listen);
  const [code] = await once(child, 'close') as [number | null];
  return { code, lines: said.trim().split('\n') };
}

const says = (line: string): Ended => ({ code: 1, lines: [line] });

let folder: string;
let database: TestDatabase;
let stranger: net.Server;
let takenPort: number;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'northstar-start-'));
  database = await createTestDatabase();
  // Holds a port, and hangs up on whoever calls.
  stranger = net.createServer((socket) => socket.destroy()).listen(0, '127.0.0.1');
  await once(stranger, 'listening');
  takenPort = (stranger.address() as net.AddressInfo).port;
});
afterAll(async () => {
  stranger.close();
  await database.drop();
  await rm(folder, { recursive: true, force: true });
});

/** The test database's address with something changed. */
const address = (change: (url: URL) => void): string => {
  const url = new URL(database.url);
  change(url);
  return url.href;
};

describe('what keeps the server from starting is one line, and exit code 1', () => {
  test('a port that is in use, with the database that comes along', async () => {
    expect(await giveUp({ PORT: String(takenPort), DATA_DIR: path.join(folder, 'data') })).toEqual(says(`Port ${takenPort} is in use. Stop what uses it, or choose another with PORT=3001 npm start.`));
  });

  test('a port for figures that is in use', async () => {
    expect(await giveUp({ METRICS_PORT: String(takenPort), DATABASE_URL: database.url })).toEqual(says(`METRICS_PORT: port ${takenPort} is in use. Stop what uses it, or choose another.`));
  });

  test.each(['192.0.2.1', 'no-such-host.invalid'])('HOST=%s, which is not an address of this machine', async (host) => {
    expect(await giveUp({ HOST: host, DATABASE_URL: database.url })).toEqual(says(`HOST: this machine has no address ${host}. Use 127.0.0.1 for this machine alone, or 0.0.0.0 for all its addresses.`));
  });

  test('a data folder that cannot be one', async () => {
    const file = path.join(folder, 'file');
    await writeFile(file, '');
    expect(await giveUp({ DATA_DIR: file })).toEqual(says(`Northstar could not start: The data folder ${file} cannot be written (ENOTDIR). Mend its rights, or choose another with DATA_DIR.`));
  });

  // A clone behind a closed folder, as root's home is, cannot be read by the one who has to be refused.
  (theyReachUs ? test : test.skip)('a data folder that may not be written', async () => {
    const closed = path.join(folder, 'closed');
    await chmod(folder, 0o755);
    await mkdir(closed, { mode: 0o555 });
    for (const dataDir of [closed, path.join(closed, 'data')]) {
      expect(await giveUp({ DATA_DIR: dataDir }, [], SOMEBODY)).toEqual(says(`Northstar could not start: The data folder ${dataDir} cannot be written (EACCES). Mend its rights, or choose another with DATA_DIR.`));
    }
  });

  test.each([
    ['no PostgreSQL address', () => 'mysql://user:secret@localhost/northstar', 'DATABASE_URL must be an address that begins with postgres:// or postgresql://.'],
    ['no such host', () => address((url) => { url.hostname = 'no-such-host.invalid'; }), 'DATABASE_URL: no PostgreSQL answers at that address. Check host and port.'],
    ['nobody there', () => address((url) => { url.port = '9'; }), 'DATABASE_URL: no PostgreSQL answers at that address. Check host and port.'],
    ['somebody else there', () => address((url) => { url.port = String(takenPort); }), 'DATABASE_URL: no PostgreSQL answers at that address. Check host and port.'],
    ['a socket that is not there', () => address((url) => { url.searchParams.set('host', folder); }), 'DATABASE_URL: no PostgreSQL answers at that address. Check host and port.'],
    ['TLS where there is none', () => address((url) => { url.searchParams.set('sslmode', 'verify-full'); }), 'DATABASE_URL: that PostgreSQL does not speak TLS. Switch it on there, or leave sslmode out.'],
    ['no password', () => address((url) => { url.password = ''; }), 'DATABASE_URL: PostgreSQL asks for a password, and the address has none.'],
    ['a wrong password', () => address((url) => { url.password = 'wrong'; }), 'DATABASE_URL: PostgreSQL refused the user name or the password.'],
    ['no such user', () => address((url) => { url.username = 'nobody-here'; }), 'DATABASE_URL: PostgreSQL refused the user name or the password.'],
    ['no such database', () => address((url) => { url.pathname = '/nothing-here'; }), 'DATABASE_URL: that database does not exist on the server. Create it, or name another.'],
  ])('DATABASE_URL with %s', async (_case, url, line) => {
    expect(await giveUp({ DATABASE_URL: url() })).toEqual(says(line));
  });

  test('DATABASE_URL with a user who may not create tables', async () => {
    const closed = await createTestDatabase();
    const client = new pg.Client({ connectionString: closed.url });
    await client.connect();
    await client.query('REVOKE ALL ON SCHEMA public FROM PUBLIC, pg_database_owner');
    await client.end();
    expect(await giveUp({ DATABASE_URL: closed.url })).toEqual(says('DATABASE_URL: that user may not create tables in that database. Make the user its owner.'));
    await closed.drop();
  });

  test('an option that does not exist', async () => {
    expect(await giveUp({}, ['--dmeo'])).toEqual(says('The option "--dmeo" is not known; --help lists what is.'));
  });
});

test('--help tells every setting and starts nothing, even where a setting is wrong', async () => {
  expect(await giveUp({ PORT: 'x', DATABASE_URL: 'mysql://x' }, ['--help'])).toEqual({ code: 0, lines: helpText().split('\n') });
});
