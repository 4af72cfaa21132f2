import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A thread remembers the words of its passage as they were last found, beside those it began with. */
export class FollowedPassages1764320000000 implements MigrationInterface {
  name = 'FollowedPassages1764320000000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE thread ADD COLUMN words text NOT NULL DEFAULT ''`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE thread DROP COLUMN words');
  }
}
