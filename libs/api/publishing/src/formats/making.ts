import { Worker } from 'node:worker_threads';
import type { Publication } from '../form/publication.js';
import type { PictureWords } from './picture/words.js';

/** A file of thousands of pages is no edition. */
const LONGEST_MS = 5 * 60_000;
const THREAD_MEMORY_MB = 1_024;

const FROM_SOURCE = import.meta.url.endsWith('.ts');
const ENTRY = new URL(FROM_SOURCE ? './worker-from-source.mjs' : './worker.js', import.meta.url);

type Told = { progress: number } | { bytes: Uint8Array } | { failed: string };

/** What a thread can be asked for: an edition as a file with this ending, or the picture of a page. */
export type Task = { extension: string; publication: Publication } | { picture: PictureWords };

/** Makes one file in a thread of its own, so that the server goes on answering meanwhile. `name`: what it is called if that fails. */
export function makeInThread(name: string, task: Task, progress: (done: number) => void = () => {}): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    // No environment, where passwords are, and nothing of how this process was started.
    const worker = new Worker(ENTRY, { env: {}, execArgv: [], resourceLimits: { maxOldGenerationSizeMb: THREAD_MEMORY_MB } });
    const end = (settle: () => void) => {
      clearTimeout(late);
      worker.removeAllListeners();
      // What a thread that is ended still has to say is of no interest.
      worker.on('error', () => {});
      void worker.terminate();
      settle();
    };
    const fail = (why: string) => end(() => reject(new Error(`The ${name} of an edition could not be made: ${why}`)));
    const late = setTimeout(() => fail('it took too long'), LONGEST_MS);
    worker.on('message', (told: Told) => {
      if ('progress' in told) progress(told.progress);
      else if ('bytes' in told) end(() => resolve(told.bytes));
      else fail(told.failed);
    });
    worker.on('error', (error) => fail(`${error.name}: ${error.message}`));
    worker.on('exit', (code) => fail(`its thread ended with ${code}`));
    worker.postMessage(task);
  });
}
