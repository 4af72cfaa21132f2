import { Client } from 'pg';
import type { Api } from '../harness.js';

/**
 * Ends the connection to the database at one statement of a transaction that `work` causes: before it is made, or when it is done and its answer is on
 * the way. Counted from the statement that holds `begins`, so that nothing else that the server does meanwhile is taken for it. Answers the
 * statement; null when there were not so many.
 */
export async function breaksAt({ database }: Api, begins: string, place: number, when: 'before' | 'after', work: () => Promise<unknown>): Promise<string | null> {
  const original = database.createQueryRunner.bind(database);
  const { url } = database.options as { url: string };
  let broken: string | null = null;
  database.createQueryRunner = (mode) => {
    const runner = original(mode);
    let count: number | null = null;
    const query = runner.query.bind(runner) as (...all: unknown[]) => Promise<unknown>;
    runner.query = (async (sql: string, ...rest: unknown[]) => {
      if (count !== null) count += 1;
      else if (sql.includes(begins)) count = 0;
      if (count !== place || broken !== null) return query(sql, ...rest);
      broken = sql;
      const [{ pid }] = (await query('SELECT pg_backend_pid() AS pid')) as [{ pid: number }];
      if (when === 'after') await query(sql, ...rest);
      // Until it is noticed, nobody shall be given this connection.
      const connection = (await runner.connect()) as Client;
      const ended = new Promise((resolve) => connection.once('end', resolve));
      const other = new Client({ connectionString: url });
      await other.connect();
      await other.query('SELECT pg_terminate_backend($1)', [pid]);
      await other.end();
      await ended;
      return query(when === 'after' ? 'SELECT 1' : sql, ...(when === 'after' ? [] : rest));
    }) as typeof runner.query;
    return runner;
  };
  try {
    await work();
  } finally {
    database.createQueryRunner = original;
  }
  return broken;
}
