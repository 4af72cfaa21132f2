import { createHash, randomBytes } from 'node:crypto';

/** A new secret of 256 bits for a cookie, a link or a script. It is shown once; what is stored is its hash. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

/**
 * The form in which a secret is stored. A plain hash is right here, other than for passwords: 256 random bits cannot be guessed, and
 * looking a secret up by its hash tells nothing about it through timing.
 */
export const hashSecret = (secret: string): Buffer => createHash('sha256').update(secret).digest();
