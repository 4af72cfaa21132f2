import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Ballots on several texts, sense checks, and orders of asks [D2.4, D3.8, D5.6]. */
export class SeveralTexts1764710000000 implements MigrationInterface {
  name = 'SeveralTexts1764710000000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- What a ballot is about, each document in its exact version. The first one also stands in the ballot itself.
      CREATE TABLE ballot_text (
        ballot_id uuid NOT NULL REFERENCES ballot ON DELETE CASCADE,
        place int NOT NULL,
        document_id uuid NOT NULL REFERENCES document ON DELETE CASCADE,
        version_id uuid NOT NULL REFERENCES version,
        lane text NOT NULL CHECK (lane IN ('decision', 'sense', 'priority')),
        running boolean NOT NULL,                   -- kept by the trigger below
        PRIMARY KEY (ballot_id, place),
        UNIQUE (ballot_id, document_id)
      );
      INSERT INTO ballot_text SELECT id, 0, document_id, version_id, 'decision', state IN ('notice', 'open') FROM ballot;
      -- The last word on two decisions about one text at the same time [D5.2].
      DROP INDEX ballot_running;
      CREATE UNIQUE INDEX ballot_text_running ON ballot_text (document_id, lane) WHERE running;
      CREATE INDEX ballot_text_document ON ballot_text (document_id);
      CREATE INDEX ballot_text_version ON ballot_text (version_id);
      CREATE FUNCTION ballot_frees_its_texts() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        UPDATE ballot_text SET running = NEW.state IN ('notice', 'open') WHERE ballot_id = NEW.id AND running <> (NEW.state IN ('notice', 'open'));
        RETURN NULL;
      END $$;
      CREATE TRIGGER ballot_ends AFTER UPDATE OF state ON ballot FOR EACH ROW WHEN (OLD.state <> NEW.state) EXECUTE FUNCTION ballot_frees_its_texts();

      ALTER TABLE ballot ADD COLUMN dots int,
        DROP CONSTRAINT ballot_template_check,
        ADD CONSTRAINT ballot_template_check CHECK (template IN ('consent', 'simple_majority', 'two_thirds', 'unanimity', 'sense_check', 'dots', 'ranked_choice')),
        ADD CONSTRAINT ballot_dots_check CHECK ((template = 'dots') = (dots IS NOT NULL) AND dots BETWEEN 1 AND 100);

      -- An order or dots: [{"documentId": …, "value": place or dots}, …] in the form of the domain.
      ALTER TABLE position ADD COLUMN preferences jsonb,
        DROP CONSTRAINT position_choice_check,
        ADD CONSTRAINT position_choice_check CHECK (choice IN ('support', 'support_with_reservation', 'abstain', 'stand_aside', 'oppose', 'block', 'ranked')),
        ADD CONSTRAINT position_preferences_check CHECK ((choice = 'ranked') = (preferences IS NOT NULL));
      ALTER TABLE position_event ADD COLUMN preferences jsonb,
        ADD CONSTRAINT position_event_preferences_check CHECK ((choice = 'ranked') = (preferences IS NOT NULL));
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE position_event DROP COLUMN preferences;
      ALTER TABLE position DROP COLUMN preferences, DROP CONSTRAINT position_choice_check,
        ADD CONSTRAINT position_choice_check CHECK (choice IN ('support', 'support_with_reservation', 'abstain', 'stand_aside', 'oppose', 'block'));
      ALTER TABLE ballot DROP COLUMN dots, DROP CONSTRAINT ballot_template_check, ADD CONSTRAINT ballot_template_check CHECK (template IN ('consent', 'simple_majority'));
      DROP TRIGGER ballot_ends ON ballot;
      DROP FUNCTION ballot_frees_its_texts();
      DROP TABLE ballot_text;
      CREATE UNIQUE INDEX ballot_running ON ballot (document_id) WHERE state IN ('notice', 'open');
    `);
  }
}
