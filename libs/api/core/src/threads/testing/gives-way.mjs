import { readlinkSync } from 'node:fs';
import path from 'node:path';
import { parentPort } from 'node:worker_threads';

await import(new URL('../../../../../../tools/node/register.mjs', import.meta.url).href);
const { giveWay } = await import('../give-way.ts');
giveWay();
parentPort.postMessage(path.basename(readlinkSync('/proc/thread-self')));
// Lives until it was looked at.
parentPort.on('message', () => {});
