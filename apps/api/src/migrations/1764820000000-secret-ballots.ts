import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Secret ballots: who took part, and apart from it a box that holds all answers as one sealed value. */
export class SecretBallots1764820000000 implements MigrationInterface {
  name = 'SecretBallots1764820000000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE ballot DROP CONSTRAINT ballot_visibility_check,
        ADD CONSTRAINT ballot_visibility_check CHECK (visibility IN ('named', 'counts_until_close', 'secret')),
        ADD CONSTRAINT ballot_secret_check CHECK (visibility <> 'secret' OR (template IN ('simple_majority', 'two_thirds', 'sense_check') AND quorum >= 5 AND override = 'none'));

      -- The answers of a secret ballot or an anonymous poll: one row, one size, written anew as a whole with every answer, and gone with the close.
      -- Its key is derived from one that is not in the database. It refers to nothing, and no answer has a row, an order, a time or a transaction [D8.6].
      CREATE TABLE ballot_box (
        id uuid PRIMARY KEY,                          -- of the ballot or the poll
        network_id uuid NOT NULL REFERENCES network ON DELETE CASCADE,
        salt bytea NOT NULL CHECK (octet_length(salt) = 32),
        sealed bytea NOT NULL,
        key_name text NOT NULL                        -- by which another server's key is told from damage
      );

      -- That an organisation took part in a secret ballot: once, and never what it said [D8.1, D8.2].
      CREATE TABLE ballot_participation (
        ballot_id uuid NOT NULL,
        organisation_id uuid NOT NULL,
        person_id uuid NOT NULL REFERENCES person,
        at timestamptz NOT NULL,
        PRIMARY KEY (ballot_id, organisation_id),
        FOREIGN KEY (ballot_id, organisation_id) REFERENCES ballot_elector ON DELETE CASCADE
      );
      CREATE TRIGGER ballot_participation_is_immutable BEFORE UPDATE ON ballot_participation FOR EACH ROW EXECUTE FUNCTION refuse_change();

      -- The last word on answers by name in a secret ballot, and on participation without a name for the answer in any other.
      CREATE FUNCTION refuse_by_visibility() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF ((SELECT visibility FROM ballot WHERE id = NEW.ballot_id) = 'secret') <> (TG_TABLE_NAME = 'ballot_participation') THEN
          RAISE EXCEPTION '% does not fit to how secret its ballot is', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER position_is_not_secret BEFORE INSERT ON position FOR EACH ROW EXECUTE FUNCTION refuse_by_visibility();
      CREATE TRIGGER position_event_is_not_secret BEFORE INSERT ON position_event FOR EACH ROW EXECUTE FUNCTION refuse_by_visibility();
      CREATE TRIGGER ballot_participation_is_secret BEFORE INSERT ON ballot_participation FOR EACH ROW EXECUTE FUNCTION refuse_by_visibility();
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TRIGGER position_is_not_secret ON position;
      DROP TRIGGER position_event_is_not_secret ON position_event;
      DROP TABLE ballot_participation, ballot_box;
      DROP FUNCTION refuse_by_visibility();
      ALTER TABLE ballot DROP CONSTRAINT ballot_secret_check, DROP CONSTRAINT ballot_visibility_check,
        ADD CONSTRAINT ballot_visibility_check CHECK (visibility IN ('named', 'counts_until_close'));
    `);
  }
}
