import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When those that had not answered a call for signatures were reminded, and in which words [S1.13]. */
export class RemindedOfSigning1764801000000 implements MigrationInterface {
  name = 'RemindedOfSigning1764801000000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE sign_on_reminder (
        sign_on_id uuid NOT NULL REFERENCES sign_on ON DELETE CASCADE,
        at timestamptz NOT NULL,
        message text NOT NULL,
        person_id uuid NOT NULL REFERENCES person,
        PRIMARY KEY (sign_on_id, at)
      );
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE sign_on_reminder');
  }
}
