import type { MigrationInterface, QueryRunner } from 'typeorm';
import { reconstruct } from './record-before-there-was-one.js';

/** The record of decisions: a chain of entries for each network [D9], begun with what was decided before. */
export class Record1764700000000 implements MigrationInterface {
  name = 'Record1764700000000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(TABLES);
    await reconstruct(db);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE record_check, record_reference, record_entry, record_head; DROP FUNCTION refuse_to_go_back(); ALTER TABLE ballot_elector DROP COLUMN seat');
  }
}

const TABLES = `
-- The place of an organisation in the electorate of a ballot, in an order that says nothing: positions are on record by it.
ALTER TABLE ballot_elector ADD COLUMN seat int;
UPDATE ballot_elector e SET seat = s.seat FROM (SELECT ballot_id, organisation_id, row_number() OVER (PARTITION BY ballot_id ORDER BY random()) AS seat FROM ballot_elector) s
  WHERE s.ballot_id = e.ballot_id AND s.organisation_id = e.organisation_id;
ALTER TABLE ballot_elector ALTER COLUMN seat SET NOT NULL, ADD UNIQUE (ballot_id, seat);

-- Where the chain of a network ends. Its row is the last lock that a transaction takes, so that numbers have no gaps and nobody waits in a circle.
CREATE TABLE record_head (
  network_id uuid PRIMARY KEY REFERENCES network,
  sequence int NOT NULL,
  hash text NOT NULL
);
CREATE FUNCTION refuse_to_go_back() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.network_id = OLD.network_id AND (NEW.sequence > OLD.sequence OR NEW = OLD) THEN RETURN NEW; END IF;
  RAISE EXCEPTION '% only goes on', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
END $$;
CREATE TRIGGER record_head_goes_on BEFORE UPDATE OR DELETE ON record_head FOR EACH ROW EXECUTE FUNCTION refuse_to_go_back();

-- The entries. What is derived from an event is generated: it cannot say anything else than the event.
CREATE TABLE record_entry (
  network_id uuid NOT NULL REFERENCES network,
  sequence int NOT NULL CHECK (sequence > 0),
  previous text NOT NULL,
  digest text NOT NULL,
  hash text NOT NULL,
  salt text NOT NULL,
  event text NOT NULL,                        -- canonical JSON, as the digest is taken over it
  kind text NOT NULL GENERATED ALWAYS AS ((event::jsonb) ->> 'kind') STORED,
  ballot_id uuid GENERATED ALWAYS AS (((event::jsonb) ->> 'ballot')::uuid) STORED,
  edition_id uuid GENERATED ALWAYS AS (((event::jsonb) ->> 'edition')::uuid) STORED,
  PRIMARY KEY (network_id, sequence)
);
CREATE INDEX record_entry_ballot ON record_entry (ballot_id, kind) WHERE ballot_id IS NOT NULL;
CREATE INDEX record_entry_edition ON record_entry (edition_id) WHERE edition_id IS NOT NULL;
CREATE TRIGGER record_entry_is_append_only BEFORE UPDATE OR DELETE ON record_entry FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER record_entry_is_never_emptied BEFORE TRUNCATE ON record_entry FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- What entries refer to by a salted fingerprint. A row can be erased, and goes with its person; the chain holds without it.
CREATE TABLE record_reference (
  network_id uuid NOT NULL,
  commitment text NOT NULL,
  sequence int NOT NULL,
  salt text NOT NULL,
  value text NOT NULL,                        -- canonical JSON
  person_id uuid GENERATED ALWAYS AS (((value::jsonb) ->> 'person')::uuid) STORED REFERENCES person ON DELETE CASCADE,
  PRIMARY KEY (network_id, commitment),
  FOREIGN KEY (network_id, sequence) REFERENCES record_entry
);
CREATE INDEX record_reference_entry ON record_reference (network_id, sequence);
CREATE INDEX record_reference_person ON record_reference (person_id) WHERE person_id IS NOT NULL;
CREATE TRIGGER record_reference_is_immutable BEFORE UPDATE ON record_reference FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- The last look at each record: how far it has come, or what came of it.
CREATE TABLE record_check (
  network_id uuid PRIMARY KEY REFERENCES network ON DELETE CASCADE,
  begun_at timestamptz NOT NULL,
  ended_at timestamptz,
  checked int NOT NULL DEFAULT 0,
  total int NOT NULL DEFAULT 0,
  ok boolean,                                 -- NULL until it has ended
  sentences text[] NOT NULL DEFAULT '{}',
  CHECK ((ended_at IS NULL) = (ok IS NULL))
);
`;
