import type { BlockDiff } from './diff.js';
import type { Segment } from './words.js';

/** What one organisation did under one heading, in sentences [T10]. */
export interface ChangeLogEntry {
  /** Null where nobody is known. */
  readonly organisationId: string | null;
  /** The words of the heading above; null before the first. */
  readonly heading: string | null;
  added: number;
  removed: number;
  reworded: number;
  moved: number;
  /** Only formatting, or the kind of a block. */
  formatted: number;
}

type Attributed = Segment & { readonly organisationId: string | null };

/** A sentence in a comparison: what stays of it, and who did what to it. */
interface Sentence { stays: boolean; inserted: Set<string | null>; deleted: Set<string | null>; moved: Set<string | null>; formatted: boolean }

const blank = (): Sentence => ({ stays: false, inserted: new Set(), deleted: new Set(), moved: new Set(), formatted: false });

/** Says in sentences who changed how much where, in the order of the text. */
export function changeLog(blocks: readonly (Omit<BlockDiff, 'segments'> & { readonly segments: readonly Attributed[] })[]): ChangeLogEntry[] {
  const entries = new Map<string, ChangeLogEntry>();
  let heading: string | null = null;
  for (const block of blocks) {
    if (block.type === 'heading' && block.change !== 'deleted') heading = block.segments.filter(({ kind }) => kind !== 'deleted').map(({ text }) => text).join('').trim() || null;
    const of = (organisationId: string | null): ChangeLogEntry => {
      const key = JSON.stringify([heading, organisationId]);
      let entry = entries.get(key);
      if (!entry) entries.set(key, (entry = { organisationId, heading, added: 0, removed: 0, reworded: 0, moved: 0, formatted: 0 }));
      return entry;
    };
    const sentences = sentencesOf(block.segments);
    for (const { stays, inserted, deleted, moved, formatted } of sentences) {
      const reworded = stays || (inserted.size > 0 && deleted.size > 0);
      for (const id of new Set([...inserted, ...deleted])) of(id)[reworded ? 'reworded' : inserted.has(id) ? 'added' : 'removed'] += 1;
      for (const id of moved) of(id).moved += 1;
      if (formatted && inserted.size + deleted.size + moved.size === 0) of(null).formatted += 1;
    }
    if (block.change === 'type_changed' && sentences.every(({ inserted, deleted }) => inserted.size + deleted.size === 0)) of(null).formatted += 1;
  }
  return [...entries.values()];
}

function sentencesOf(segments: readonly Attributed[]): Sentence[] {
  const sentences: Sentence[] = [blank()];
  for (const { kind, text, organisationId, move } of segments) {
    for (const part of text.match(/[^.!?…]*[.!?…]+|[^.!?…]+/gu) ?? []) {
      const sentence = sentences.at(-1)!;
      if (/[\p{L}\p{N}]/u.test(part)) {
        if (move !== undefined) { if (kind === 'inserted') sentence.moved.add(organisationId); }
        else if (kind === 'inserted') sentence.inserted.add(organisationId);
        else if (kind === 'deleted') sentence.deleted.add(organisationId);
        else {
          sentence.stays = true;
          if (kind === 'formatted') sentence.formatted = true;
        }
      }
      // What was taken away ends no sentence of the text that remains, unless nothing of it remains.
      if (/[.!?…]$/u.test(part) && (kind !== 'deleted' || !sentence.stays)) sentences.push(blank());
    }
  }
  return sentences;
}
