import { createHash, randomBytes } from 'node:crypto';
import type { Sha256 } from '@northstar/domain-record';

export const sha256: Sha256 = (text) => createHash('sha256').update(text, 'utf8').digest('hex');

/** 128 bits that nobody can guess, so that a content that is withheld cannot be tried out. */
export const salt = (): string => randomBytes(16).toString('hex');
