import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Config } from '../config/config.js';
import { Logger } from '../log/logger.js';
import { ServerKey } from './server-key.js';

let folder: string;
beforeEach(async () => { folder = await mkdtemp(path.join(tmpdir(), 'northstar-key-')); });
afterEach(() => rm(folder, { recursive: true, force: true }));
const at = (dataDir: string, ballotKey: string | null = null): ServerKey => new ServerKey({ dataDir, ballotKey } as Config, new Logger('silent'));

test('[D8.6] is made when it is first needed, for nobody else to read, and stays the same', async () => {
  const dataDir = path.join(folder, 'not yet there');
  const keys = await Promise.all([at(dataDir), at(dataDir), at(dataDir)].map((one) => one.get()));
  expect(new Set(keys.map((key) => key!.toString('hex'))).size).toBe(1);
  expect(await readFile(path.join(dataDir, 'ballot-key'), 'utf8')).toBe(`${keys[0]!.toString('hex')}\n`);
  expect((await stat(path.join(dataDir, 'ballot-key'))).mode & 0o077).toBe(0);
});

test('[D8.6] that of the environment comes first and leaves no file', async () => {
  expect((await at(folder, 'ab'.repeat(32)).get())!.toString('hex')).toBe('ab'.repeat(32));
  await expect(stat(path.join(folder, 'ballot-key'))).rejects.toThrow('ENOENT');
});

test('[D8.6] where none can be kept there is none, and a damaged one is not replaced', async () => {
  await writeFile(path.join(folder, 'file'), '');
  expect(await at(path.join(folder, 'file')).get()).toBeNull();
  await writeFile(path.join(folder, 'ballot-key'), 'half a ke');
  expect(await at(folder).get()).toBeNull();
  expect(await readFile(path.join(folder, 'ballot-key'), 'utf8')).toBe('half a ke');
});
