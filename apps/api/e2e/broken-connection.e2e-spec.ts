import { eventually } from '@northstar/testing';
import pg from 'pg';
import { databaseOptions } from '../src/database.js';
import { type Api, startApi } from './harness.js';

let api: Api;
beforeAll(async () => { api = await startApi(); });
afterAll(() => api.close());

// Found by cutting PostgreSQL off under two servers: one of them was gone afterwards.
test('[C1] a connection that breaks while it changes hands fails its query and ends no server', async () => {
  const { url, extra } = databaseOptions((api.database.options as { url: string }).url);
  const pool = new pg.Pool({ connectionString: url, ...extra });
  const broken: unknown[] = [];
  pool.on('error', (error) => broken.push(error));
  const taken = await pool.connect();
  const { rows } = await taken.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
  const ended = new Promise((resolve) => taken.once('end', resolve));
  await api.database.query('SELECT pg_terminate_backend($1)', [rows[0]!.pid]);
  await ended;
  await expect(taken.query('SELECT 1')).rejects.toThrow();
  taken.release(true);
  await eventually(async () => (await pool.query<{ one: number }>('SELECT 1 AS one')).rows[0]!.one === 1);
  await pool.end();
  expect(broken).toEqual([]);
});
