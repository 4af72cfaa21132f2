import { parentPort } from 'node:worker_threads';
import { readFile } from './read-file.js';
import { CannotRead } from './unreadable.js';

// One file, then the thread is let go: whatever reading it did to its memory ends with it.
parentPort!.once('message', async (bytes: Uint8Array) => {
  try {
    parentPort!.postMessage({ ok: true, reading: await readFile(bytes) });
  } catch (error) {
    // Deeper or larger than the stack of a thread can follow.
    const why = error instanceof CannotRead ? error.why : error instanceof RangeError ? 'too_much' : null;
    parentPort!.postMessage({ ok: false, why, message: why === null && error instanceof Error ? `${error.name}: ${error.message}` : '' });
  }
});
