// Hocuspocus with its database extension on PostgreSQL, as its documentation sets it up.
import { Database } from '@hocuspocus/extension-database';
import { Server } from '@hocuspocus/server';
import pg from 'pg';

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 4 });
await pool.query('CREATE TABLE IF NOT EXISTS document (name text PRIMARY KEY, state bytea NOT NULL)');
const server = new Server({
  port: 0, address: '127.0.0.1', quiet: true, stopOnSignals: true,
  // A reader that has nothing to say while a long history is replayed would be cut off after a minute, before anything was measured.
  timeout: 600_000,
  websocketOptions: { perMessageDeflate: false },
  extensions: [new Database({
    fetch: async ({ documentName }) => (await pool.query('SELECT state FROM document WHERE name = $1', [documentName])).rows[0]?.state ?? null,
    store: async ({ documentName, state }) => {
      await pool.query('INSERT INTO document (name, state) VALUES ($1, $2) ON CONFLICT (name) DO UPDATE SET state = EXCLUDED.state', [documentName, state]);
    },
  })],
});
await server.listen();
console.log(`ready ${server.address.port}`);
