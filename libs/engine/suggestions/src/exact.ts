import { type DocJson, toJson, toNode } from '@northstar/engine-editor-schema';
import { Fragment, type Node, Slice } from '@tiptap/pm/model';
import * as Y from 'yjs';
import { applied } from './hunks.js';
import { accept, type Piece, pieceOf, place, proposalOf, sliceOf } from './proposal.js';
import type { Stretch } from './wordings.js';

/** Stands for what is no word, such as a footnote or a source. */
export const NOT_A_WORD = '\ufffc';

/** The words of one block of an exact text, and where they are. */
export interface Paragraph extends Stretch { readonly kind: string; readonly words: string }

/** A change of one passage of an exact text: plain data, to be stored and shown. */
export interface ExactChange extends Stretch {
  readonly replaced: Piece;
  readonly proposed: Piece;
  /** What goes and what comes, as people read it. */
  readonly replacedWords: string;
  readonly proposedWords: string;
  /** What stands before and after in the same block. */
  readonly lead: string;
  readonly tail: string;
  /** How many positions come. */
  readonly size: number;
  /** How many letters of the whole text stand before it, and which letters go and come: for whoever checks it with nothing but the two texts. */
  readonly offset: number;
  readonly lettersOut: string;
  readonly lettersIn: string;
}

/** One sign of a block as people write it, with where it stands. */
interface Sign extends Stretch { readonly sign: string }

function signsOf(block: Node, begin: number): Sign[] {
  const signs: Sign[] = [];
  block.forEach((node, offset) => {
    const from = begin + offset;
    if (node.isText) for (let n = 0; n < node.text!.length; n += 1) signs.push({ sign: node.text![n]!, from: from + n, to: from + n + 1 });
    else signs.push({ sign: node.type.name === 'hardBreak' ? '\n' : NOT_A_WORD, from, to: from + node.nodeSize });
  });
  return signs;
}

const written = (signs: readonly Sign[]): string => signs.map(({ sign }) => sign).join('');

/** The blocks of a text that have words of their own, in reading order [X1]. */
export function paragraphsOf(content: DocJson): Paragraph[] {
  const found: Paragraph[] = [];
  toNode(content).descendants((node, position) => {
    if (!node.isTextblock) return true;
    const from = position + 1;
    if (node.content.size > 0) found.push({ from, to: from + node.content.size, kind: node.type.name, words: written(signsOf(node, from)) });
    return false;
  });
  return found;
}

/** All letters of a text in reading order, blocks and signs left out: what an exact change can be checked by. */
export const lettersOf = ({ text = '', content = [] }: DocJson): string => text + content.map(lettersOf).join('');

const isWord = (sign: string | undefined): boolean => sign !== undefined && /[\p{L}\p{N}\p{M}\ud800-\udfff]/u.test(sign);

/** The part of a text that changes, in whole words: how many signs stay at the start and at the end. */
function narrowed(before: string, after: string): { start: number; end: number } {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < most - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1;
  const splits = (text: string, at: number): boolean => isWord(text[at - 1]) && isWord(text[at]);
  while (start > 0 && (splits(before, start) || splits(after, start))) start -= 1;
  while (end > 0 && (splits(before, before.length - end) || splits(after, after.length - end))) end -= 1;
  return { start, end };
}

/** What came of writing a passage anew. */
export type Exactly = { readonly ok: true; readonly change: ExactChange } | { readonly ok: false; readonly why: 'no_passage' | 'same' | 'does_not_fit' };

/**
 * The smallest change, in whole words, that makes the words of a passage read as somebody wrote them [X2]. What stays keeps its form; what comes
 * has the form of the words that it replaces. What is no word can stay or go, and not be written.
 */
export function exactChange(content: DocJson, passage: Stretch, words: string): Exactly {
  const doc = toNode(content);
  if (passage.from < 1 || passage.to > doc.content.size || passage.from > passage.to) return { ok: false, why: 'no_passage' };
  const start = doc.resolve(passage.from);
  if (!start.parent.isTextblock || !start.sameParent(doc.resolve(passage.to))) return { ok: false, why: 'no_passage' };
  const signs = signsOf(start.parent, start.start());
  const before = written(signs);
  const after = signs.filter(({ to }) => to <= passage.from).map(({ sign }) => sign).join('') + words.replace(/\r\n?/g, '\n') + signs.filter(({ from }) => from >= passage.to).map(({ sign }) => sign).join('');
  if (before === after) return { ok: false, why: 'same' };
  const stays = narrowed(before, after);
  const gone = signs.slice(stays.start, signs.length - stays.end);
  const coming = after.slice(stays.start, after.length - stays.end);
  const from = gone[0]?.from ?? signs[stays.start]?.from ?? start.end();
  const to = gone.at(-1)?.to ?? from;
  if (coming.includes(NOT_A_WORD)) return { ok: false, why: 'does_not_fit' };
  const marks = (gone.length > 0 ? doc.nodeAt(from)?.marks : doc.resolve(from).marks()) ?? [];
  const parts = coming.split('\n').flatMap((line, n) => [...(n > 0 ? [doc.type.schema.nodes['hardBreak']!.create()] : []), ...(line === '' ? [] : [doc.type.schema.text(line, marks)])]);
  const proposed = new Slice(Fragment.fromArray(parts), 0, 0);
  const next = applied(doc, { from, to, proposed });
  if (!next) return { ok: false, why: 'does_not_fit' };
  const replaced = doc.slice(from, to);
  const letters = (slice: Slice): string => slice.content.textBetween(0, slice.content.size);
  return {
    ok: true,
    change: {
      from, to, replaced: pieceOf(replaced), proposed: pieceOf(proposed), replacedWords: written(gone), proposedWords: coming, size: proposed.size,
      lead: before.slice(0, stays.start), tail: before.slice(before.length - stays.end),
      offset: doc.textBetween(0, from).length, lettersOut: letters(replaced), lettersIn: letters(proposed),
    },
  };
}

/** An exact text with one change made, and nothing else. */
export interface Amended {
  /** The whole text as Yjs bytes, and what was added to the bytes of before. */
  readonly state: Uint8Array;
  readonly update: Uint8Array;
  /** Letters before the change, in this text. */
  readonly offset: number;
  /** Whether a text that goes on being written says the same there, so that the update makes the same change in it and no other. */
  fits(live: Uint8Array): boolean;
}

/** Makes an exact change at a place of an exact text [X3]. Null where the text does not say there what is to be replaced. */
export function amended(state: Uint8Array, { from, to }: Stretch, { replaced, proposed }: Pick<ExactChange, 'replaced' | 'proposed'>): Amended | null {
  const doc = new Y.Doc();
  try {
    Y.applyUpdate(doc, state);
    const now = toNode(toJson(doc));
    const [out, coming] = [sliceOf(replaced), sliceOf(proposed)];
    if (!out || !coming || to > now.content.size || !now.slice(from, to).eq(out)) return null;
    const proposal = proposalOf(doc, { from, to, replaced: out, proposed: coming });
    const known = Y.encodeStateVector(doc);
    if (!proposal || !accept(doc, proposal).ok) return null;
    const update = Y.encodeStateAsUpdate(doc, known);
    return { state: Y.encodeStateAsUpdate(doc), update, offset: now.textBetween(0, from).length, fits: (live) => makesTheSame(live, update, proposal) };
  } finally {
    doc.destroy();
  }
}

function makesTheSame(live: Uint8Array, update: Uint8Array, proposal: Parameters<typeof accept>[1]): boolean {
  const [merged, changed] = [new Y.Doc(), new Y.Doc()];
  try {
    for (const doc of [merged, changed]) Y.applyUpdate(doc, live);
    if (place(changed, proposal).is !== 'here' || !accept(changed, proposal).ok) return false;
    Y.applyUpdate(merged, update);
    return toNode(toJson(merged)).eq(toNode(toJson(changed)));
  } finally {
    merged.destroy();
    changed.destroy();
  }
}
