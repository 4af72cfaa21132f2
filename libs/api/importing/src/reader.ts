import { Worker } from 'node:worker_threads';
import { Injectable } from '@nestjs/common';
import { Logger } from '@northstar/api-core';
import type { Reading } from './reading/read-file.js';
import type { Unreadable } from './reading/unreadable.js';

const LONGEST_MS = 20_000;
/** Threads at work at once, and files that may wait for one. */
const MOST_THREADS = 2;
const MOST_WAITING = 8;
const THREAD_MEMORY_MB = 512;

export type Read = { readonly ok: true; readonly reading: Reading } | { readonly ok: false; readonly why: Unreadable | 'busy' };
type Told = { ok: true; reading: Reading } | { ok: false; why: Unreadable | null; message: string };

const FROM_SOURCE = import.meta.url.endsWith('.ts');
const ENTRY = new URL(FROM_SOURCE ? './reading/worker-from-source.mjs' : './reading/worker.js', import.meta.url);

/** Reads files in threads of their own, with an end to their time and memory: no file holds up the server, or takes it down. */
@Injectable()
export class Reader {
  private running = 0;
  private readonly waiting: (() => void)[] = [];

  constructor(private readonly log: Logger) {}

  async read(bytes: Uint8Array): Promise<Read> {
    if (this.running >= MOST_THREADS) {
      if (this.waiting.length >= MOST_WAITING) return { ok: false, why: 'busy' };
      await new Promise<void>((resolve) => this.waiting.push(resolve));
    } else this.running += 1;
    try {
      return await this.inThread(bytes);
    } finally {
      // Whoever waits takes over this place.
      const next = this.waiting.shift();
      if (next) next();
      else this.running -= 1;
    }
  }

  private inThread(bytes: Uint8Array): Promise<Read> {
    return new Promise((resolve) => {
      // No environment, where passwords are, and nothing of how this process was started: a thread reads its file and knows nothing else.
      const worker = new Worker(ENTRY, { env: {}, execArgv: [], resourceLimits: { maxOldGenerationSizeMb: THREAD_MEMORY_MB } });
      const end = (read: Read) => {
        clearTimeout(late);
        worker.removeAllListeners();
        // What a thread that is ended still has to say is of no interest.
        worker.on('error', () => {});
        void worker.terminate();
        resolve(read);
      };
      const late = setTimeout(() => end({ ok: false, why: 'too_slow' }), LONGEST_MS);
      worker.on('message', (told: Told) => {
        if (!told.ok && told.why === null) this.log.error('a file could not be read', { error: told.message });
        end(told.ok ? told : { ok: false, why: told.why ?? 'damaged' });
      });
      worker.on('error', (error: NodeJS.ErrnoException) => {
        const tooMuch = error.code === 'ERR_WORKER_OUT_OF_MEMORY';
        if (!tooMuch) this.log.error('the thread that reads a file broke', { error });
        end({ ok: false, why: tooMuch ? 'too_much' : 'damaged' });
      });
      worker.on('exit', () => end({ ok: false, why: 'damaged' }));
      worker.postMessage(bytes);
    });
  }
}
