import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What makes a discussion one: who is mentioned, short answers without words, what each person has seen, and passages that were found again by hand. */
export class Conversation1764310000000 implements MigrationInterface {
  name = 'Conversation1764310000000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- Whom a comment names. The words hold references; names are looked up when they are read, so they never go stale.
      CREATE TABLE comment_mention (
        comment_id uuid NOT NULL REFERENCES comment ON DELETE CASCADE,
        person_id uuid REFERENCES person ON DELETE CASCADE,
        organisation_id uuid REFERENCES organisation ON DELETE CASCADE,
        mentioned_at timestamptz NOT NULL,          -- with the comment, or when the comment was edited
        CHECK ((person_id IS NULL) <> (organisation_id IS NULL)),
        UNIQUE NULLS NOT DISTINCT (comment_id, person_id, organisation_id)
      );
      CREATE INDEX comment_mention_person ON comment_mention (person_id) WHERE person_id IS NOT NULL;
      CREATE INDEX comment_mention_organisation ON comment_mention (organisation_id) WHERE organisation_id IS NOT NULL;

      CREATE TABLE comment_reaction (
        comment_id uuid NOT NULL REFERENCES comment ON DELETE CASCADE,
        person_id uuid NOT NULL REFERENCES person ON DELETE CASCADE,
        kind text NOT NULL CHECK (kind IN ('agree', 'thanks', 'seen', 'question')),
        created_at timestamptz NOT NULL,
        PRIMARY KEY (comment_id, kind, person_id)
      );
      CREATE INDEX comment_reaction_person ON comment_reaction (person_id);

      -- Up to which moment a person has seen a thread.
      CREATE TABLE thread_seen (
        thread_id uuid NOT NULL REFERENCES thread ON DELETE CASCADE,
        person_id uuid NOT NULL REFERENCES person ON DELETE CASCADE,
        seen_at timestamptz NOT NULL,
        PRIMARY KEY (thread_id, person_id)
      );
      CREATE INDEX thread_seen_person ON thread_seen (person_id);

      -- Who gave a thread another passage, and which words it was about before. Rows are added, never changed.
      CREATE TABLE thread_attachment (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        thread_id uuid NOT NULL REFERENCES thread ON DELETE CASCADE,
        former_quote text NOT NULL,
        person_id uuid NOT NULL REFERENCES person,
        organisation_id uuid REFERENCES organisation ON DELETE SET NULL,
        attached_at timestamptz NOT NULL
      );
      CREATE INDEX thread_attachment_thread ON thread_attachment (thread_id, id);
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE thread_attachment, thread_seen, comment_reaction, comment_mention');
  }
}
