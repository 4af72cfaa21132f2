import { randomBytes } from 'node:crypto';
import { link, mkdir, readFile, unlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../config/config.js';
import { CONFIG } from '../config/token.js';
import { Logger } from '../log/logger.js';

const HEX = /^[0-9a-f]{64}$/i;

/**
 * The key with which boxes are sealed. It is kept outside the database, so that whoever has a copy of the database has no answers: in the
 * environment, or in a file of the data folder that is made when it is first needed.
 */
@Injectable()
export class ServerKey {
  private known: Promise<Buffer | null> | null = null;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly log: Logger,
  ) {}

  /** The key; null where there is none and none can be kept. */
  get(): Promise<Buffer | null> {
    this.known ??= this.find().then((key) => {
      if (key === null) this.known = null;
      return key;
    });
    return this.known;
  }

  private async find(): Promise<Buffer | null> {
    if (this.config.ballotKey !== null) return Buffer.from(this.config.ballotKey, 'hex');
    const file = path.join(this.config.dataDir, 'ballot-key');
    try {
      return (await read(file)) ?? (await make(file));
    } catch (error) {
      this.log.error('secret ballots are not possible: their key can neither be read nor kept; set BALLOT_KEY, or let DATA_DIR be written', { error });
      return null;
    }
  }
}

async function read(file: string): Promise<Buffer | null> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return null;
    throw error;
  });
  if (text === null) return null;
  if (!HEX.test(text.trim())) throw new Error('the file ballot-key holds no key of 64 hexadecimal digits');
  return Buffer.from(text.trim(), 'hex');
}

/** Makes the file in one step: of two servers that need it at once, one makes it and the other reads what it made. */
async function make(file: string): Promise<Buffer> {
  await mkdir(path.dirname(file), { recursive: true });
  const draft = `${file}.${randomBytes(6).toString('hex')}`;
  await writeFile(draft, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600, flag: 'wx' });
  try {
    await link(draft, file).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
  } finally {
    await unlink(draft);
  }
  return (await read(file))!;
}
