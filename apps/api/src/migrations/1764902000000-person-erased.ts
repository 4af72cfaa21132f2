import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A person who is erased: their name, address and password are gone, and with them everything that was theirs alone. Their row stays, without
 * them in it, for what they wrote for organisations; what the record refers to of them is erased by the same change [M21, R3].
 */
export class PersonErased1764902000000 implements MigrationInterface {
  name = 'PersonErased1764902000000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE person ADD COLUMN erased_at timestamptz,
        ADD CONSTRAINT person_erased CHECK (erased_at IS NULL OR (password_hash IS NULL AND demo_description IS NULL AND email = id || '@erased.invalid'));
      CREATE FUNCTION erase_what_was_theirs() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        DELETE FROM record_reference WHERE person_id = NEW.id;
        DELETE FROM session WHERE person_id = NEW.id;
        DELETE FROM access_token WHERE person_id = NEW.id;
        DELETE FROM follow WHERE person_id = NEW.id;
        DELETE FROM calendar_address WHERE person_id = NEW.id;
        UPDATE invitation SET email = NEW.email WHERE lower(email) = lower(OLD.email) OR accepted_by = NEW.id;
        RETURN NEW;
      END $$;
      CREATE TRIGGER person_is_erased AFTER UPDATE OF erased_at ON person FOR EACH ROW WHEN (OLD.erased_at IS NULL AND NEW.erased_at IS NOT NULL) EXECUTE FUNCTION erase_what_was_theirs()`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TRIGGER person_is_erased ON person;
      DROP FUNCTION erase_what_was_theirs;
      ALTER TABLE person DROP COLUMN erased_at`);
  }
}
