import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Signatures as an edition holds them, and what becomes of a call for signatures: extended, or called off [S1, P2]. */
export class SignedEditions1764800000000 implements MigrationInterface {
  name = 'SignedEditions1764800000000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- The signatures that stood when an edition was published. They are apart from its content, whose fingerprint never changes:
      -- one that is withdrawn is read no more, and nothing has to be rewritten for that [P2].
      CREATE TABLE edition_signature (
        edition_id uuid NOT NULL REFERENCES edition ON DELETE CASCADE,
        version_id uuid NOT NULL,
        organisation_id uuid NOT NULL,
        revision int NOT NULL,
        name text NOT NULL,                           -- as it was on that day
        initials text NOT NULL,
        colour int NOT NULL,
        PRIMARY KEY (edition_id, version_id, organisation_id),
        FOREIGN KEY (organisation_id, version_id, revision) REFERENCES signature_event ON DELETE CASCADE
      );
      CREATE INDEX edition_signature_event ON edition_signature (organisation_id, version_id, revision);
      CREATE TRIGGER edition_signature_is_immutable BEFORE UPDATE ON edition_signature FOR EACH ROW EXECUTE FUNCTION refuse_change();

      -- What became of a call after it was made. Its row never changes; the last deadline counts [S1.11, S1.12].
      CREATE TABLE sign_on_change (
        sign_on_id uuid NOT NULL REFERENCES sign_on ON DELETE CASCADE,
        number int NOT NULL CHECK (number > 0),
        kind text NOT NULL CHECK (kind IN ('extended', 'called_off')),
        closes_at timestamptz,                        -- the new deadline
        reason text NOT NULL CHECK (btrim(reason) <> ''),
        person_id uuid NOT NULL REFERENCES person,
        at timestamptz NOT NULL,
        PRIMARY KEY (sign_on_id, number),
        CHECK ((kind = 'extended') = (closes_at IS NOT NULL))
      );
      CREATE UNIQUE INDEX sign_on_called_off_once ON sign_on_change (sign_on_id) WHERE kind = 'called_off';
      CREATE TRIGGER sign_on_change_is_immutable BEFORE UPDATE ON sign_on_change FOR EACH ROW EXECUTE FUNCTION refuse_change();
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE edition_signature, sign_on_change');
  }
}
