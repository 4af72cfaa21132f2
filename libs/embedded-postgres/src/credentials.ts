import { randomBytes } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { codeOf, EmbeddedPostgresError } from './errors.js';

/** Passwords made at the first start. The application signs in as an owner of its own database, never as superuser. */
export interface Credentials {
  superuser: string;
  application: string;
}

export const SUPERUSER = 'postgres';
export const APPLICATION = 'northstar';

export async function createCredentials(file: string): Promise<Credentials> {
  const password = (): string => randomBytes(24).toString('base64url');
  const credentials = { superuser: password(), application: password() };
  await writeFile(`${file}.new`, `${JSON.stringify(credentials)}\n`, { mode: 0o600 });
  await rename(`${file}.new`, file);
  return credentials;
}

export async function readCredentials(file: string): Promise<Credentials> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Credentials;
  } catch (error) {
    const why = codeOf(error) === 'EACCES' ? 'belongs to another user; start as that user' : 'is missing or damaged; put it back from your backup';
    throw new EmbeddedPostgresError(`The password file of the embedded database, ${file}, ${why}.`);
  }
}

export const urlFor = (user: string, password: string, port: number, database: string): string =>
  `postgres://${user}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`;
