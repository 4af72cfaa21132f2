import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Organisations that looked at an amendment and do not sponsor it: it waits for them no longer [AM12]. */
export class AmendmentsPassedOver1764901000000 implements MigrationInterface {
  name = 'AmendmentsPassedOver1764901000000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE amendment_passed_over (
        amendment_id uuid NOT NULL REFERENCES amendment ON DELETE CASCADE,
        organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
        person_id uuid NOT NULL REFERENCES person,
        at timestamptz NOT NULL,
        PRIMARY KEY (amendment_id, organisation_id)
      )`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE amendment_passed_over');
  }
}
