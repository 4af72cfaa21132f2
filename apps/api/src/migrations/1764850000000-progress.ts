import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What became of asks: steps with their evidence, confirmations, review dates, and who takes which target [G1]. */
export class Progress1764850000000 implements MigrationInterface {
  name = 'Progress1764850000000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- Review dates. At most one of an ask runs.
      CREATE TABLE progress_review (
        id uuid PRIMARY KEY,
        network_id uuid NOT NULL REFERENCES network ON DELETE CASCADE,
        document_id uuid NOT NULL REFERENCES ask ON DELETE CASCADE,
        due_at timestamptz NOT NULL,
        time_zone text NOT NULL,
        after_number int NOT NULL,                    -- of the last step there was when it was set
        set_by uuid NOT NULL REFERENCES person,
        set_at timestamptz NOT NULL,
        ended text CHECK (ended IN ('met', 'lapsed', 'replaced', 'removed')),
        ended_at timestamptz,
        CHECK ((ended IS NULL) = (ended_at IS NULL))
      );
      CREATE UNIQUE INDEX progress_review_running ON progress_review (document_id) WHERE ended IS NULL;
      CREATE INDEX progress_review_due ON progress_review (due_at) WHERE ended IS NULL;
      CREATE INDEX progress_review_network ON progress_review (network_id);

      -- Steps are added and never changed; who was wrong adds a correction.
      CREATE TABLE progress_step (
        id uuid PRIMARY KEY,
        network_id uuid NOT NULL REFERENCES network,
        document_id uuid NOT NULL REFERENCES ask,
        number int NOT NULL CHECK (number > 0),
        kind text NOT NULL CHECK (kind IN ('response', 'delivery', 'meeting', 'letter', 'question', 'media', 'correction', 'overdue')),
        happened_on date NOT NULL,
        words text NOT NULL,
        response text CHECK (response IN ('sent', 'acknowledged', 'accepted', 'partly_accepted', 'noted', 'rejected')),
        delivery text CHECK (delivery IN ('in_progress', 'delivered', 'reversed')),
        corrects uuid UNIQUE REFERENCES progress_step,
        review_id uuid UNIQUE REFERENCES progress_review,
        organisation_id uuid REFERENCES organisation,
        person_id uuid REFERENCES person,
        at timestamptz NOT NULL,
        UNIQUE (document_id, number),
        UNIQUE (id, organisation_id),
        CHECK ((kind = 'response') = (response IS NOT NULL)),
        CHECK ((kind = 'delivery') = (delivery IS NOT NULL)),
        CHECK ((kind = 'correction') = (corrects IS NOT NULL)),
        CHECK ((kind = 'overdue') = (review_id IS NOT NULL)),
        CHECK (kind = 'overdue' OR (organisation_id IS NOT NULL AND person_id IS NOT NULL AND btrim(words) <> ''))
      );
      CREATE INDEX progress_step_network ON progress_step (network_id);
      CREATE TRIGGER progress_step_is_append_only BEFORE UPDATE OR DELETE ON progress_step FOR EACH ROW EXECUTE FUNCTION refuse_change();

      -- Who in government it was: apart from the step, because it is for few eyes and can be forgotten.
      CREATE TABLE progress_contact (
        step_id uuid PRIMARY KEY REFERENCES progress_step ON DELETE CASCADE,
        contact text NOT NULL CHECK (btrim(contact) <> '')
      );

      CREATE TABLE progress_link (
        step_id uuid NOT NULL REFERENCES progress_step ON DELETE CASCADE,
        place int NOT NULL,
        url text NOT NULL CHECK (url ~* '^https?://'),
        label text NOT NULL,
        PRIMARY KEY (step_id, place)
      );

      -- Files wait for the step that they belong to, and then stay with it as they are.
      CREATE TABLE progress_file (
        id uuid PRIMARY KEY,
        network_id uuid NOT NULL REFERENCES network ON DELETE CASCADE,
        document_id uuid NOT NULL REFERENCES ask ON DELETE CASCADE,
        step_id uuid REFERENCES progress_step ON DELETE CASCADE,
        name text NOT NULL CHECK (btrim(name) <> ''),
        type text NOT NULL,
        size int NOT NULL CHECK (size > 0),
        hash bytea NOT NULL CHECK (length(hash) = 32),
        bytes bytea NOT NULL,
        person_id uuid NOT NULL REFERENCES person,
        at timestamptz NOT NULL
      );
      ALTER TABLE progress_file ALTER COLUMN bytes SET STORAGE EXTERNAL;
      CREATE INDEX progress_file_step ON progress_file (step_id);
      CREATE INDEX progress_file_document ON progress_file (document_id);
      CREATE INDEX progress_file_waiting ON progress_file (person_id) WHERE step_id IS NULL;
      CREATE TRIGGER progress_file_stays BEFORE UPDATE ON progress_file FOR EACH ROW WHEN (OLD.step_id IS NOT NULL OR OLD.bytes IS DISTINCT FROM NEW.bytes OR OLD.document_id <> NEW.document_id)
        EXECUTE FUNCTION refuse_change();

      -- The word of a second organisation: never of the one that recorded the step.
      CREATE TABLE progress_confirmation (
        step_id uuid NOT NULL,
        recorded_by uuid NOT NULL,
        organisation_id uuid NOT NULL REFERENCES organisation,
        person_id uuid NOT NULL REFERENCES person,
        at timestamptz NOT NULL,
        PRIMARY KEY (step_id, organisation_id),
        FOREIGN KEY (step_id, recorded_by) REFERENCES progress_step (id, organisation_id) ON DELETE CASCADE,
        CONSTRAINT progress_confirmation_is_a_second_word CHECK (organisation_id <> recorded_by)
      );

      -- What was shown to the public or taken back from it, in order; the last one holds.
      CREATE TABLE progress_sharing (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        step_id uuid NOT NULL REFERENCES progress_step ON DELETE CASCADE,
        shown boolean NOT NULL,
        person_id uuid NOT NULL REFERENCES person,
        at timestamptz NOT NULL
      );
      CREATE INDEX progress_sharing_step ON progress_sharing (step_id, id);
      CREATE TRIGGER progress_sharing_is_append_only BEFORE UPDATE ON progress_sharing FOR EACH ROW EXECUTE FUNCTION refuse_change();

      CREATE TABLE progress_setting (
        network_id uuid PRIMARY KEY REFERENCES network ON DELETE CASCADE,
        scoreboard_shown boolean NOT NULL
      );

      CREATE TABLE advocacy_plan (
        id uuid PRIMARY KEY,
        network_id uuid NOT NULL REFERENCES network ON DELETE CASCADE,
        document_id uuid NOT NULL REFERENCES ask ON DELETE CASCADE,
        organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
        target text NOT NULL CHECK (btrim(target) <> ''),
        way text NOT NULL CHECK (way IN ('meeting', 'letter', 'question', 'media')),
        due_on date NOT NULL,
        note text NOT NULL,
        state text NOT NULL DEFAULT 'planned' CHECK (state IN ('planned', 'done', 'given_up')),
        taken_by uuid NOT NULL REFERENCES person,
        taken_at timestamptz NOT NULL,
        ended_by uuid REFERENCES person,
        ended_at timestamptz,
        CHECK ((state = 'planned') = (ended_at IS NULL))
      );
      CREATE INDEX advocacy_plan_document ON advocacy_plan (document_id);
      CREATE INDEX advocacy_plan_open ON advocacy_plan (network_id, due_on) WHERE state = 'planned';
      CREATE INDEX advocacy_plan_organisation ON advocacy_plan (organisation_id);
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE advocacy_plan, progress_setting, progress_sharing, progress_confirmation, progress_file, progress_link, progress_contact, progress_step, progress_review');
  }
}
