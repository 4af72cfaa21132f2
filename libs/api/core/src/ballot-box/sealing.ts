import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';

const NONCE = 12;
const TAG = 16;
const COUNTER = 4;

/** What is stored of a box. Both change as a whole each time; without the server's key they are noise of a fixed length. */
export interface Sealed {
  readonly salt: Buffer;
  readonly sealed: Buffer;
}

/** Each box has a key of its own: when its salt is gone, the server's key alone opens nothing any more. */
const keyOf = (serverKey: Buffer, salt: Buffer, id: string): Buffer => Buffer.from(hkdfSync('sha256', serverKey, salt, `northstar ballot box ${id}`, 32));

/** Which key a box was sealed with, so that another server's key is told from damage. It says nothing about the key. */
export const keyName = (serverKey: Buffer): string => createHmac('sha256', serverKey).update('northstar ballot box').digest('hex').slice(0, 16);

/**
 * Seals numbers of answers (AES-256-GCM), with a new salt, key and nonce each time. The same numbers never look the same, and more of them
 * never look like more.
 */
export function seal(serverKey: Buffer, id: string, counts: readonly number[]): Sealed {
  const plain = Buffer.alloc(counts.length * COUNTER);
  counts.forEach((count, n) => plain.writeUInt32BE(count, n * COUNTER));
  const salt = randomBytes(32);
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv('aes-256-gcm', keyOf(serverKey, salt, id), nonce).setAAD(Buffer.from(id));
  return { salt, sealed: Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]) };
}

/** The numbers in a box. Throws where the box was changed, belongs elsewhere or was sealed with another key. */
export function unseal(serverKey: Buffer, id: string, { salt, sealed }: Sealed): number[] {
  const decipher = createDecipheriv('aes-256-gcm', keyOf(serverKey, salt, id), sealed.subarray(0, NONCE)).setAAD(Buffer.from(id)).setAuthTag(sealed.subarray(-TAG));
  const plain = Buffer.concat([decipher.update(sealed.subarray(NONCE, -TAG)), decipher.final()]);
  return Array.from({ length: plain.length / COUNTER }, (_, n) => plain.readUInt32BE(n * COUNTER));
}
