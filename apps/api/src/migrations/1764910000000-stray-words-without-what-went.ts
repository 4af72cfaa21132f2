import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the author of lost words had deleted, too, of what stood around them, so that it is not offered back with them [C14]. */
export class StrayWordsWithoutWhatWent1764910000000 implements MigrationInterface {
  name = 'StrayWordsWithoutWhatWent1764910000000';

  async up(db: QueryRunner): Promise<void> {
    // A single zero says that there are no ranges.
    await db.query("ALTER TABLE vanished_write ADD unwanted bytea NOT NULL DEFAULT '\\x00'");
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE vanished_write DROP COLUMN unwanted');
  }
}
