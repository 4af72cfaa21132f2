import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Each of several servers looks for the events that another one took [C10]. */
export class EventsTold1764330000000 implements MigrationInterface {
  name = 'EventsTold1764330000000';

  async up(db: QueryRunner): Promise<void> {
    await db.query('CREATE INDEX event_delivered ON event (delivered_at) WHERE delivered_at IS NOT NULL');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP INDEX event_delivered');
  }
}
