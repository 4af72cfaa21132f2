import { randomUUID } from 'node:crypto';
import { CorruptDocumentError, decodeRanges, PostgresUpdateLog } from '@northstar/api-collab';
import type { AppendRequest } from '@northstar/engine-sync-room';
import { updateLogContract } from '@northstar/engine-sync-room/testing';
import { createTestDatabase, type TestDatabase } from '@northstar/testing';
import pg from 'pg';
import { migrate } from '../src/migrate.js';

let database: TestDatabase;
let pool: pg.Pool;
let log: PostgresUpdateLog;
/** What the log's connections were asked, in order. */
let statements: string[] = [];

beforeAll(async () => {
  database = await createTestDatabase();
  await migrate(database.url);
  pool = new pg.Pool({ connectionString: database.url, max: 8 });
  pool.on('connect', (client) => {
    const query = client.query.bind(client) as (...given: unknown[]) => unknown;
    client.query = ((...given: unknown[]) => {
      statements.push(typeof given[0] === 'string' ? given[0] : (given[0] as { text: string }).text);
      return query(...given);
    }) as typeof client.query;
  });
  log = new PostgresUpdateLog(pool);
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

/** An empty document in a network of its own. */
async function createDocument(): Promise<string> {
  const { rows: [made] } = await pool.query<{ id: string }>(`
    WITH n AS (INSERT INTO network (name, slug, created_at) VALUES ('N', gen_random_uuid()::text, now()) RETURNING id),
    s AS (INSERT INTO strategy (network_id, title, created_at) SELECT id, 'S', now() FROM n RETURNING id, network_id)
    INSERT INTO document (network_id, strategy_id, kind, title, status, created_at, updated_at) SELECT network_id, id, 'goal', 'D', 'drafting', now(), now() FROM s RETURNING id`);
  await pool.query('INSERT INTO document_head (document_id) VALUES ($1)', [made!.id]);
  return made!.id;
}

const person = randomUUID();
const request = (documentId: string, after: number, more: Partial<AppendRequest> = {}): AppendRequest => ({
  documentId, after, update: Uint8Array.of(0, 0), author: { personId: person, organisationId: null }, receivedAt: Date.UTC(2026, 10, 23),
  claims: [], inserted: [], deleted: [], ...more,
});

async function asked(work: () => Promise<unknown>): Promise<string[]> {
  statements = [];
  await work();
  return statements;
}

updateLogContract('PostgresUpdateLog', async () => ({ log, createDocument, createPerson: async () => randomUUID() }));

describe('what the log costs', () => {
  test('[C1] a batch is one statement, and thereby one commit, whatever its size', async () => {
    const documents = await Promise.all(Array.from({ length: 40 }, createDocument));
    expect(await asked(() => log.append([request(documents[0]!, 0)]))).toHaveLength(1);
    const batch = documents.slice(1).flatMap((id) => [request(id, 0, { claims: [1, 2] }), request(id, 1), request(id, 2, { deleted: [{ client: 1, clock: 0, length: 1 }] })]);
    expect(await asked(async () => expect((await log.append(batch)).every(({ ok }) => ok)).toBe(true))).toHaveLength(1);
    expect(await asked(() => log.append([]))).toHaveLength(0);
  });

  test('[L5] [L6] most batches, in which nobody claims anything, take the shorter statement; what does not fit is told why by the longer one and touches nothing else', async () => {
    const [one, other, behind] = [await createDocument(), await createDocument(), await createDocument()];
    await log.append([request(behind, 0)]);
    const given = [request(one, 0, { update: Uint8Array.of(1, 2, 3), inserted: [{ client: 7, clock: 0, length: 3 }] }), request(behind, 0), request(randomUUID(), 0), request(other, 0)];
    let results: unknown;
    const [first, second, ...more] = await asked(async () => { results = await log.append(given); });
    expect(results).toEqual([{ ok: true, seq: 1 }, { ok: false, code: 'moved' }, { ok: false, code: 'no_such_document' }, { ok: true, seq: 1 }]);
    expect([first!.length < second!.length, more]).toEqual([true, []]);
    expect((await log.load(one))!).toMatchObject({ head: 1, tail: [{ seq: 1, update: Buffer.of(1, 2, 3) }] });
    expect((await log.load(behind))!).toMatchObject({ head: 1, tail: [{ seq: 1 }] });
  });

  test('[C8] a document is loaded by one statement, however long its history', async () => {
    const id = await createDocument();
    for (const many of [3, 300]) {
      const head = (await log.load(id))!.head;
      await log.append(Array.from({ length: many }, (_, at) => request(id, head + at, { claims: [head + at + 1] })));
      expect(await asked(() => log.load(id))).toHaveLength(1);
      expect(await asked(() => log.tail(id, head))).toHaveLength(1);
    }
    expect(await asked(() => log.load(randomUUID()))).toHaveLength(1);
  });
});

describe('what only this log can get wrong', () => {
  test('[C6] who, for whom, when, which clocks and which deletions are read back as they were given', async () => {
    const id = await createDocument();
    const organisationId = randomUUID();
    const inserted = [{ client: 4_294_967_295, clock: 0, length: 70_000 }, { client: 1, clock: 300, length: 1 }];
    const deleted = [{ client: 7, clock: 128, length: 16_384 }];
    // Two rows in one statement: the ranges of one must not run into the other's.
    await log.append([request(id, 0, { author: { personId: person, organisationId }, inserted, deleted }), request(id, 1, { inserted: deleted })]);
    const { rows } = await pool.query<{ person_id: string; organisation_id: string | null; received_at: Date; inserted: Buffer; deleted: Buffer }>(
      'SELECT person_id, organisation_id, received_at, inserted, deleted FROM document_update WHERE document_id = $1 ORDER BY seq', [id],
    );
    expect(rows.map((row) => ({ ...row, inserted: decodeRanges(row.inserted), deleted: decodeRanges(row.deleted) }))).toEqual([
      { person_id: person, organisation_id: organisationId, received_at: new Date(Date.UTC(2026, 10, 23)), inserted, deleted },
      { person_id: person, organisation_id: null, received_at: new Date(Date.UTC(2026, 10, 23)), inserted: deleted, deleted: [] },
    ]);
  });

  test('[L7] two servers whose batches overlap in opposite order do not wait for each other in a circle', async () => {
    const documents = await Promise.all(Array.from({ length: 6 }, createDocument));
    const other = new pg.Pool({ connectionString: database.url, max: 2 });
    const logs = [log, new PostgresUpdateLog(other)];
    const stored = documents.map(() => 0);
    try {
      for (let round = 0; round < 40; round += 1) {
        const heads = await Promise.all(documents.map(async (id) => (await log.load(id))!.head));
        const batch = documents.map((id, at) => request(id, heads[at]!));
        const answers = await Promise.all(logs.map((each, at) => each.append(at === 0 ? batch : [...batch].reverse())));
        documents.forEach((_, at) => (stored[at]! += [answers[0]![at]!, answers[1]!.at(-1 - at)!].filter(({ ok }) => ok).length));
      }
      expect(await Promise.all(documents.map(async (id) => (await log.load(id))!.head))).toEqual(stored);
      expect(Math.min(...stored)).toBeGreaterThanOrEqual(40);
    } finally {
      await other.end();
    }
  });

  test('[C8] a checkpoint that is not what was written keeps its document closed instead of showing something else', async () => {
    const id = await createDocument();
    await log.append([request(id, 0)]);
    await log.writeCheckpoint(id, { seq: 1, state: Uint8Array.of(1, 2, 3) });
    await pool.query("UPDATE document_checkpoint SET state = '\\x010203ff' WHERE document_id = $1", [id]);
    await expect(log.load(id)).rejects.toThrow(CorruptDocumentError);
  });

  test('[C1] a connection that broke is not used again', async () => {
    const id = await createDocument();
    // Not taken off again: a connection that nobody uses may hear of its end only after this test.
    pool.on('error', (error) => expect(error.message).toMatch(/terminat/i));
    await pool.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()');
    const first = await log.append([request(id, 0)]).catch(() => null);
    const head = (await log.load(id))!.head;
    expect(head).toBe(first === null ? 0 : 1);
    expect(await log.append([request(id, head)])).toEqual([{ ok: true, seq: head + 1 }]);
  });
});
