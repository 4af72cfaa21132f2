import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who may answer for an organisation in one ballot besides those with its mandate, and which answers were given so [D1.9, D1.11]. */
export class Proxies1764831000000 implements MigrationInterface {
  name = 'Proxies1764831000000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE ballot_proxy (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        ballot_id uuid NOT NULL,
        organisation_id uuid NOT NULL,                -- for whom
        holder_id uuid,                               -- the organisation that may,
        person_id uuid REFERENCES person,             -- or one of its own people
        given_by uuid NOT NULL REFERENCES person,
        given_at timestamptz NOT NULL,
        revoked_by uuid REFERENCES person,            -- or replaced by
        revoked_at timestamptz,
        FOREIGN KEY (ballot_id, organisation_id) REFERENCES ballot_elector ON DELETE CASCADE,
        FOREIGN KEY (ballot_id, holder_id) REFERENCES ballot_elector ON DELETE CASCADE,
        CONSTRAINT ballot_proxy_one_holder CHECK (num_nonnulls(holder_id, person_id) = 1 AND holder_id IS DISTINCT FROM organisation_id),
        CHECK ((revoked_by IS NULL) = (revoked_at IS NULL))
      );
      -- The last word on two at a time.
      CREATE UNIQUE INDEX ballot_proxy_standing ON ballot_proxy (ballot_id, organisation_id) WHERE revoked_at IS NULL;
      CREATE INDEX ballot_proxy_holder ON ballot_proxy (holder_id) WHERE revoked_at IS NULL;
      CREATE INDEX ballot_proxy_person ON ballot_proxy (person_id) WHERE revoked_at IS NULL;

      -- The organisation that answered for it; itself where an alternate for this ballot did.
      ALTER TABLE position ADD COLUMN holder_id uuid, ADD FOREIGN KEY (ballot_id, holder_id) REFERENCES ballot_elector;
      ALTER TABLE position_event ADD COLUMN holder_id uuid, ADD FOREIGN KEY (ballot_id, holder_id) REFERENCES ballot_elector;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE position_event DROP COLUMN holder_id;
      ALTER TABLE position DROP COLUMN holder_id;
      DROP TABLE ballot_proxy;
    `);
  }
}
