import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Answers that wait inside their organisation until somebody with a mandate casts them [D1.6]. */
export class PreparedPositions1764830000000 implements MigrationInterface {
  name = 'PreparedPositions1764830000000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE position_preparation (
        ballot_id uuid NOT NULL,
        organisation_id uuid NOT NULL,
        revision int NOT NULL CHECK (revision > 0),
        choice text CHECK (choice IN ('support', 'support_with_reservation', 'abstain', 'stand_aside', 'oppose', 'block', 'ranked')), -- null: cast or dropped
        preferences jsonb,
        reason text,
        proposed_change text,
        share_dissent boolean NOT NULL DEFAULT false,
        prepared_by uuid NOT NULL REFERENCES person,
        prepared_at timestamptz NOT NULL,
        PRIMARY KEY (ballot_id, organisation_id),
        FOREIGN KEY (ballot_id, organisation_id) REFERENCES ballot_elector ON DELETE CASCADE,
        CHECK ((choice IS NOT DISTINCT FROM 'ranked') = (preferences IS NOT NULL)),
        CHECK (choice IS NOT NULL OR (reason IS NULL AND proposed_change IS NULL))
      );
      CREATE INDEX position_preparation_waiting ON position_preparation (organisation_id) WHERE choice IS NOT NULL;

      -- Who had prepared what was cast; the organisation's own people alone read it.
      ALTER TABLE position ADD COLUMN prepared_by uuid REFERENCES person;
      ALTER TABLE position_event ADD COLUMN prepared_by uuid REFERENCES person;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE position_event DROP COLUMN prepared_by;
      ALTER TABLE position DROP COLUMN prepared_by;
      DROP TABLE position_preparation;
    `);
  }
}
