import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Config, Logger } from '@northstar/api-core';
import { aPublication } from '../testing/an-edition.js';
import { ReadPdf } from '../testing/poppler.js';
import { EditionFiles, type Making } from './files.js';
import { formatOf } from './formats.js';

const pdf = formatOf('pdf')!;
const wordsOf = (bytes: Uint8Array): string => {
  const read = new ReadPdf(bytes);
  const { words } = read;
  read.remove();
  return words;
};

let dataDir: string;
beforeAll(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), 'northstar-files-'));
});
afterAll(() => rm(dataDir, { recursive: true }));

test('[P2] a file is made once, in its own thread, and kept; when a name falls away it is made anew, and the one with the name is gone', async () => {
  const files = new EditionFiles({ dataDir } as Config, new Logger('silent'));
  const publication = aPublication();
  const making = await files.file(pdf, 'edition-1', publication) as Making;
  expect(making.done).toBe(0);
  // Whoever asks meanwhile waits for the same one.
  expect(await files.file(pdf, 'edition-1', publication)).toBe(making);
  const bytes = await making.bytes;
  expect(making.done).toBe(1);
  expect(wordsOf(bytes)).toContain('Orchard Street');
  const other = { ...publication, asks: publication.asks.map((ask) => ({ ...ask, named: [] })), goal: { ...publication.goal, named: [] }, definition: null, signatories: [] };
  const anew = await (await files.file(pdf, 'edition-1', other) as Making).bytes;
  expect(wordsOf(anew)).not.toContain('Orchard Street');
  // It is kept behind what was handed out; nothing else is left of the edition.
  const again = await new EditionFiles({ dataDir } as Config, new Logger('silent')).file(pdf, 'edition-1', other);
  expect(Buffer.from(again instanceof Uint8Array ? again : await again.bytes).equals(Buffer.from(anew))).toBe(true);
  expect(await readdir(path.join(dataDir, 'editions'))).toHaveLength(1);
});
