import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A thread can be about a suggestion, one of its own document. */
export class DiscussedSuggestions1764750000000 implements MigrationInterface {
  name = 'DiscussedSuggestions1764750000000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE suggestion ADD CONSTRAINT suggestion_in_document UNIQUE (id, document_id);
      ALTER TABLE thread ADD COLUMN suggestion_id uuid,
        ADD CONSTRAINT thread_suggestion_fkey FOREIGN KEY (suggestion_id, document_id) REFERENCES suggestion (id, document_id);
      CREATE INDEX thread_suggestion ON thread (suggestion_id) WHERE suggestion_id IS NOT NULL;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE thread DROP COLUMN suggestion_id;
      ALTER TABLE suggestion DROP CONSTRAINT suggestion_in_document;
    `);
  }
}
