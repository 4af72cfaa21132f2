import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who took a settled thread up again, and when: whoever had settled it wants to know whom to ask. Of threads reopened before nobody knows. */
export class ThreadReopened1764740000000 implements MigrationInterface {
  name = 'ThreadReopened1764740000000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE thread ADD COLUMN reopened_at timestamptz,
        ADD COLUMN reopened_by uuid REFERENCES person,
        ADD COLUMN reopened_by_organisation_id uuid REFERENCES organisation ON DELETE SET NULL,
        ADD CHECK ((reopened_at IS NULL) = (reopened_by IS NULL));
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE thread DROP COLUMN reopened_at, DROP COLUMN reopened_by, DROP COLUMN reopened_by_organisation_id');
  }
}
