import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What stands beside a ballot: notes of organisations, reminders, the review of an objection, and what the coordinator says of the outcome. */
export class BesideBallots1764720000000 implements MigrationInterface {
  name = 'BesideBallots1764720000000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE ballot ADD COLUMN override text NOT NULL DEFAULT 'none' CHECK (override IN ('none', 'two_thirds')),
        ADD COLUMN first_result jsonb;                -- the count at the close, where a review of an objection changed it [D4.15]
      ALTER TABLE position ADD COLUMN share_dissent boolean NOT NULL DEFAULT false;
      ALTER TABLE position_event ADD COLUMN share_dissent boolean NOT NULL DEFAULT false;

      -- What was done about an objection, in order. Never rewritten.
      CREATE TABLE ballot_review (
        ballot_id uuid NOT NULL REFERENCES ballot ON DELETE CASCADE,
        step int NOT NULL CHECK (step > 0),
        kind text NOT NULL CHECK (kind IN ('block_withdrawn', 'objection_overridden')),
        organisation_id uuid,                         -- whose block; null where blocks were set aside
        revision int,                                 -- of the position that took the place of the block
        reason text,
        person_id uuid NOT NULL REFERENCES person,
        at timestamptz NOT NULL,
        PRIMARY KEY (ballot_id, step),
        FOREIGN KEY (ballot_id, organisation_id, revision) REFERENCES position_event,
        CHECK ((kind = 'block_withdrawn') = (organisation_id IS NOT NULL) AND (organisation_id IS NULL) = (revision IS NULL)),
        CHECK (kind <> 'objection_overridden' OR btrim(coalesce(reason, '')) <> '')
      );
      CREATE TRIGGER ballot_review_is_immutable BEFORE UPDATE ON ballot_review FOR EACH ROW EXECUTE FUNCTION refuse_change();

      -- What an organisation writes for itself; nobody else reads it.
      CREATE TABLE ballot_note (
        ballot_id uuid NOT NULL REFERENCES ballot ON DELETE CASCADE,
        organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
        body text NOT NULL,
        revision int NOT NULL CHECK (revision > 0),
        person_id uuid NOT NULL REFERENCES person,
        at timestamptz NOT NULL,
        PRIMARY KEY (ballot_id, organisation_id)
      );

      CREATE TABLE ballot_reminder (
        ballot_id uuid NOT NULL REFERENCES ballot ON DELETE CASCADE,
        at timestamptz NOT NULL,
        message text NOT NULL,
        person_id uuid NOT NULL REFERENCES person,
        PRIMARY KEY (ballot_id, at)
      );

      -- What the coordinator says of the outcome; a correction is a row of its own.
      CREATE TABLE ballot_statement (
        ballot_id uuid NOT NULL REFERENCES ballot ON DELETE CASCADE,
        revision int NOT NULL CHECK (revision > 0),
        body text NOT NULL,
        next_steps text NOT NULL,
        person_id uuid NOT NULL REFERENCES person,
        at timestamptz NOT NULL,
        PRIMARY KEY (ballot_id, revision)
      );
      CREATE TRIGGER ballot_statement_is_immutable BEFORE UPDATE ON ballot_statement FOR EACH ROW EXECUTE FUNCTION refuse_change();
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TABLE ballot_statement, ballot_reminder, ballot_note, ballot_review;
      ALTER TABLE position_event DROP COLUMN share_dissent;
      ALTER TABLE position DROP COLUMN share_dissent;
      ALTER TABLE ballot DROP COLUMN first_result, DROP COLUMN override;
    `);
  }
}
