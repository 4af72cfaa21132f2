import { canonical } from './canonical.js';
import type { RecordEvent } from './event.js';

/** SHA-256 of a text's UTF-8 bytes, as 64 hexadecimal digits. */
export type Sha256 = (text: string) => string;

/** What the first entry names as the one before it. */
export const NOTHING_BEFORE = '0'.repeat(64);

/** Where a record ends: whoever has noted it down can tell later whether anything before it was changed. */
export interface Head {
  readonly sequence: number;
  readonly hash: string;
}
export const EMPTY: Head = { sequence: 0, hash: NOTHING_BEFORE };

/** One entry. While it is sealed, its event and salt are withheld and the chain still holds [R2, R7]. */
export interface Entry extends Head {
  readonly previous: string;
  readonly digest: string;
  readonly salt: string | null;
  readonly event: RecordEvent | null;
}

/** What a reference stands for. It is kept beside the chain, where it can be erased or withheld [R3]. */
export type Referred =
  | { readonly person: string; readonly name: string }
  | { readonly organisation: string; readonly name: string }
  | { readonly text: string };

export interface Reference {
  readonly commitment: string;
  readonly salt: string;
  readonly value: Referred;
}

/** The fingerprint by which an event refers to something. */
export const commitmentOf = (sha: Sha256, { salt, value }: Pick<Reference, 'salt' | 'value'>): string => sha(canonical({ salt, value }));
/** The fingerprint of what happened. Without the salt, the few possible answers to a ballot could be tried one by one. */
export const digestOf = (sha: Sha256, salt: string, event: RecordEvent): string => sha(canonical({ event, salt }));
/** The fingerprint that the next entry carries on. */
export const hashOf = (sha: Sha256, network: string, { sequence, previous, digest }: Pick<Entry, 'sequence' | 'previous' | 'digest'>): string =>
  sha(canonical({ digest, network, previous, sequence }));

/** What is wrong with an entry after `before`, in the end of a sentence; null when it follows [R2]. */
export function brokenLink(sha: Sha256, network: string, before: Head, entry: Entry): string | null {
  if (entry.sequence !== before.sequence + 1) return `should have the number ${before.sequence + 1} and has ${entry.sequence}: entries are missing, doubled or in another order`;
  if (entry.previous !== before.hash) return 'does not carry the fingerprint of the entry before it';
  if ((entry.event === null) !== (entry.salt === null)) return 'has a content without its salt, or a salt without its content';
  if (entry.event !== null && digestOf(sha, entry.salt!, entry.event) !== entry.digest) return 'is not what was recorded: its content has another fingerprint';
  if (hashOf(sha, network, entry) !== entry.hash) return 'does not have the fingerprint that follows from its number, its content and the entry before it';
  return null;
}
