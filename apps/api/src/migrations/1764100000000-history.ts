import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How texts came to be: joined updates with the words that were deleted, and which words are older than the restore that brought them back. */
export class History1764100000000 implements MigrationInterface {
  name = 'History1764100000000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- Consecutive updates of the log as one, deleted content included. One that is thinned is the first, and holds only what was in the text at its end.
      CREATE TABLE document_segment (
        document_id uuid NOT NULL REFERENCES document ON DELETE CASCADE,
        from_seq bigint NOT NULL,
        through_seq bigint NOT NULL,
        thinned boolean NOT NULL,
        bytes bytea NOT NULL,
        checksum bytea NOT NULL,                    -- SHA-256 of bytes, checked on every read
        created_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (document_id, through_seq),
        CHECK (from_seq <= through_seq),
        CHECK (NOT thinned OR from_seq = 1)
      );
      ALTER TABLE document_segment ALTER COLUMN bytes SET STORAGE EXTERNAL;

      -- What was pruned before there were segments is known as far as the checkpoint holds it.
      INSERT INTO document_segment (document_id, from_seq, through_seq, thinned, bytes, checksum)
      SELECT c.document_id, 1, c.seq, true, c.state, c.checksum FROM document_checkpoint c
      WHERE EXISTS (SELECT FROM document_update u WHERE u.document_id = c.document_id AND u.bytes IS NULL);

      -- Clocks that a restore wrote, and the older ones that they bring back: the words belong to whoever wrote those [C6].
      CREATE TABLE document_copy (
        document_id uuid NOT NULL REFERENCES document ON DELETE CASCADE,
        client_id bigint NOT NULL,
        clock bigint NOT NULL,
        length int NOT NULL,
        of_client_id bigint NOT NULL,
        of_clock bigint NOT NULL,
        PRIMARY KEY (document_id, client_id, clock)
      );
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE document_copy, document_segment');
  }
}
