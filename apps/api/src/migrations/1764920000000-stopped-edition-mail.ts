import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who is told by mail that an edition was not published at its time: each coordinator once [A17]. */
export class StoppedEditionMail1764920000000 implements MigrationInterface {
  name = 'StoppedEditionMail1764920000000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE stopped_edition_mail (
        id uuid PRIMARY KEY,
        scheduled_id uuid NOT NULL REFERENCES scheduled_edition ON DELETE CASCADE,
        person_id uuid NOT NULL REFERENCES person ON DELETE CASCADE,
        due_at timestamptz NOT NULL,
        tries int NOT NULL DEFAULT 0,
        sent_at timestamptz,
        UNIQUE (scheduled_id, person_id)
      );
      CREATE INDEX stopped_edition_mail_waiting ON stopped_edition_mail (due_at) WHERE sent_at IS NULL;
      CREATE INDEX stopped_edition_mail_person ON stopped_edition_mail (person_id);
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE stopped_edition_mail');
  }
}
