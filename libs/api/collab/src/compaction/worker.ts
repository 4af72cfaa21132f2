import { parentPort, workerData } from 'node:worker_threads';
import { SteadyClient } from '@northstar/api-core';
import { compact } from '@northstar/engine-sync-room';
import pg from 'pg';
import { PostgresUpdateLog } from '../postgres-update-log.js';
import type { Told } from './compaction-thread.js';

const pool = new pg.Pool({ connectionString: (workerData as { databaseUrl: string }).databaseUrl, max: 1, connectionTimeoutMillis: 5_000, idleTimeoutMillis: 1_000, application_name: 'northstar compaction', Client: SteadyClient });
// A connection that breaks while idle is replaced at the next use.
pool.on('error', () => undefined);
const log = new PostgresUpdateLog(pool);
let last = Promise.resolve();

// One document after the other: many may fall idle at once, and each is held in memory while it is compared.
parentPort!.on('message', (documentId: string) => {
  last = last.then(async () => {
    const told: Told = await compact(log, documentId).then((result) => ({ documentId, result }), (error: unknown) => ({ documentId, error: error instanceof Error ? error.message : String(error) }));
    parentPort!.postMessage(told);
  });
});
