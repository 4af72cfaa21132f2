import { DataSource } from 'typeorm';
import { databaseOptions } from './database.js';

/** Any number: nodes that start at the same moment take turns by it. */
const MIGRATION_LOCK = 7_214_001;

/** Brings the database to the schema of this release, before anything else looks at it. */
export async function migrate(databaseUrl: string): Promise<void> {
  const dataSource = await new DataSource({ ...databaseOptions(databaseUrl), poolSize: 2 }).initialize();
  try {
    const gate = dataSource.createQueryRunner();
    await gate.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    try {
      await dataSource.runMigrations({ transaction: 'each' });
    } finally {
      await gate.query('SELECT pg_advisory_unlock($1)', [MIGRATION_LOCK]);
      await gate.release();
    }
  } finally {
    await dataSource.destroy();
  }
}
