import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { readConfig } from '@northstar/api-core';
import { toJson, toText } from '@northstar/engine-editor-schema';
import { startEmbeddedPostgres } from '@northstar/embedded-postgres';
import pg from 'pg';
import * as Y from 'yjs';
import { explainStartFailure } from '../start-failure.js';
import { examine } from './examine.js';
import { patients, readRecords } from './records.js';

const HELP = `npm run doctor -- [--salvage <folder>]

Looks whether every text is stored as it was written: the log has no gaps, its replay and its history equal the checkpoint, everything has
an author,
versions are what their hashes say. Changes nothing. Exit code 0: all is sound; 1: something is damaged, or could not be looked at.

  --salvage <folder>  writes what can still be read of each damaged text there, as words (.txt) and as a Yjs update (.yjs)
  --help              this text

DATABASE_URL and DATA_DIR are read as by npm start. A database of its own is looked at while Northstar is stopped.`;

interface Options {
  help?: boolean | undefined;
  salvage?: string | undefined;
}

function readOptions(args: string[]): Options | string {
  try {
    return parseArgs({ args, options: { help: { type: 'boolean' }, salvage: { type: 'string' } } }).values;
  } catch (error) {
    return `${(error as Error).message.split('. ')[0]}. --help lists what is.`;
  }
}

/** Writes what could be read of a text; answers where. */
async function salvage(folder: string, id: string, text: Y.Doc): Promise<string> {
  const file = path.resolve(folder, id);
  await mkdir(folder, { recursive: true });
  await writeFile(`${file}.yjs`, Y.encodeStateAsUpdate(text));
  await writeFile(`${file}.txt`, toText(toJson(text)));
  return `${file}.txt`;
}

/** Looks at every document; answers how many are damaged. */
async function examineAll(database: pg.Client, into: string | undefined): Promise<number> {
  const all = await patients(database);
  let damaged = 0;
  let updates = 0;
  let versions = 0;
  for (const { id, title, network } of all) {
    const records = await readRecords(database, id);
    if (!records) continue;
    const { damage, remarks, text } = examine(records);
    updates += records.updates.length;
    versions += records.versions.length;
    for (const sentence of [...damage, ...remarks]) console.log(`${network}, “${title}” (${id}): ${sentence}`);
    if (damage.length > 0) {
      damaged += 1;
      if (into !== undefined) console.log(`${network}, “${title}” (${id}): what can be read is in ${await salvage(into, id, text)}`);
    }
    text.destroy();
  }
  console.log(`${all.length} texts with ${updates} updates and ${versions} versions: ${damaged === 0 ? 'all sound' : `${damaged} damaged`}.`);
  return damaged;
}

async function main(): Promise<number> {
  const options = readOptions(process.argv.slice(2));
  if (typeof options === 'string') {
    console.error(options);
    return 1;
  }
  if (options.help) {
    console.log(HELP);
    return 0;
  }
  const read = readConfig(process.env, []);
  if (!read.ok) {
    for (const problem of read.problems) console.error(problem);
    return 1;
  }
  const { config } = read;
  let embedded: Awaited<ReturnType<typeof startEmbeddedPostgres>> | null = null;
  let database: pg.Client | null = null;
  try {
    embedded = config.databaseUrl ? null : await startEmbeddedPostgres({ dataDir: config.dataDir });
    database = new pg.Client({ connectionString: config.databaseUrl ?? embedded!.url, application_name: 'northstar-doctor' });
    await database.connect();
    return (await examineAll(database, options.salvage)) === 0 ? 0 : 1;
  } catch (error) {
    if ((error as { code?: unknown }).code === '42P01') console.error('There is no Northstar in that database: it has no texts. Start Northstar once, or name another.');
    else console.error(explainStartFailure(error, config).replace('Northstar could not start', 'The texts could not be looked at'));
    return 1;
  } finally {
    await database?.end().catch(() => undefined);
    await embedded?.stop();
  }
}

process.exitCode = await main();
