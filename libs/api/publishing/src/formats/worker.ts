import { parentPort } from 'node:worker_threads';
import { formatOf } from './formats.js';
import type { Task } from './making.js';
import { toPng } from './picture/png.js';

// One file, then the thread is let go, with whatever memory its fonts took.
parentPort!.once('message', async (task: Task) => {
  try {
    const bytes = 'picture' in task ? await toPng(task.picture) : await formatOf(task.extension)!.make(task.publication, (progress) => parentPort!.postMessage({ progress }));
    parentPort!.postMessage({ bytes });
  } catch (error) {
    parentPort!.postMessage({ failed: error instanceof Error ? `${error.name}: ${error.message}` : String(error) });
  }
});
