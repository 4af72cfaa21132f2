import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PostgresUpdateLog } from '@northstar/api-collab';
import { toJson, toText } from '@northstar/engine-editor-schema';
import { applyAsStored, compact } from '@northstar/engine-sync-room';
import { createTestDatabase } from '@northstar/testing';
import pg from 'pg';
import * as Y from 'yjs';
import { type Api, type Someone, startApi } from './harness.js';
import { coalition } from './support/coalition.js';
import { begins } from './support/discussion-documents.js';
import { newAsk } from './support/strategy-documents.js';
import { names } from './support/version-documents.js';
import { Writer } from './support/writer.js';

let api: Api;
let ana: Someone;
let url: string;
let folder: string;

beforeAll(async () => {
  api = await startApi();
  ({ ana } = await coalition(api));
  ({ url } = api.database.options as { url: string });
  folder = await mkdtemp(path.join(tmpdir(), 'northstar-doctor-'));
});
afterAll(async () => {
  Writer.allLeave();
  await api.close();
  await rm(folder, { recursive: true });
});

/** What the doctor says of a database, line by line, and its exit code. */
const doctor = (args: string[] = [], database = url): Promise<{ code: number; lines: string[] }> => new Promise((resolve) => {
  execFile(process.execPath, [path.resolve('apps/api/dist/doctor/main.js'), ...args], { env: { PATH: process.env['PATH'], DATABASE_URL: database } }, (error, out, err) => {
    resolve({ code: error ? Number(error.code) : 0, lines: `${out}${err}`.trim().split('\n') });
  });
});

/** An ask with three separate changes, a thread on a passage and a version; nobody has it open any more. */
async function patient(title: string): Promise<string> {
  const { id } = await newAsk(ana, title);
  const writer = await Writer.opens(ana, id);
  writer.writes('Early warning needs somebody who listens.');
  await writer.isSaved();
  writer.types(' And acts.');
  await writer.isSaved();
  writer.types(' In time.');
  await writer.isSaved();
  await begins(ana, id, 'Who?', writer.selects('somebody who listens'));
  await names(ana, id, 'Kept');
  writer.leaves();
  return id;
}

/** As a broken disk would: past the guards of the database. */
async function damages(sql: string, id: string): Promise<void> {
  await api.database.transaction(async (tx) => {
    await tx.query('ALTER TABLE version DISABLE TRIGGER version_is_immutable');
    await tx.query(sql, [id]);
    await tx.query('ALTER TABLE version ENABLE TRIGGER version_is_immutable');
  });
}

/** Makes a checkpoint beside the log, as before pruning. */
async function checkpointed(id: string): Promise<void> {
  const pool = new pg.Pool({ connectionString: url, max: 2 });
  class Unpruned extends PostgresUpdateLog {
    override prune(): Promise<boolean> { return Promise.resolve(true); }
  }
  expect(await compact(new Unpruned(pool), id)).toMatchObject({ done: true });
  await pool.end();
}

test('[C8] [V1] whole texts, with and without a checkpoint, pruned or not, are sound', async () => {
  await patient('Whole');
  await checkpointed(await patient('With a checkpoint'));
  const pool = new pg.Pool({ connectionString: url, max: 2 });
  expect(await compact(new PostgresUpdateLog(pool), await patient('Pruned'))).toMatchObject({ done: true });
  await pool.end();
  expect(await doctor()).toEqual({ code: 0, lines: [expect.stringMatching(/^\d+ texts with \d+ updates and 3 versions: all sound\.$/)] });
});

describe('what is damaged is named, with the text it belongs to', () => {
  test.each<[string, string, (id: string) => Promise<void>]>([
    ['an update that is gone', '1 of 3 updates are missing from the log, the first is 2.', (id) => damages('DELETE FROM document_update WHERE document_id = $1 AND seq = 2', id)],
    ['an update of other bytes', 'The update 2 cannot be read.', (id) => damages("UPDATE document_update SET bytes = '\\xffffffffff' WHERE document_id = $1 AND seq = 2", id)],
    ['a checkpoint of other bytes', 'The checkpoint is damaged: its bytes do not have its checksum.', async (id) => {
      await checkpointed(id);
      await damages('UPDATE document_checkpoint SET state = state || state WHERE document_id = $1', id);
    }],
    ['a checkpoint that says something else', 'The log and the checkpoint with what came after it are not the same text (clocks or deletions).', async (id) => {
      await checkpointed(id);
      await damages("UPDATE document_checkpoint SET state = '\\x0000', vector = NULL, checksum = sha256('\\x0000') WHERE document_id = $1", id);
    }],
    ['a checkpoint with the clocks of another', 'The checkpoint says that it goes to other clocks than it does.', async (id) => {
      await checkpointed(id);
      await damages("UPDATE document_checkpoint SET vector = '\\x00', checksum = sha256(state || '\\x00') WHERE document_id = $1", id);
    }],
    ['pruned updates without a checkpoint', '3 updates were pruned, and no sound checkpoint stands for them.', (id) => damages('UPDATE document_update SET bytes = NULL WHERE document_id = $1', id)],
    ['pruned updates that no history holds', '3 updates were pruned, and the history does not hold them.', async (id) => {
      await checkpointed(id);
      await damages('UPDATE document_update SET bytes = NULL WHERE document_id = $1', id);
      await damages('DELETE FROM document_segment WHERE document_id = $1', id);
    }],
    ['a history of other bytes', '1 of 1 segments of the history are damaged: their bytes do not have their checksum.', async (id) => {
      await checkpointed(id);
      await damages('UPDATE document_segment SET bytes = bytes || bytes WHERE document_id = $1', id);
    }],
    ['a history that leads elsewhere', 'The history does not lead to the text (clocks or deletions).', async (id) => {
      await checkpointed(id);
      await damages("UPDATE document_segment SET bytes = '\\x0000', checksum = sha256('\\x0000') WHERE document_id = $1", id);
    }],
    ['an author who is not recorded', 'For 1 of those who wrote it is not recorded who they are.', (id) => damages('DELETE FROM document_client WHERE document_id = $1', id)],
    ['a version whose text was changed', 'Version 1 is not what its hash says.', (id) => damages("UPDATE version SET canonical = replace(canonical, 'Early', 'Late') WHERE document_id = $1", id)],
    ['a version whose bytes were changed', 'Version 1 is not what its hash says.', (id) => damages("UPDATE version SET state = '\\x0000' WHERE document_id = $1", id)],
  ])('%s', async (title, sentence, damage) => {
    const id = await patient(title);
    await damage(id);
    const { code, lines } = await doctor();
    expect(code).toBe(1);
    expect(lines).toContainEqual(expect.stringMatching(new RegExp(`“${title}” \\(${id}\\): ${sentence.replace(/[.()]/g, '\\$&')}$`)));
  });
});

test('what can still be read is written where it is asked for, as words and as an update', async () => {
  const id = await patient('Half gone');
  await damages("UPDATE document_update SET bytes = '\\xffffffffff' WHERE document_id = $1 AND seq = 3", id);
  const { code, lines } = await doctor(['--salvage', path.join(folder, 'here')]);
  expect([code, lines.some((line) => line.endsWith(`what can be read is in ${path.join(folder, 'here', id)}.txt`))]).toEqual([1, true]);
  expect(await readdir(path.join(folder, 'here'))).toEqual(expect.arrayContaining([`${id}.txt`, `${id}.yjs`]));
  expect(await readFile(path.join(folder, 'here', `${id}.txt`), 'utf8')).toBe('Early warning needs somebody who listens. And acts.');
  const copy = new Y.Doc();
  applyAsStored(copy, await readFile(path.join(folder, 'here', `${id}.yjs`)));
  expect(toText(toJson(copy))).toBe('Early warning needs somebody who listens. And acts.');
});

test('[C8.6] a text whose checkpoint is gone to waste is rebuilt from its history', async () => {
  const id = await patient('Rebuilt');
  const pool = new pg.Pool({ connectionString: url, max: 2 });
  expect(await compact(new PostgresUpdateLog(pool), id)).toMatchObject({ done: true });
  await pool.end();
  await damages('UPDATE document_checkpoint SET state = state || state WHERE document_id = $1', id);
  await doctor(['--salvage', path.join(folder, 'rebuilt')]);
  expect(await readFile(path.join(folder, 'rebuilt', `${id}.txt`), 'utf8')).toBe('Early warning needs somebody who listens. And acts. In time.');
});

test('what cannot be looked at is one line', async () => {
  expect(await doctor(['--help'])).toMatchObject({ code: 0, lines: expect.arrayContaining([expect.stringContaining('--salvage <folder>')]) });
  expect(await doctor(['--slavage'])).toEqual({ code: 1, lines: ["Unknown option '--slavage'. --help lists what is."] });
  expect(await doctor([], 'mysql://x')).toEqual({ code: 1, lines: ['DATABASE_URL must be an address that begins with postgres:// or postgresql://.'] });
  const empty = await createTestDatabase();
  expect(await doctor([], empty.url)).toEqual({ code: 1, lines: ['There is no Northstar in that database: it has no texts. Start Northstar once, or name another.'] });
  await empty.drop();
});
