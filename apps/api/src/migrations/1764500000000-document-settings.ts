import type { MigrationInterface, QueryRunner } from 'typeorm';

/** In which language a text is, and how many words it should have [A13, A14]. The list of languages is the domain's; it grows without a migration. */
export class DocumentSettings1764500000000 implements MigrationInterface {
  name = 'DocumentSettings1764500000000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE document
        ADD COLUMN language text NOT NULL DEFAULT 'en' CHECK (language ~ '^[a-z]{2,3}(-[A-Za-z]{2,4})?$'),
        ADD COLUMN word_limit int CHECK (word_limit >= 1)
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE document DROP COLUMN language, DROP COLUMN word_limit');
  }
}
