import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Anonymous polls: what people are asked, who was asked as long as it runs, and what may be told afterwards. The answers lie in `ballot_box`. */
export class Polls1764870000000 implements MigrationInterface {
  name = 'Polls1764870000000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE poll (
        id uuid PRIMARY KEY,
        network_id uuid NOT NULL REFERENCES network ON DELETE CASCADE,
        number int NOT NULL CHECK (number > 0),
        title text NOT NULL CHECK (btrim(title) <> ''),
        introduction text NOT NULL,
        questions jsonb NOT NULL CHECK (jsonb_array_length(questions) BETWEEN 1 AND 10),
        opened_by uuid NOT NULL REFERENCES person,
        opened_at timestamptz NOT NULL,
        closes_at timestamptz NOT NULL,
        time_zone text NOT NULL,
        asked int NOT NULL CHECK (asked >= 5),
        state text NOT NULL CHECK (state IN ('open', 'closed', 'withdrawn')),
        -- Only what may be told [PL5]; the numbers that are not are nowhere.
        result jsonb CHECK (result IS NULL OR (state = 'closed' AND (result->>'answered')::int >= 5)),
        withdrawal_reason text,
        withdrawn_by uuid REFERENCES person,
        withdrawn_at timestamptz,
        UNIQUE (network_id, number),
        CHECK (closes_at > opened_at),
        CHECK ((state = 'withdrawn') = (withdrawal_reason IS NOT NULL) AND (state = 'withdrawn') = (withdrawn_by IS NOT NULL) AND (state = 'withdrawn') = (withdrawn_at IS NOT NULL))
      );
      CREATE INDEX poll_running ON poll (closes_at) WHERE state = 'open';

      -- The last word on what is fixed [PL1]: a poll ends, once, and nothing else in it changes.
      CREATE FUNCTION refuse_change_of_poll() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF OLD.state <> 'open' OR (to_jsonb(NEW) - '{state,result,withdrawal_reason,withdrawn_by,withdrawn_at}'::text[]) <> (to_jsonb(OLD) - '{state,result,withdrawal_reason,withdrawn_by,withdrawn_at}'::text[]) THEN
          RAISE EXCEPTION 'a poll is fixed when it is opened, and ends once' USING ERRCODE = 'integrity_constraint_violation';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER poll_is_fixed BEFORE UPDATE ON poll FOR EACH ROW EXECUTE FUNCTION refuse_change_of_poll();

      -- Who was asked, and whether they have answered: as long as the poll runs, without a time. With every answer all rows of a poll are written anew,
      -- so that neither their places nor their transactions tell who came when [PL7].
      CREATE TABLE poll_person (
        poll_id uuid NOT NULL REFERENCES poll ON DELETE CASCADE,
        person_id uuid NOT NULL REFERENCES person ON DELETE CASCADE,
        answered boolean NOT NULL DEFAULT false,
        PRIMARY KEY (poll_id, person_id)
      );
      CREATE INDEX poll_person_person ON poll_person (person_id);
      -- Who has answered does not become somebody who has not: they would answer twice.
      CREATE FUNCTION refuse_second_answer() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF (OLD.answered AND NOT NEW.answered) OR NEW.poll_id <> OLD.poll_id OR NEW.person_id <> OLD.person_id THEN
          RAISE EXCEPTION 'who took part in a poll stays so' USING ERRCODE = 'integrity_constraint_violation';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER poll_person_answers_once BEFORE UPDATE ON poll_person FOR EACH ROW EXECUTE FUNCTION refuse_second_answer();
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TABLE poll_person, poll;
      DROP FUNCTION refuse_change_of_poll();
      DROP FUNCTION refuse_second_answer();
    `);
  }
}
