import { readFile, rm, writeFile } from 'node:fs/promises';
import { EmbeddedPostgresError } from './errors.js';
import { isAlive, startedAt } from './processes.js';

interface Owner {
  pid: number;
  startedAt: string;
}

/**
 * Says that this process uses the database. A running server without a living owner is an orphan, left by a `kill -9`, and may be
 * adopted; one with an owner belongs to another Northstar, and stopping it later would pull the floor from under that one.
 */
export async function claim(file: string): Promise<() => Promise<void>> {
  const mine = JSON.stringify({ pid: process.pid, startedAt: startedAt(process.pid) } satisfies Owner);
  for (let attempt = 0; attempt < 3; attempt += 1) {
    try {
      await writeFile(file, mine, { flag: 'wx', mode: 0o600 });
      return () => rm(file, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const owner = await readOwner(file);
    if (owner && isAlive(owner.pid) && startedAt(owner.pid) === owner.startedAt) {
      throw new EmbeddedPostgresError(`This data folder is in use by another Northstar (process ${owner.pid}). Stop it first, or choose another folder with DATA_DIR.`);
    }
    await rm(file, { force: true });
  }
  throw new EmbeddedPostgresError('Two Northstars are starting on the same data folder at once. Start one of them again.');
}

async function readOwner(file: string): Promise<Owner | null> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Owner;
  } catch {
    return null;
  }
}
