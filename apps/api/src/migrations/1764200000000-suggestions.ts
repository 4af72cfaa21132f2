import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Changes that wait beside a text [T3]. */
export class Suggestions1764200000000 implements MigrationInterface {
  name = 'Suggestions1764200000000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE document ADD COLUMN suggestion_deciders text NOT NULL DEFAULT 'writers' CHECK (suggestion_deciders IN ('writers', 'lead_organisation', 'coordinators'));

      CREATE TABLE suggestion (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        document_id uuid NOT NULL REFERENCES document ON DELETE CASCADE,
        key text NOT NULL,                          -- made by the author's window, so that what is sent twice is one
        author_id uuid NOT NULL REFERENCES person,
        organisation_id uuid REFERENCES organisation,
        state text NOT NULL CHECK (state IN ('open', 'accepted', 'partly_accepted', 'rejected', 'withdrawn')),
        place_from text NOT NULL,                   -- Yjs relative positions, base64
        place_to text NOT NULL,
        replaced jsonb NOT NULL,
        proposed jsonb NOT NULL,
        before text NOT NULL,
        after text NOT NULL,
        created_at timestamptz NOT NULL,
        changed_at timestamptz NOT NULL,
        settled_at timestamptz,
        settled_by uuid REFERENCES person,
        settled_by_organisation_id uuid REFERENCES organisation,
        reason text,
        part jsonb,                                 -- what of it was taken, where that was not all
        UNIQUE (document_id, author_id, key),
        CHECK ((state = 'open') = (settled_at IS NULL)),
        CHECK ((settled_at IS NULL) = (settled_by IS NULL)),
        CHECK ((state = 'partly_accepted') = (part IS NOT NULL))
      );
      CREATE INDEX suggestion_of_document ON suggestion (document_id, created_at, id);
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE suggestion; ALTER TABLE document DROP COLUMN suggestion_deciders;');
  }
}
