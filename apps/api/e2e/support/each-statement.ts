import type { DataSource, QueryRunner } from 'typeorm';

/** Makes one statement. */
export type Send = (sql: string, ...rest: unknown[]) => Promise<unknown>;

/** While `work` goes on, the statements of each query runner that the server makes for it go through what `instead` makes of sending them. */
export async function onEachStatement<T>(database: DataSource, instead: (send: Send, runner: QueryRunner) => Send, work: () => Promise<T>): Promise<T> {
  const original = database.createQueryRunner.bind(database);
  database.createQueryRunner = (mode) => {
    const runner = original(mode);
    runner.query = instead(runner.query.bind(runner) as Send, runner) as typeof runner.query;
    return runner;
  };
  try {
    return await work();
  } finally {
    database.createQueryRunner = original;
  }
}
