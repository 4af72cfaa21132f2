import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Attempts to sign in, counted for all servers of an installation together [I7]. Unlogged: what a crash of the database forgets is a few minutes of patience. */
export class Attempts1764520000000 implements MigrationInterface {
  name = 'Attempts1764520000000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE UNLOGGED TABLE attempt (
        key bytea PRIMARY KEY,                      -- SHA-256 of what is counted: addresses and accounts do not stand here to be read
        tries double precision NOT NULL,            -- left at that moment; more come back with time
        refused boolean NOT NULL,
        at timestamptz NOT NULL
      )`);
    await db.query('CREATE INDEX attempt_at ON attempt (at)');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE attempt');
  }
}
