import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What organisations say of themselves to the public, and whether they want to be listed [N15]. */
export class OrganisationPages1764890000000 implements MigrationInterface {
  name = 'OrganisationPages1764890000000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE organisation_page (
        organisation_id uuid PRIMARY KEY REFERENCES organisation ON DELETE CASCADE,
        network_id uuid NOT NULL REFERENCES network ON DELETE CASCADE,
        address text NOT NULL CHECK (address ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(address) <= 60),  -- for good, whatever it is called later
        shown boolean NOT NULL,
        about text NOT NULL CHECK (length(about) <= 600),
        website text,
        revision int NOT NULL CHECK (revision > 0),  -- so that pages that were made before are made anew
        changed_by uuid REFERENCES person ON DELETE SET NULL,
        changed_at timestamptz NOT NULL,
        UNIQUE (network_id, address)
      );
      CREATE INDEX organisation_page_changed_by ON organisation_page (changed_by);
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE organisation_page');
  }
}
