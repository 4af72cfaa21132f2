import { readConfig } from '@northstar/api-core';
import { createTestDatabase, type TestDatabase } from '@northstar/testing';
import { DataSource, type EntityMetadata } from 'typeorm';
import { createApp } from '../src/create-app.js';
import { databaseOptions } from '../src/database.js';
import { migrate } from '../src/migrate.js';
import { type Api, startApi } from './harness.js';

const databases: TestDatabase[] = [];
const emptyDatabase = async (): Promise<string> => {
  const database = await createTestDatabase();
  databases.push(database);
  return database.url;
};
afterAll(async () => {
  for (const database of databases) await database.drop();
});

async function connected<T>(url: string, work: (database: DataSource) => Promise<T>): Promise<T> {
  const database = await new DataSource({ ...databaseOptions(url), poolSize: 2 }).initialize();
  try {
    return await work(database);
  } finally {
    await database.destroy();
  }
}

/** Everything that a schema consists of, as text: columns, constraints, indexes, triggers, functions. */
const schemaOf = (url: string): Promise<string[]> => connected(url, async (database) => {
  const rows = (await database.query(`
    SELECT format('%s.%s %s %s %s', table_name, column_name, data_type, is_nullable, column_default) AS line FROM information_schema.columns WHERE table_schema = 'public'
    UNION ALL SELECT format('%s %s %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) FROM pg_constraint WHERE connamespace = 'public'::regnamespace
    UNION ALL SELECT indexdef FROM pg_indexes WHERE schemaname = 'public'
    UNION ALL SELECT pg_get_triggerdef(oid) FROM pg_trigger WHERE NOT tgisinternal
    UNION ALL SELECT pg_get_functiondef(oid) FROM pg_proc WHERE pronamespace = 'public'::regnamespace AND prokind = 'f'
    ORDER BY 1`)) as { line: string }[];
  return rows.map(({ line }) => line).filter((line) => !line.includes('migrations'));
});
const applied = (url: string): Promise<{ name: string }[]> => connected(url, (database) => database.query('SELECT name FROM migrations ORDER BY id') as Promise<{ name: string }[]>);
const all = databaseOptions('').migrations.map((Migration) => ({ name: new Migration().name }));

describe('migrations', () => {
  test('bring an empty database to the schema of this release, and a second start changes nothing', async () => {
    const url = await emptyDatabase();
    expect(await schemaOf(url)).toEqual([]);
    await migrate(url);
    const schema = await schemaOf(url);
    expect(schema.length).toBeGreaterThan(200);
    expect(await applied(url)).toEqual(all);
    await connected(url, (database) => database.query("INSERT INTO network (slug, name, created_at) VALUES ('kept', 'Kept', now())"));
    await migrate(url);
    expect(await schemaOf(url)).toEqual(schema);
    expect(await applied(url)).toEqual(all);
    expect(await connected(url, (database) => database.query('SELECT slug FROM network'))).toEqual([{ slug: 'kept' }]);
  });

  test('of many that start at the same moment one migrates and the others wait', async () => {
    const url = await emptyDatabase();
    await Promise.all([1, 2, 3, 4, 5].map(() => migrate(url)));
    expect(await applied(url)).toEqual(all);
    const other = await emptyDatabase();
    await migrate(other);
    expect(await schemaOf(url)).toEqual(await schemaOf(other));
  });

  test('two servers that start at the same moment on an empty database both serve', async () => {
    const url = await emptyDatabase();
    const read = readConfig({ PORT: '0', LOG_LEVEL: 'silent' }, []);
    if (!read.ok) throw new Error(read.problems.join('\n'));
    const apps = await Promise.all([1, 2].map(() => createApp(read.config, { databaseUrl: url })));
    try {
      for (const app of apps) expect((await fetch(`${app.url}/readyz`)).status).toBe(200);
      expect(await applied(url)).toEqual(all);
    } finally {
      await Promise.all(apps.map((app) => app.close()));
    }
  });

  test('can be undone, one by one, to an empty database, and run again', async () => {
    const url = await emptyDatabase();
    await migrate(url);
    const schema = await schemaOf(url);
    await connected(url, async (database) => {
      for (const _ of all) await database.undoLastMigration({ transaction: 'each' });
    });
    expect(await schemaOf(url)).toEqual([]);
    await migrate(url);
    expect(await schemaOf(url)).toEqual(schema);
  });

  test('one that fails leaves nothing of itself, and the next start runs it again', async () => {
    const url = await emptyDatabase();
    // Something that stands where the last part of the schema wants to be.
    await connected(url, (database) => database.query('CREATE TABLE event (id int)'));
    // TypeORM says so on the console too.
    const { log } = console;
    console.log = () => undefined;
    await expect(migrate(url).finally(() => (console.log = log))).rejects.toThrow('already exists');
    expect((await schemaOf(url)).filter((line) => !line.startsWith('event.'))).toEqual([]);
    await connected(url, (database) => database.query('DROP TABLE event'));
    await migrate(url);
    expect(await applied(url)).toEqual(all);
  });
});

describe('entities', () => {
  let api: Api;
  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.close());

  /** What TypeORM would add to the migrated schema or change in it. What it would drop was written by hand: keys, checks, indexes. */
  const wanted = async (): Promise<string[]> => (await api.database.driver.createSchemaBuilder().log()).upQueries.map(({ query }) => query).filter((query) => !/^(ALTER TABLE "\w+" DROP (CONSTRAINT|COLUMN)|DROP INDEX) /.test(query));

  test('say of each column what the migrated schema says', async () => {
    expect(api.database.entityMetadatas.length).toBeGreaterThanOrEqual(6);
    expect(await wanted()).toEqual([]);
  });

  test('leave out only columns that a row can do without', async () => {
    for (const { tableName, columns } of api.database.entityMetadatas as EntityMetadata[]) {
      const known = columns.map(({ databaseName }) => databaseName);
      const missing = (await api.database.query(
        "SELECT column_name AS name FROM information_schema.columns WHERE table_schema = 'public' AND table_name = $1 AND is_nullable = 'NO' AND column_default IS NULL AND column_name <> ALL ($2)", [tableName, known],
      )) as { name: string }[];
      expect({ tableName, missing }).toEqual({ tableName, missing: [] });
    }
  });

  test('the comparison notices a column that differs', async () => {
    await api.database.query('ALTER TABLE organisation ALTER COLUMN website SET NOT NULL');
    expect(await wanted()).toEqual([expect.stringContaining('"website" DROP NOT NULL')]);
    await api.database.query('ALTER TABLE organisation ALTER COLUMN website DROP NOT NULL');
  });
});
