import { parentPort, workerData } from 'node:worker_threads';
import { giveWay, SteadyClient } from '@northstar/api-core';
import { compact } from '@northstar/engine-sync-room';
import pg from 'pg';
import { excerptOf } from '../excerpt.js';
import { PostgresUpdateLog } from '../postgres-update-log.js';
import type { Asked, Task, Told } from './aside-thread.js';

giveWay();

const pool = new pg.Pool({ connectionString: (workerData as { databaseUrl: string }).databaseUrl, max: 1, connectionTimeoutMillis: 5_000, idleTimeoutMillis: 1_000, application_name: 'northstar compaction', Client: SteadyClient });
// A connection that breaks while idle is replaced at the next use.
pool.on('error', () => undefined);
const log = new PostgresUpdateLog(pool);
let last = Promise.resolve();

const done = async (task: Task): Promise<unknown> => ('compact' in task ? compact(log, task.compact) : excerptOf(task.excerpt));

// One after the other: many documents may fall idle at once, and each is held in memory meanwhile.
parentPort!.on('message', ({ number, task }: Asked) => {
  last = last.then(async () => {
    const told: Told = await done(task).then((answer) => ({ number, answer }), (error: unknown) => ({ number, error: error instanceof Error ? error.message : String(error) }));
    parentPort!.postMessage(told);
  });
});
