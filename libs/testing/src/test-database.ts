import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { eventually } from './eventually.js';

/** A database of its own for one spec file. */
export interface TestDatabase {
  readonly url: string;
  drop(): Promise<void>;
}

// Copying a template fails while somebody is connected to it, and two copies at once disturb each other.
const TEMPLATE_LOCK = 7_265_001;

function serverUrl(): string {
  const url = process.env['TEST_DATABASE_URL'];
  if (!url) throw new Error('TEST_DATABASE_URL is not set: run tests through npm test or tools/jest/run.mjs, which start a PostgreSQL.');
  return url;
}

async function onServer<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: serverUrl() });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

const withName = (name: string): string => {
  const url = new URL(serverUrl());
  url.pathname = `/${name}`;
  return url.href;
};

/** Creates an empty database, or a copy of `template`, with a name that nobody else uses. */
export async function createTestDatabase(template?: string): Promise<TestDatabase> {
  const name = `northstar_test_${randomBytes(6).toString('hex')}`;
  await onServer(async (client) => {
    if (template) await client.query('SELECT pg_advisory_lock($1)', [TEMPLATE_LOCK]);
    await client.query(`CREATE DATABASE ${name}${template ? ` TEMPLATE ${pg.escapeIdentifier(template)}` : ''}`);
  });
  return { url: withName(name), drop: () => drop(name) };
}

/** How long connections that were ended may take to be gone. */
const LEAVING_MS = 1_000;

/** A connection that is cut while it is being closed shouts an error that nobody listens to any more; so those who are leaving may leave. */
function drop(name: string): Promise<void> {
  return onServer(async (client) => {
    const connected = async (): Promise<boolean> => (await client.query('SELECT FROM pg_stat_activity WHERE datname = $1', [name])).rowCount! > 0;
    // Who has not left by then is cut off.
    await eventually(async () => !(await connected()), { timeoutMs: LEAVING_MS }).catch(() => undefined);
    await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  });
}
