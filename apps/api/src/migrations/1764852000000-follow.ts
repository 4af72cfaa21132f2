import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who follows the progress of asks by mail, and what they are told: each change once [G1.13]. */
export class Follow1764852000000 implements MigrationInterface {
  name = 'Follow1764852000000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE follow (
        id uuid PRIMARY KEY,
        network_id uuid NOT NULL REFERENCES network ON DELETE CASCADE,
        document_id uuid REFERENCES ask ON DELETE CASCADE,    -- null: all asks of the network
        person_id uuid NOT NULL REFERENCES person ON DELETE CASCADE,
        confirm_hash bytea CHECK (length(confirm_hash) = 32), -- of the mail that was sent, until it is answered
        asked_at timestamptz NOT NULL,
        confirmed_at timestamptz,
        UNIQUE NULLS NOT DISTINCT (network_id, document_id, person_id),
        CHECK (confirmed_at IS NULL OR confirm_hash IS NULL)
      );
      CREATE INDEX follow_document ON follow (document_id);
      CREATE INDEX follow_person ON follow (person_id);
      CREATE UNIQUE INDEX follow_confirm ON follow (confirm_hash);

      -- What waits to be sent and what was. A change is told to a person once, whatever they follow it by.
      CREATE TABLE follow_mail (
        id uuid PRIMARY KEY,
        follow_id uuid NOT NULL REFERENCES follow ON DELETE CASCADE,
        person_id uuid NOT NULL REFERENCES person ON DELETE CASCADE,
        step_id uuid REFERENCES progress_step ON DELETE CASCADE,  -- null: the mail that asks for the confirmation
        due_at timestamptz NOT NULL,
        tries int NOT NULL DEFAULT 0,
        sent_at timestamptz,
        UNIQUE (person_id, step_id)
      );
      CREATE INDEX follow_mail_waiting ON follow_mail (due_at) WHERE sent_at IS NULL;
      CREATE INDEX follow_mail_follow ON follow_mail (follow_id);
      CREATE INDEX follow_mail_step ON follow_mail (step_id);

      -- By which secrets one press ends it; each mail has its own.
      CREATE TABLE follow_stop (
        secret_hash bytea PRIMARY KEY CHECK (length(secret_hash) = 32),
        follow_id uuid NOT NULL REFERENCES follow ON DELETE CASCADE
      );
      CREATE INDEX follow_stop_follow ON follow_stop (follow_id);
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE follow_stop, follow_mail, follow');
  }
}
