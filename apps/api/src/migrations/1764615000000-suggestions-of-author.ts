import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was decided about somebody's suggestions is looked for by author, and what was decided in a stretch of time by document. */
export class SuggestionsOfAuthor1764615000000 implements MigrationInterface {
  name = 'SuggestionsOfAuthor1764615000000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE INDEX suggestion_of_author ON suggestion (author_id, settled_at) WHERE settled_at IS NOT NULL;
      CREATE INDEX suggestion_settled ON suggestion (document_id, settled_at, id) WHERE settled_at IS NOT NULL;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP INDEX suggestion_of_author, suggestion_settled');
  }
}
