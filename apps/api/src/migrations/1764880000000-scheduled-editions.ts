import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Editions that become public at a time, and previews of them at secret addresses [A16–A21]. */
export class ScheduledEditions1764880000000 implements MigrationInterface {
  name = 'ScheduledEditions1764880000000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- An edition that waits for its time. It holds what was chosen and written; what is published is put together at that moment.
      CREATE TABLE scheduled_edition (
        id uuid PRIMARY KEY,
        network_id uuid NOT NULL REFERENCES network ON DELETE CASCADE,
        strategy_id uuid NOT NULL REFERENCES strategy ON DELETE CASCADE,
        title text NOT NULL,
        note text NOT NULL,
        contact text NOT NULL,
        licence text,
        version_ids uuid[] NOT NULL CHECK (cardinality(version_ids) > 0),
        publish_at timestamptz NOT NULL,
        time_zone text NOT NULL,
        revision int NOT NULL DEFAULT 1 CHECK (revision > 0),  -- counts how often the time was set
        set_by uuid NOT NULL REFERENCES person,                -- who set the time last: in whose name it is published
        set_at timestamptz NOT NULL,
        state text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'stopped', 'called_off', 'published')),
        stopped_because text,
        ended_at timestamptz,
        edition_id uuid UNIQUE REFERENCES edition ON DELETE CASCADE,
        CHECK ((state = 'waiting') = (ended_at IS NULL)),
        CHECK ((state = 'published') = (edition_id IS NOT NULL)),
        CHECK (state <> 'stopped' OR stopped_because IS NOT NULL)
      );
      CREATE INDEX scheduled_edition_network ON scheduled_edition (network_id);
      -- One at a time; one that was stopped stays in view until somebody has taken notice.
      CREATE UNIQUE INDEX scheduled_edition_current ON scheduled_edition (strategy_id) WHERE state IN ('waiting', 'stopped');
      CREATE INDEX scheduled_edition_due ON scheduled_edition (publish_at) WHERE state = 'waiting';

      -- A secret address at which one reader sees it before. The secret itself is kept nowhere.
      CREATE TABLE preview_link (
        id uuid PRIMARY KEY,
        scheduled_id uuid NOT NULL REFERENCES scheduled_edition ON DELETE CASCADE,
        secret_hash bytea NOT NULL UNIQUE CHECK (length(secret_hash) = 32),
        label text NOT NULL,                                   -- for whom it is
        made_by uuid NOT NULL REFERENCES person,
        made_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        revoked_at timestamptz,
        opened int NOT NULL DEFAULT 0 CHECK (opened >= 0),
        last_opened_at timestamptz,
        CHECK ((opened > 0) = (last_opened_at IS NOT NULL))
      );
      CREATE INDEX preview_link_scheduled ON preview_link (scheduled_id);

      -- Which names each reader was shown, so that one knows who has a copy of a name that is withdrawn later [P2].
      CREATE TABLE preview_name_shown (
        link_id uuid NOT NULL REFERENCES preview_link ON DELETE CASCADE,
        version_id uuid NOT NULL REFERENCES version ON DELETE CASCADE,
        organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
        last_at timestamptz NOT NULL,
        PRIMARY KEY (link_id, version_id, organisation_id)
      );
      CREATE INDEX preview_name_shown_of ON preview_name_shown (organisation_id, version_id);
      CREATE INDEX preview_name_shown_version ON preview_name_shown (version_id);

      -- What somebody who puts an edition together looked at last, to be shown in every format. Nobody else sees it.
      CREATE TABLE edition_proof (
        strategy_id uuid NOT NULL REFERENCES strategy ON DELETE CASCADE,
        person_id uuid NOT NULL REFERENCES person ON DELETE CASCADE,
        title text NOT NULL,
        note text NOT NULL,
        contact text NOT NULL,
        licence text,
        version_ids uuid[] NOT NULL,
        made_at timestamptz NOT NULL,
        PRIMARY KEY (strategy_id, person_id)
      );
      CREATE INDEX edition_proof_person ON edition_proof (person_id);
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE edition_proof, preview_name_shown, preview_link, scheduled_edition');
  }
}
