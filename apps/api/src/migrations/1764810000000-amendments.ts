import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Amendments to texts under vote, errata, and which exact version came of which by them [D5]. */
export class Amendments1764810000000 implements MigrationInterface {
  name = 'Amendments1764810000000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- The version that a ballot is about, where this one is that with errata that stand and with nothing else.
      ALTER TABLE version ADD COLUMN corrects_id uuid REFERENCES version;
      CREATE INDEX version_corrects ON version (corrects_id) WHERE corrects_id IS NOT NULL;

      CREATE TABLE amendment (
        id uuid PRIMARY KEY,
        network_id uuid NOT NULL REFERENCES network ON DELETE CASCADE,
        ballot_id uuid NOT NULL REFERENCES ballot ON DELETE CASCADE,
        document_id uuid NOT NULL REFERENCES document ON DELETE CASCADE,
        version_id uuid NOT NULL REFERENCES version ON DELETE CASCADE,
        root_version_id uuid NOT NULL REFERENCES version ON DELETE CASCADE, -- the first of the chain of versions in which that one stands
        number int NOT NULL CHECK (number > 0),
        organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
        proposed_by uuid NOT NULL REFERENCES person,
        proposed_at timestamptz NOT NULL,
        starts int NOT NULL CHECK (starts >= 0),
        ends int NOT NULL,
        change jsonb NOT NULL,                    -- what goes and what comes, as content and in words
        reason text NOT NULL CHECK (btrim(reason) <> ''),
        state text NOT NULL CHECK (state IN ('proposed', 'withdrawn', 'taken_in', 'noted')),
        vote_id uuid UNIQUE REFERENCES ballot ON DELETE SET NULL,
        ended_by uuid REFERENCES person,
        ended_at timestamptz,
        decision text,
        UNIQUE (network_id, number),
        CHECK (ends >= starts),
        CHECK ((state = 'proposed') = (ended_at IS NULL) AND (ended_at IS NULL) = (ended_by IS NULL)),
        CHECK ((state IN ('taken_in', 'noted')) = (decision IS NOT NULL))
      );
      CREATE INDEX amendment_root ON amendment (root_version_id);
      CREATE INDEX amendment_ballot ON amendment (ballot_id);
      CREATE INDEX amendment_document ON amendment (document_id);

      CREATE TABLE amendment_sponsor (
        amendment_id uuid NOT NULL REFERENCES amendment ON DELETE CASCADE,
        organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
        person_id uuid NOT NULL REFERENCES person,
        at timestamptz NOT NULL,
        PRIMARY KEY (amendment_id, organisation_id)
      );

      CREATE TABLE erratum (
        id uuid PRIMARY KEY,
        network_id uuid NOT NULL REFERENCES network ON DELETE CASCADE,
        ballot_id uuid NOT NULL REFERENCES ballot ON DELETE CASCADE,
        document_id uuid NOT NULL REFERENCES document ON DELETE CASCADE,
        version_id uuid NOT NULL REFERENCES version ON DELETE CASCADE,
        root_version_id uuid NOT NULL REFERENCES version ON DELETE CASCADE,
        number int NOT NULL CHECK (number > 0),
        marked_by uuid NOT NULL REFERENCES person,
        marked_for uuid REFERENCES organisation ON DELETE SET NULL,
        marked_at timestamptz NOT NULL,
        until timestamptz NOT NULL,
        starts int NOT NULL CHECK (starts >= 0),
        ends int NOT NULL,
        change jsonb NOT NULL,
        reason text NOT NULL CHECK (btrim(reason) <> ''),
        state text NOT NULL CHECK (state IN ('waiting', 'objected', 'stands', 'void')),
        ended_at timestamptz,
        organisation_id uuid REFERENCES organisation ON DELETE CASCADE, -- which objected
        objected_by uuid REFERENCES person,
        objection text,
        UNIQUE (network_id, number),
        CHECK (ends >= starts),
        CHECK ((state = 'waiting') = (ended_at IS NULL)),
        CHECK ((state = 'objected') = (objection IS NOT NULL) AND (state = 'objected') = (objected_by IS NOT NULL))
      );
      CREATE INDEX erratum_root ON erratum (root_version_id);
      CREATE INDEX erratum_ballot ON erratum (ballot_id);
      CREATE INDEX erratum_waiting ON erratum (until) WHERE state = 'waiting';

      -- One exact version made of another by one change. A version has one next at most: the last word on two that collide.
      CREATE TABLE version_step (
        base_version_id uuid PRIMARY KEY REFERENCES version ON DELETE CASCADE,
        result_version_id uuid NOT NULL UNIQUE REFERENCES version ON DELETE CASCADE,
        root_version_id uuid NOT NULL REFERENCES version ON DELETE CASCADE,
        starts int NOT NULL,
        ends int NOT NULL,
        size int NOT NULL CHECK (size >= 0),
        amendment_id uuid UNIQUE REFERENCES amendment ON DELETE CASCADE,
        erratum_id uuid UNIQUE REFERENCES erratum ON DELETE CASCADE,
        at timestamptz NOT NULL,
        CHECK ((amendment_id IS NULL) <> (erratum_id IS NULL)),
        CHECK (ends >= starts)
      );
      CREATE INDEX version_step_root ON version_step (root_version_id);
      CREATE TRIGGER version_step_is_immutable BEFORE UPDATE ON version_step FOR EACH ROW EXECUTE FUNCTION refuse_change();
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE version_step, erratum, amendment_sponsor, amendment; ALTER TABLE version DROP COLUMN corrects_id');
  }
}
