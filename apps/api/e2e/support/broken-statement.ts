import { Client } from 'pg';
import type { Api } from '../harness.js';
import { onEachStatement } from './each-statement.js';

/**
 * Ends the connection to the database at one statement of a transaction that `work` causes: before it is made, or when it is done and its answer is on
 * the way. Counted from the statement that holds `begins`, so that nothing else that the server does meanwhile is taken for it. Answers the
 * statement; null when there were not so many.
 */
export async function breaksAt({ database }: Api, begins: string, place: number, when: 'before' | 'after', work: () => Promise<unknown>): Promise<string | null> {
  const { url } = database.options as { url: string };
  let broken: string | null = null;
  await onEachStatement(database, (send, runner) => {
    let count: number | null = null;
    return async (sql, ...rest) => {
      if (count !== null) count += 1;
      else if (sql.includes(begins)) count = 0;
      if (count !== place || broken !== null) return send(sql, ...rest);
      broken = sql;
      const [{ pid }] = (await send('SELECT pg_backend_pid() AS pid')) as [{ pid: number }];
      if (when === 'after') await send(sql, ...rest);
      // Until it is noticed, nobody shall be given this connection.
      const connection = (await runner.connect()) as Client;
      const ended = new Promise((resolve) => connection.once('end', resolve));
      const other = new Client({ connectionString: url });
      await other.connect();
      await other.query('SELECT pg_terminate_backend($1)', [pid]);
      await other.end();
      await ended;
      return when === 'after' ? send('SELECT 1') : send(sql, ...rest);
    };
  }, work);
  return broken;
}
