import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When somebody was at a text the time before this one, so that they can ask what changed since. */
export class VisitBefore1764510000000 implements MigrationInterface {
  name = 'VisitBefore1764510000000';

  async up(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE document_visit ADD COLUMN previous_at timestamptz');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE document_visit DROP COLUMN previous_at');
  }
}
