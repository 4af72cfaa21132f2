import { parentPort } from 'node:worker_threads';
import type { Publication } from '../form/publication.js';
import { formatOf } from './formats.js';

// One file, then the thread is let go, with whatever memory its fonts took.
parentPort!.once('message', async ({ extension, publication }: { extension: string; publication: Publication }) => {
  try {
    const bytes = await formatOf(extension)!.make(publication, (progress) => parentPort!.postMessage({ progress }));
    parentPort!.postMessage({ bytes });
  } catch (error) {
    parentPort!.postMessage({ failed: error instanceof Error ? `${error.name}: ${error.message}` : String(error) });
  }
});
