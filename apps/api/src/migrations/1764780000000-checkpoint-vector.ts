import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How far a checkpoint goes, so that a text can be opened without reading all of it [C8.8]. Those that are there get theirs with their next compaction. */
export class CheckpointVector1764780000000 implements MigrationInterface {
  name = 'CheckpointVector1764780000000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE document_checkpoint ADD COLUMN vector bytea;
      COMMENT ON COLUMN document_checkpoint.checksum IS 'SHA-256 of state and, where there is one, vector; checked on every load';
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    // The checksums of the rows that have a vector are of both.
    await db.query('UPDATE document_checkpoint SET checksum = sha256(state) WHERE vector IS NOT NULL; ALTER TABLE document_checkpoint DROP COLUMN vector');
  }
}
