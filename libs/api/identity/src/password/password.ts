import { hash, verify } from '@node-rs/argon2';

// OWASP's least for Argon2id: 19 MiB, two passes, one lane. 2 is Argon2id; the package's enum does not exist at run time.
const COST = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

// The same letters can be encoded in several ways, depending on the keyboard; a person means the same password by all of them.
const canonical = (password: string): string => password.normalize('NFKC');

export const hashPassword = (password: string): Promise<string> => hash(canonical(password), COST);

let decoy: Promise<string> | null = null;

/**
 * Whether the password is the one behind `stored`. Without a stored one (no such account, a demo person) the same work is done all the
 * same, so that the time of the answer does not tell who has an account.
 */
export async function verifyPassword(stored: string | null, password: string): Promise<boolean> {
  const right = await verify(stored ?? (await (decoy ??= hashPassword('nobody has this password'))), canonical(password));
  return stored !== null && right;
}
