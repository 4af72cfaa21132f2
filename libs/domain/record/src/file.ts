import { canonical } from './canonical.js';
import type { Entry, Head, Reference, Sha256 } from './entry.js';
import { event, hash, list, members, nullable, oneOf, salt, text, whole, type Shape } from './shape.js';

/** The exact words of a version, as its fingerprint is taken over them. */
export interface IncludedText {
  readonly version: string;
  readonly hash: string;
  readonly canonical: string;
}

/** Everything in an edition, as its fingerprint is taken over it. */
export interface IncludedEdition {
  readonly edition: string;
  readonly canonical: string;
}

/** What is in an exported record, without the checksum over it. */
export interface RecordContents {
  readonly format: 'northstar-record';
  readonly formatVersion: 1;
  /** The record of a network as its members may read it, or the part that belongs to one edition. */
  readonly scope: 'network' | 'edition';
  readonly network: { readonly id: string; readonly name: string };
  readonly exportedAt: number;
  readonly entries: readonly Entry[];
  readonly references: readonly Reference[];
  readonly texts: readonly IncludedText[];
  readonly editions: readonly IncludedEdition[];
  readonly head: Head;
}

export interface RecordFile extends RecordContents {
  /** Over everything else in the file: finds what was damaged, not who changed it on purpose. The chain does that. */
  readonly checksum: string;
}

export const withChecksum = (sha: Sha256, contents: RecordContents): RecordFile => ({ ...contents, checksum: sha(canonical(contents)) });

const referred: Shape = (value, at) => {
  const shape = [members({ person: text, name: text }), members({ organisation: text, name: text }), members({ text })].map((each) => each(value, at));
  return shape.includes(null) ? null : `${at} is neither a person, nor an organisation, nor a text`;
};

/** The form of the file; entries are looked at one by one, so that the first wrong one can be named. */
export const FILE: Shape = members({
  format: oneOf('northstar-record'), formatVersion: oneOf(1), scope: oneOf('network', 'edition'), network: members({ id: text, name: text }), exportedAt: whole,
  entries: list(() => null), references: list(() => null), texts: list(() => null), editions: list(() => null), head: members({ sequence: whole, hash }), checksum: hash,
});
export const ENTRY: Shape = members({ sequence: whole, previous: hash, digest: hash, hash, salt: nullable(salt), event: nullable(event) });
export const REFERENCE: Shape = members({ commitment: hash, salt, value: referred });
export const TEXT: Shape = members({ version: text, hash, canonical: text });
export const EDITION: Shape = members({ edition: text, canonical: text });
