import { REFUSAL, type Someone } from '../harness.js';
import { value } from './client.js';

// What the stories of versions send.
const PARTS = 'id number kind name note hash text createdAt createdBy { name } organisation { name } contributors { organisation { name } people { name } insertedCharacters deletedCharacters }';
export const NAME_VERSION = `mutation($document: ID!, $name: String!, $note: String) { nameVersion(documentId: $document, name: $name, note: $note) { ... on Version { ${PARTS} } ${REFUSAL} } }`;
export const RESTORE = `mutation($id: ID!) { restoreVersion(versionId: $id) { ... on RestoreResultOk { document { id } beforeRestore { ${PARTS} } } ${REFUSAL} } }`;
export const VERSION = `query($id: ID!) { version(id: $id) { ${PARTS} html document { id } } }`;
export const VERSIONS = `query($id: ID!, $first: Int, $after: String) { document(id: $id) { versions(first: $first, after: $after) { totalCount nodes { ${PARTS} } pageInfo { hasNextPage endCursor } } } }`;
export const VERSION_CUT = `subscription($id: ID!) { versionCut(documentId: $id) { ${PARTS} } }`;
export const COMPARE = `query($from: ID!, $to: ID) { compare(from: $from, to: $to) { from { id } to { id } toIsCurrent insertedWords deletedWords
  contributors { organisation { name } insertedCharacters deletedCharacters } blocks { type previousType change segments { kind text organisation { name } } } } }`;

export interface Share { organisation: { name: string }; people: { name: string }[]; insertedCharacters: number; deletedCharacters: number }
export interface Version {
  id: string; number: number; kind: string; name: string | null; note: string | null; hash: string; text: string; html?: string; createdAt: string;
  createdBy: { name: string } | null; organisation: { name: string } | null; contributors: Share[];
}
export interface VersionPage { totalCount: number; nodes: Version[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } }
export interface Segment { kind: string; text: string; organisation: { name: string } | null }
export interface Comparison {
  from: { id: string }; to: { id: string } | null; toIsCurrent: boolean; insertedWords: number; deletedWords: number; contributors: Share[];
  blocks: { type: string; previousType: string | null; change: string; segments: Segment[] }[];
}

/** Names a version. */
export const names = async (person: Someone, document: string, name: string, note?: string): Promise<Version> => value(await person.mutate(NAME_VERSION, { document, name, note }));

/** Restores a version; answers what was kept, or why not. */
export const restores = (person: Someone, id: string): Promise<{ code?: string; message?: string; beforeRestore: Version }> => person.mutate(RESTORE, { id });

/** A page of a document's versions. */
export const versionsOf = async (person: Someone, id: string, page: { first?: number; after?: string | null | undefined } = {}): Promise<VersionPage> =>
  (await person.query<{ document: { versions: VersionPage } }>(VERSIONS, { id, ...page })).document.versions;

const CHANGES = 'insertedWords deletedWords from { number } fromAt changes { organisation { name } heading added removed reworded moved formatted } blocks { change segments { kind text move organisation { name } } }';
export interface Changes {
  insertedWords: number; deletedWords: number; from: { number: number } | null; fromAt: string;
  changes: { organisation: { name: string } | null; heading: string | null; added: number; removed: number; reworded: number; moved: number; formatted: number }[];
  blocks: { change: string; segments: (Segment & { move: number | null })[] }[];
}

/** What changed since somebody was here before (`LAST_VISIT`), or since their organisation took its position (`OUR_POSITION`). */
export const changesSince = async (person: Someone, id: string, since: 'LAST_VISIT' | 'OUR_POSITION', by: 'WORD' | 'CHARACTER' = 'WORD'): Promise<Changes | null> =>
  (await person.query<{ changes: Changes | null }>(`query($id: ID!, $since: CompareSince!, $by: CompareBy) { changes: changesSince(documentId: $id, since: $since, by: $by) { ${CHANGES} } }`, { id, since, by })).changes;

/** What changed between two versions, or up to the text as it stands. */
export const compares = async (person: Someone, from: string, to?: string): Promise<Comparison | null> => (await person.query<{ compare: Comparison | null }>(COMPARE, { from, to })).compare;

/** What each organisation wrote and took away, over several versions. */
export function sharesOf(versions: readonly Version[]): Record<string, [written: number, removed: number]> {
  const shares: Record<string, [number, number]> = {};
  for (const { organisation, insertedCharacters, deletedCharacters } of versions.flatMap(({ contributors }) => contributors)) {
    const [written, removed] = shares[organisation.name] ?? [0, 0];
    shares[organisation.name] = [written + insertedCharacters, removed + deletedCharacters];
  }
  return shares;
}
