import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Words that lost their place because somebody removed the block around them unseen [C14]. */
export class StrayWords1764610000000 implements MigrationInterface {
  name = 'StrayWords1764610000000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- Written in the same statement as the update with which the words vanished; gone when they are looked after.
      CREATE TABLE vanished_write (
        document_id uuid NOT NULL REFERENCES document_head ON DELETE CASCADE,
        seq bigint NOT NULL,
        ranges bytea NOT NULL,
        PRIMARY KEY (document_id, seq)
      );

      CREATE TABLE stray_words (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        document_id uuid NOT NULL REFERENCES document ON DELETE CASCADE,
        seq bigint NOT NULL,                        -- the update with which they vanished
        part int NOT NULL,                          -- counts the passages of that update
        author_id uuid NOT NULL REFERENCES person,
        organisation_id uuid REFERENCES organisation,
        removed_by uuid REFERENCES person,          -- who removed what they stood in
        removed_by_organisation_id uuid REFERENCES organisation,
        words text NOT NULL,
        before text NOT NULL,                       -- what stood around them in their block
        after text NOT NULL,
        state text NOT NULL CHECK (state IN ('offered', 'placed', 'put_in', 'set_aside')),
        created_at timestamptz NOT NULL,
        settled_at timestamptz,
        settled_by uuid REFERENCES person,
        settled_by_organisation_id uuid REFERENCES organisation,
        UNIQUE (document_id, seq, part),
        CHECK ((settled_at IS NULL) = (settled_by IS NULL)),
        CHECK (state <> 'offered' OR settled_at IS NULL),
        CHECK (state NOT IN ('put_in', 'set_aside') OR settled_at IS NOT NULL)
      );
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE stray_words; DROP TABLE vanished_write');
  }
}
