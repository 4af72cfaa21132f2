import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Secret addresses at which people's calendars read what they have planned: one for a person in a network, kept as a hash. */
export class CalendarAddress1764851000000 implements MigrationInterface {
  name = 'CalendarAddress1764851000000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE calendar_address (
        network_id uuid NOT NULL REFERENCES network ON DELETE CASCADE,
        person_id uuid NOT NULL REFERENCES person ON DELETE CASCADE,
        secret_hash bytea NOT NULL UNIQUE CHECK (length(secret_hash) = 32),
        made_at timestamptz NOT NULL,
        PRIMARY KEY (network_id, person_id)
      );
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE calendar_address');
  }
}
