import { checksumOf } from '@northstar/api-collab';
import { hashOf } from '@northstar/api-versions';
import { locateAnchor, type TextAnchor, toCanonicalJson } from '@northstar/engine-editor-schema';
import { applyAsStored, difference } from '@northstar/engine-sync-room';
import * as Y from 'yjs';

/** Everything that is stored of one document, as it is, damaged or not. */
export interface Records {
  readonly head: number;
  /** In order. `bytes` is null where a checkpoint and a segment of the history stand for them. */
  readonly updates: readonly { readonly seq: number; readonly bytes: Uint8Array | null }[];
  readonly checkpoint: { readonly seq: number; readonly state: Uint8Array; readonly vector: Uint8Array | null; readonly checksum: Uint8Array } | null;
  /** The history in order: joined updates, deleted content included [C8.6]. */
  readonly segments: readonly { readonly from: number; readonly through: number; readonly bytes: Uint8Array; readonly checksum: Uint8Array }[];
  /** Yjs clients that belong to a person [C5]. */
  readonly clients: readonly number[];
  readonly versions: readonly { readonly number: number; readonly state: Uint8Array; readonly canonical: string; readonly hash: string }[];
  /** Passages of open threads; threads on the whole text have none. */
  readonly anchors: readonly TextAnchor[];
}

export interface Examination {
  /** What is not as it was written. Each a sentence. */
  readonly damage: readonly string[];
  /** Nothing is lost, but somebody may want to know. */
  readonly remarks: readonly string[];
  /** Everything that could be read. The caller destroys it. */
  readonly text: Y.Doc;
}

/**
 * Looks at all that is stored of a document: the log has no gaps, its replay and its history equal checkpoint and tail [C8], each client has an owner
 * [C5], each version is what its hash says [V1], and open threads find their passage [T1]. Nothing is changed.
 */
export function examine(records: Records): Examination {
  const damage: string[] = [];
  const { checkpoint } = records;
  damage.push(...gaps(records));
  const readable = checkpoint !== null && checksumOf(checkpoint.state, checkpoint.vector).equals(checkpoint.checksum);
  if (checkpoint && !readable) damage.push('The checkpoint is damaged: its bytes do not have its checksum.');
  if (checkpoint && checkpoint.seq > records.head) damage.push(`The checkpoint stands for update ${checkpoint.seq}, but the log ends with ${records.head}.`);
  const covered = readable ? checkpoint.seq : 0;
  const lost = records.updates.filter(({ seq, bytes }) => bytes === null && seq > covered).length;
  if (lost > 0) damage.push(`${lost} updates were pruned, and no sound checkpoint stands for them.`);

  const history = readHistory(records, damage);
  const text = new Y.Doc();
  // What the checkpoint can no longer tell, the history can.
  if (checkpoint && !readable && history) replay(text, history, damage, 'history up to update');
  if (readable) replay(text, [{ seq: checkpoint.seq, bytes: checkpoint.state }], damage, 'checkpoint');
  if (readable && checkpoint.vector && !Buffer.from(checkpoint.vector).equals(Y.encodeStateVector(text))) damage.push('The checkpoint says that it goes to other clocks than it does.');
  replay(text, records.updates.filter(({ seq }) => seq > covered), damage, 'update');
  if (readable && records.updates.every(({ bytes }) => bytes !== null)) {
    const log = new Y.Doc();
    replay(log, records.updates, damage, 'update');
    const differs = difference(log, text);
    if (differs) damage.push(`The log and the checkpoint with what came after it are not the same text (${differs}).`);
    log.destroy();
  }
  if (history && damage.length === 0) {
    const relived = new Y.Doc();
    replay(relived, history, damage, 'history up to update');
    const differs = difference(relived, text);
    if (differs) damage.push(`The history does not lead to the text (${differs}).`);
    relived.destroy();
  }
  if (text.store.pendingStructs !== null || text.store.pendingDs !== null) damage.push('Some updates build on what is not there.');
  const owned = new Set(records.clients);
  const unowned = [...Y.decodeStateVector(Y.encodeStateVector(text)).keys()].filter((client) => !owned.has(client)).length;
  if (unowned > 0) damage.push(`For ${unowned} of those who wrote it is not recorded who they are.`);
  for (const version of records.versions) if (!isAsItWasCut(version)) damage.push(`Version ${version.number} is not what its hash says.`);

  const loose = records.anchors.filter((anchor) => !locateAnchor(text, anchor).found).length;
  return { damage: [...new Set(damage)], remarks: loose > 0 ? [`${loose} open threads have lost their passage; they are listed with its words.`] : [], text };
}

/** The history as updates, with what no segment holds yet; null, and what is wrong with it said, when it cannot be followed. */
function readHistory({ segments, updates }: Records, damage: string[]): { seq: number; bytes: Uint8Array | null }[] | null {
  const kept = segments.at(-1)?.through ?? 0;
  const unkept = updates.filter(({ seq, bytes }) => bytes === null && seq > kept).length;
  const broken = segments.filter(({ bytes, checksum }) => !checksumOf(bytes).equals(checksum)).length;
  const torn = segments.some(({ from }, at) => from !== (segments[at - 1]?.through ?? 0) + 1);
  if (unkept > 0) damage.push(`${unkept} updates were pruned, and the history does not hold them.`);
  if (broken > 0) damage.push(`${broken} of ${segments.length} segments of the history are damaged: their bytes do not have their checksum.`);
  if (torn) damage.push('The history has a gap.');
  if (unkept > 0 || broken > 0 || torn) return null;
  return [...segments.map(({ through, bytes }) => ({ seq: through, bytes })), ...updates.filter(({ seq }) => seq > kept)];
}

function gaps({ head, updates }: Records): string[] {
  const there = new Set(updates.map(({ seq }) => seq));
  const missing = Array.from({ length: head }, (_, at) => at + 1).filter((seq) => !there.has(seq));
  const beyond = updates.filter(({ seq }) => seq > head).length;
  return [
    ...(missing.length > 0 ? [`${missing.length} of ${head} updates are missing from the log, the first is ${missing[0]}.`] : []),
    ...(beyond > 0 ? [`${beyond} updates stand behind the end of the log.`] : []),
  ];
}

/** Applies what can be read, in order; one update that cannot must not take the others with it. */
function replay(doc: Y.Doc, updates: readonly { readonly seq: number; readonly bytes: Uint8Array | null }[], damage: string[], what: string): void {
  for (const { seq, bytes } of updates) {
    if (bytes === null) continue;
    try {
      applyAsStored(doc, bytes);
    } catch {
      damage.push(`The ${what} ${seq} cannot be read.`);
    }
  }
}

function isAsItWasCut({ state, canonical, hash }: Records['versions'][number]): boolean {
  if (hashOf(canonical) !== hash) return false;
  const doc = new Y.Doc();
  try {
    applyAsStored(doc, state);
    return toCanonicalJson(doc) === canonical;
  } catch {
    return false;
  } finally {
    doc.destroy();
  }
}
