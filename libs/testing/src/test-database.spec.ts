import pg from 'pg';
import { createTestDatabase, type TestDatabase } from './index.js';

const opened: TestDatabase[] = [];
const create = async (template?: string): Promise<TestDatabase> => {
  const database = await createTestDatabase(template);
  opened.push(database);
  return database;
};
afterEach(async () => void (await Promise.all(opened.splice(0).map((database) => database.drop()))));

async function query<Row>(url: string, sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows as Row[];
  } finally {
    await client.end();
  }
}
const nameOf = ({ url }: TestDatabase): string => new URL(url).pathname.slice(1);

test('several at once have names and contents of their own', async () => {
  const databases = await Promise.all([create(), create(), create(), create()]);
  expect(new Set(databases.map(nameOf)).size).toBe(4);
  await query(databases[0]!.url, 'CREATE TABLE only_here (n int)');
  expect(await query(databases[1]!.url, "SELECT to_regclass('only_here') AS there")).toEqual([{ there: null }]);
});

test('several copies of one template can be asked for at once', async () => {
  const template = await create();
  await query(template.url, 'CREATE TABLE prepared AS SELECT 42 AS answer');
  const copies = await Promise.all([1, 2, 3, 4].map(() => create(nameOf(template))));
  for (const copy of copies) expect(await query(copy.url, 'SELECT answer FROM prepared')).toEqual([{ answer: 42 }]);
});

test('dropping works while somebody is connected, and twice', async () => {
  const database = await create();
  const client = new pg.Client({ connectionString: database.url });
  const ended = new Promise((resolve) => client.on('error', resolve));
  await client.connect();
  await database.drop();
  await ended;
  await database.drop();
  await expect(query(database.url, 'SELECT 1')).rejects.toThrow('does not exist');
});

test('without a server the error says what is missing', async () => {
  const before = process.env['TEST_DATABASE_URL'];
  delete process.env['TEST_DATABASE_URL'];
  try {
    await expect(createTestDatabase()).rejects.toThrow('TEST_DATABASE_URL is not set');
  } finally {
    process.env['TEST_DATABASE_URL'] = before;
  }
});
