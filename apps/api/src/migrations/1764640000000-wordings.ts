import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Several wordings of one passage: which organisations support one, and which was chosen instead of another. */
export class Wordings1764640000000 implements MigrationInterface {
  name = 'Wordings1764640000000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE suggestion DROP CONSTRAINT suggestion_state_check,
        ADD CONSTRAINT suggestion_state_check CHECK (state IN ('open', 'accepted', 'partly_accepted', 'rejected', 'not_chosen', 'withdrawn')),
        ADD COLUMN chosen_instead_id uuid REFERENCES suggestion ON DELETE SET NULL,
        ADD CONSTRAINT suggestion_chosen_instead_check CHECK (chosen_instead_id IS NULL OR state = 'not_chosen');

      CREATE TABLE suggestion_support (
        suggestion_id uuid NOT NULL REFERENCES suggestion ON DELETE CASCADE,
        organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
        person_id uuid NOT NULL REFERENCES person,  -- who said it for the organisation
        at timestamptz NOT NULL,                    -- said of the words as they stood then
        PRIMARY KEY (suggestion_id, organisation_id)
      );
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TABLE suggestion_support;
      UPDATE suggestion SET state = 'rejected', chosen_instead_id = NULL WHERE state = 'not_chosen';
      ALTER TABLE suggestion DROP COLUMN chosen_instead_id, DROP CONSTRAINT suggestion_state_check,
        ADD CONSTRAINT suggestion_state_check CHECK (state IN ('open', 'accepted', 'partly_accepted', 'rejected', 'withdrawn'));
    `);
  }
}
