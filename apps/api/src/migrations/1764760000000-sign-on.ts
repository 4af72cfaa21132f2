import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Calls for signatures under agreed words, and what organisations answered [S1]. */
export class SignOn1764760000000 implements MigrationInterface {
  name = 'SignOn1764760000000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE sign_on (
        id uuid PRIMARY KEY,
        network_id uuid NOT NULL REFERENCES network ON DELETE CASCADE,
        strategy_id uuid NOT NULL REFERENCES strategy ON DELETE CASCADE,
        number int NOT NULL CHECK (number > 0),
        title text NOT NULL CHECK (btrim(title) <> ''),
        introduction text NOT NULL,
        scope text NOT NULL CHECK (scope IN ('each_text', 'whole')),
        closes_at timestamptz NOT NULL,
        time_zone text NOT NULL,
        called_by uuid NOT NULL REFERENCES person,
        called_at timestamptz NOT NULL,
        UNIQUE (network_id, number),
        CHECK (closes_at > called_at)
      );
      CREATE INDEX sign_on_strategy ON sign_on (strategy_id);
      CREATE TRIGGER sign_on_is_immutable BEFORE UPDATE ON sign_on FOR EACH ROW EXECUTE FUNCTION refuse_change();

      -- What is signed, in exact words: those of the version, which the ballot had carried.
      CREATE TABLE sign_on_text (
        sign_on_id uuid NOT NULL REFERENCES sign_on ON DELETE CASCADE,
        place int NOT NULL CHECK (place >= 0),
        document_id uuid NOT NULL REFERENCES document,
        version_id uuid NOT NULL REFERENCES version,
        ballot_id uuid NOT NULL REFERENCES ballot,
        PRIMARY KEY (sign_on_id, version_id),
        UNIQUE (sign_on_id, place),
        UNIQUE (sign_on_id, document_id)
      );
      CREATE INDEX sign_on_text_version ON sign_on_text (version_id);
      CREATE TRIGGER sign_on_text_is_immutable BEFORE UPDATE ON sign_on_text FOR EACH ROW EXECUTE FUNCTION refuse_change();

      -- Who was asked, with a place that was given by chance.
      CREATE TABLE sign_on_invited (
        sign_on_id uuid NOT NULL REFERENCES sign_on ON DELETE CASCADE,
        organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
        seat int NOT NULL CHECK (seat > 0),
        PRIMARY KEY (sign_on_id, organisation_id),
        UNIQUE (sign_on_id, seat)
      );
      CREATE INDEX sign_on_invited_organisation ON sign_on_invited (organisation_id);

      -- Everything that organisations said, in order. Never rewritten.
      CREATE TABLE signature_event (
        organisation_id uuid NOT NULL,
        version_id uuid NOT NULL,
        revision int NOT NULL CHECK (revision > 0),
        sign_on_id uuid NOT NULL,
        state text NOT NULL CHECK (state IN ('signed', 'signed_with_reservation', 'declined', 'withdrawn')),
        words text,
        person_id uuid NOT NULL REFERENCES person,
        at timestamptz NOT NULL,
        PRIMARY KEY (organisation_id, version_id, revision),
        FOREIGN KEY (sign_on_id, version_id) REFERENCES sign_on_text,
        FOREIGN KEY (sign_on_id, organisation_id) REFERENCES sign_on_invited
      );
      CREATE INDEX signature_event_sign_on ON signature_event (sign_on_id);
      CREATE TRIGGER signature_event_is_append_only BEFORE UPDATE OR DELETE ON signature_event FOR EACH ROW EXECUTE FUNCTION refuse_change();

      -- The last word of an organisation about a version: one, whichever call asked for it [S1.7].
      CREATE TABLE signature (
        organisation_id uuid NOT NULL,
        version_id uuid NOT NULL,
        sign_on_id uuid NOT NULL,
        state text NOT NULL CHECK (state IN ('signed', 'signed_with_reservation', 'declined', 'withdrawn')),
        words text,                                   -- the reservation, or why it declined
        person_id uuid NOT NULL REFERENCES person,
        at timestamptz NOT NULL,
        revision int NOT NULL CHECK (revision > 0),
        PRIMARY KEY (organisation_id, version_id),
        FOREIGN KEY (organisation_id, version_id, revision) REFERENCES signature_event ON DELETE CASCADE,
        FOREIGN KEY (sign_on_id, version_id) REFERENCES sign_on_text ON DELETE CASCADE,
        FOREIGN KEY (sign_on_id, organisation_id) REFERENCES sign_on_invited ON DELETE CASCADE,
        CONSTRAINT signature_words CHECK (CASE state WHEN 'signed_with_reservation' THEN btrim(coalesce(words, '')) <> '' WHEN 'declined' THEN true ELSE words IS NULL END)
      );
      CREATE INDEX signature_sign_on ON signature (sign_on_id);
      CREATE INDEX signature_version ON signature (version_id);

      -- What a colleague prepared for those who sign; read in the organisation alone [S1.4].
      CREATE TABLE signature_preparation (
        sign_on_id uuid NOT NULL,
        organisation_id uuid NOT NULL,
        version_id uuid NOT NULL,
        answer text NOT NULL CHECK (answer IN ('sign', 'sign_with_reservation', 'decline')),
        words text NOT NULL,
        person_id uuid NOT NULL REFERENCES person,
        at timestamptz NOT NULL,
        PRIMARY KEY (sign_on_id, organisation_id, version_id),
        FOREIGN KEY (sign_on_id, version_id) REFERENCES sign_on_text ON DELETE CASCADE,
        FOREIGN KEY (sign_on_id, organisation_id) REFERENCES sign_on_invited ON DELETE CASCADE
      );
      CREATE INDEX signature_preparation_organisation ON signature_preparation (organisation_id);
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE signature_preparation, signature_event, signature, sign_on_invited, sign_on_text, sign_on');
  }
}
