import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Tells sign-ins that somebody ended from those in whose place another one of the same browser came: what a device keeps goes with the first
 * and stays with the second [C11]. Of sessions that ended before nobody knows, so they count as ended; they are past by now.
 */
export class SessionReplaced1764625000000 implements MigrationInterface {
  name = 'SessionReplaced1764625000000';

  async up(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE session ADD COLUMN replaced boolean NOT NULL DEFAULT false');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE session DROP COLUMN replaced');
  }
}
