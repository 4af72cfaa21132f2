import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config, Logger } from '@northstar/api-core';
import { canonicalJson } from '@northstar/engine-editor-schema';
import type { Publication } from '../form/publication.js';
import type { Format } from './formats.js';
import { makeInThread } from './making.js';

/** A file that is being made: how far it is, from 0 to 1, and its bytes in the end. */
export interface Making { done: number; bytes: Promise<Uint8Array> }

/**
 * Files of editions: each is made once, kept in the data folder under the fingerprint of all that it was made from, and made anew when
 * that changes. So a name that was withdrawn is in no file that is handed out, and the file that had it is removed [P2].
 */
@Injectable()
export class EditionFiles {
  private readonly making = new Map<string, Making>();
  /** One thread at a time: the others wait for it rather than for each other. */
  private last: Promise<unknown> = Promise.resolve();

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly log: Logger,
  ) {}

  /** The file as it is now, or its making, which goes on whether anybody waits for it or not. `editionId`: whose older files make room for it. */
  async file(format: Format, editionId: string, publication: Publication): Promise<Uint8Array | Making> {
    if (format.light) return format.make(publication, () => {});
    const key = createHash('sha256').update(`${format.version} ${canonicalJson(publication)}`).digest('hex');
    const name = `${editionId}.${key}.${format.extension}`;
    const running = this.making.get(name);
    if (running) return running;
    const kept = await readFile(path.join(this.folder, name)).catch(absent);
    if (kept) return kept;
    return this.making.get(name) ?? this.make(format, editionId, name, publication);
  }

  /** Removes what was kept of something that will not be shown any more. */
  async forget(id: string): Promise<void> {
    for (const name of await readdir(this.folder).catch(absent) ?? []) if (name.startsWith(`${id}.`)) await rm(path.join(this.folder, name), { force: true });
  }

  private make(format: Format, editionId: string, name: string, publication: Publication): Making {
    const making: Making = { done: 0, bytes: this.last.then(() => makeInThread(format.name, { extension: format.extension, publication }, (done) => { making.done = done; })) };
    this.making.set(name, making);
    this.last = making.bytes
      .then((bytes) => this.keep(editionId, format, name, bytes))
      .catch((error: unknown) => this.log.error('a file of an edition was not made or not kept', { error }))
      .finally(() => this.making.delete(name));
    return making;
  }

  /** Kept whole or not at all; files of the same edition from before are removed. */
  private async keep(editionId: string, { extension }: Format, name: string, bytes: Uint8Array): Promise<void> {
    await mkdir(this.folder, { recursive: true });
    const unfinished = path.join(this.folder, `${randomUUID()}.unfinished`);
    await writeFile(unfinished, bytes);
    await rename(unfinished, path.join(this.folder, name));
    for (const other of await readdir(this.folder)) {
      if (other !== name && other.startsWith(`${editionId}.`) && other.endsWith(`.${extension}`)) await rm(path.join(this.folder, other), { force: true });
    }
  }

  private get folder(): string {
    return path.join(this.config.dataDir, 'editions');
  }
}

function absent(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null;
  throw error;
}
