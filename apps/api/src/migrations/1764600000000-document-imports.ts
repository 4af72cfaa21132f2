import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Files that somebody brought in: what was read of them until an ask is made of it, and what was left out for good. The link to the one ask is set in
 * the transaction that makes the ask, so that one file becomes one text, however often the button is pressed and on whichever server.
 */
export class DocumentImports1764600000000 implements MigrationInterface {
  name = 'DocumentImports1764600000000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE document_import (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        strategy_id uuid NOT NULL REFERENCES strategy ON DELETE CASCADE,
        person_id uuid NOT NULL REFERENCES person ON DELETE CASCADE,
        file_name text NOT NULL,
        format text NOT NULL CHECK (format IN ('docx', 'markdown', 'html')),
        title text NOT NULL,
        language text,
        remarks jsonb NOT NULL,                     -- [{"kind", "count"}]: what the file had that a text has no room for
        preview jsonb,                              -- the beginning, to look at
        more boolean NOT NULL,                      -- whether the preview is not all of it
        opening text,                               -- the first words
        seed bytea,                                 -- the whole text, as the first update of its log
        created_at timestamptz NOT NULL,
        document_id uuid UNIQUE REFERENCES document ON DELETE CASCADE,
        -- Once the text is in its log it is not kept a second time.
        CHECK ((document_id IS NULL) = (seed IS NOT NULL))
      );
      CREATE INDEX document_import_strategy ON document_import (strategy_id);
      CREATE INDEX document_import_person ON document_import (person_id, created_at);
      CREATE INDEX document_import_unused ON document_import (created_at) WHERE document_id IS NULL;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE document_import');
  }
}
