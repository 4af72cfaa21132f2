import { applyJson, canonicalJson, isAllowedValue, liveText, schema, textMap, toJson, toNode } from '@northstar/engine-editor-schema';
import type { DocJson, TextMap } from '@northstar/engine-editor-schema';
import { Fragment, Slice } from '@tiptap/pm/model';
import type { Node } from '@tiptap/pm/model';
import { StepMap } from '@tiptap/pm/transform';
import type * as Y from 'yjs';
import { applied, type Hunk, hunks } from './hunks.js';
import { placeAt, positionOf } from './places.js';

/** A piece of a document as plain data: blocks or words, and how many of the outermost ones are only a part of what they are. */
export interface Piece { readonly content: readonly DocJson[]; readonly openStart: number; readonly openEnd: number }

/** A change that waits beside the text: what it would replace, by what, and where [T3]. Plain data, to be stored and sent. */
export interface Proposal {
  /** Yjs relative positions, base64. Equal ends mean that something is put in. */
  readonly from: string;
  readonly to: string;
  readonly replaced: Piece;
  readonly proposed: Piece;
  /** A little of what stood before and after, to find the place again when its block was made anew. */
  readonly before: string;
  readonly after: string;
}

/** What of a replacement is taken: all, only what is new, only what goes, or some of several new blocks by their numbers. */
export type Part = 'all' | 'insertion' | 'deletion' | readonly number[];

/** Where a proposal belongs now: it fits; the words that it would replace have changed, and to what; it is in the text already; or its place is gone. */
export type Placed =
  | { readonly is: 'here'; readonly from: number; readonly to: number; readonly replaced: Slice; readonly proposed: Slice }
  | { readonly is: 'changed'; readonly from: number; readonly to: number; readonly now: Slice }
  | { readonly is: 'done'; readonly from: number; readonly to: number }
  | { readonly is: 'gone' };

/** The plain data of a piece of a document. */
export const pieceOf = (slice: Slice): Piece => ({ content: (slice.content.toJSON() ?? []) as DocJson[], openStart: slice.openStart, openEnd: slice.openEnd });

/** The changes that lead from the shared text to `wanted`, each tied to its place in the shared text [P1]. */
export function propose(ydoc: Y.Doc, wanted: Node): Proposal[] {
  const map = textMap(ydoc);
  return hunks(toNode(toJson(ydoc)), wanted).flatMap((hunk) => proposalOf(ydoc, hunk, map) ?? []);
}

/** One change tied to its place; null where the shared text has no such place because its data is damaged. */
export function proposalOf(ydoc: Y.Doc, { from, to, replaced, proposed }: Hunk, map: TextMap = textMap(ydoc)): Proposal | null {
  const ends = endsOf(ydoc, from, to);
  return ends && { ...ends, replaced: pieceOf(replaced), proposed: pieceOf(proposed), ...surroundings(map, from, to) };
}

/** What is put in follows the words before it; what is replaced is held by its first and its last word. */
function endsOf(ydoc: Y.Doc, from: number, to: number): Pick<Proposal, 'from' | 'to'> | null {
  const start = placeAt(ydoc, from, from === to ? 'before' : 'after');
  const end = from === to ? start : placeAt(ydoc, to, 'before');
  return start !== null && end !== null ? { from: start, to: end } : null;
}

const slices = new WeakMap<Piece, Slice | null>();

/** A piece as content of the schema; null for what cannot be one. Attributes and marks that the schema does not allow are left out [P3]. */
export function sliceOf(piece: Piece): Slice | null {
  // Pieces never change, and each is asked for at every pause of whoever writes.
  let slice = slices.get(piece);
  if (slice === undefined) slices.set(piece, (slice = made(piece)));
  return slice;
}

function made({ content: given, openStart, openEnd }: Piece): Slice | null {
  try {
    const content = Fragment.fromJSON(schema, given.map(clean));
    if (!within(openStart, depthAt(content, 'first')) || !within(openEnd, depthAt(content, 'last'))) return null;
    check(content, openStart, openEnd);
    return new Slice(content, openStart, openEnd);
  } catch {
    return null;
  }
}

const within = (value: number, most: number): boolean => Number.isInteger(value) && value >= 0 && value <= most;

function clean(json: DocJson): DocJson {
  const allowed = (owner: string, attrs: Record<string, unknown> = {}) => Object.fromEntries(Object.entries(attrs).filter(([name, value]) => isAllowedValue(owner, name, value)));
  const marks = (json.marks ?? []).map(({ type, attrs }) => ({ type, attrs: allowed(type, attrs) })).filter(({ type, attrs }) => {
    const mark = schema.marks[type];
    return mark !== undefined && Object.keys(mark.spec.attrs ?? {}).every((name) => name in attrs);
  });
  return { type: json.type, attrs: allowed(json.type, json.attrs), marks, ...(json.text === undefined ? {} : { text: json.text }), ...(json.content ? { content: json.content.map(clean) } : {}) };
}

/** Throws unless every node is valid that is here as a whole; what is open at an end is completed by the text around it. */
function check(content: Fragment, openStart: number, openEnd: number): void {
  content.forEach((node, _offset, index) => {
    const [start, end] = [index === 0 ? openStart : 0, index === content.childCount - 1 ? openEnd : 0];
    if (start === 0 && end === 0) node.check();
    else check(node.content, Math.max(start - 1, 0), Math.max(end - 1, 0));
  });
}

function depthAt(content: Fragment, side: 'first' | 'last'): number {
  let depth = 0;
  for (let node = side === 'first' ? content.firstChild : content.lastChild; node && !node.isLeaf; node = side === 'first' ? node.firstChild : node.lastChild) depth += 1;
  return depth;
}

const equal = (a: Slice, b: Slice): boolean => canonicalJson(a.toJSON()) === canonicalJson(b.toJSON());

/** A shared text as it stands, read once for many questions. */
export interface Reading { readonly doc: Node; readonly map: TextMap; readonly sound: boolean }

export const reading = (ydoc: Y.Doc, doc: Node = toNode(toJson(ydoc)), map: TextMap = textMap(ydoc)): Reading => (
  // The two lengths differ only where the data is damaged.
  { doc, map, sound: doc.content.size === map.size }
);

/** The same while people write in it: only what changed since it was last read is read anew. */
export function liveReading(ydoc: Y.Doc): Reading {
  const text = liveText(ydoc);
  return reading(ydoc, text.doc(), text.map());
}

/** Where a proposal belongs in the text as it stands. */
export function place(ydoc: Y.Doc, proposal: Proposal, { doc, map, sound }: Reading = reading(ydoc)): Placed {
  const [replaced, proposed] = [sliceOf(proposal.replaced), sliceOf(proposal.proposed)];
  if (!replaced || !proposed || !sound) return { is: 'gone' };
  const fits = (from: number, to: number): boolean => equal(doc.slice(from, to), replaced) && applied(doc, { from, to, proposed }) !== null;
  const [from, end] = [positionOf(ydoc, proposal.from, map), positionOf(ydoc, proposal.to, map)];
  if (from !== null && end !== null) {
    const to = Math.max(from, end);
    if (standsThere(map, doc, from, to, replaced, proposed, proposal.after)) return { is: 'done', from, to };
    if (fits(from, to)) return { is: 'here', from, to, replaced, proposed };
  }
  const again = findAgain(map, proposal, replaced);
  if (again && fits(again.from, again.to)) return { is: 'here', ...again, replaced, proposed };
  if (from === null || end === null) return { is: 'gone' };
  const to = Math.max(from, end);
  return { is: 'changed', from, to, now: doc.slice(from, to) };
}

/** Whether what a proposal would bring stands at its place already [P4]: right after, where it is put in; on either side of where the words went that it replaces. */
function standsThere(map: TextMap, doc: Node, from: number, to: number, replaced: Slice, proposed: Slice, after: string): boolean {
  const stands = (start: number): boolean => start >= 0 && start + proposed.size <= doc.content.size && equal(doc.slice(start, start + proposed.size), proposed);
  if (proposed.size === 0) return replaced.size > 0 && from === to;
  // The same words may stand there for other reasons; what follows them tells.
  if (replaced.size === 0) return stands(to) && textFrom(map, to + proposed.size) === after;
  return equal(doc.slice(from, to), proposed) || (from === to && (stands(from) || stands(from - proposed.size)));
}

/** How many characters of the neighbourhood are kept. */
const CONTEXT = 32;

const textFrom = (map: TextMap, position: number): string => map.text.slice(map.indexAt(position)).slice(0, CONTEXT);

function surroundings(map: TextMap, from: number, to: number): Pick<Proposal, 'before' | 'after'> {
  const first = map.indexAt(from);
  return { before: map.text.slice(Math.max(0, first - CONTEXT), first), after: textFrom(map, to) };
}

/** Words whose block was made anew, as the editor does when a paragraph becomes a heading: found where they stand once between the same neighbours. */
function findAgain(map: TextMap, { before, after }: Proposal, replaced: Slice): { from: number; to: number } | null {
  if (replaced.openStart > 0 || replaced.openEnd > 0 || replaced.content.content.some((node) => !node.isText)) return null;
  const words = replaced.content.textBetween(0, replaced.content.size);
  const near = { before: before.slice(before.lastIndexOf('\n') + 1), after: after.split('\n')[0]! };
  const passage = near.before + words + near.after;
  const at = map.text.indexOf(passage);
  if (passage.trim() === '' || at < 0 || map.text.includes(passage, at + 1)) return null;
  const first = at + near.before.length;
  const before1 = map.positionAt(first - 1);
  const from = words !== '' || before1 === undefined ? map.positionAt(first) : before1 + 1;
  return from === undefined ? null : { from, to: from + words.length };
}

/** What taking a proposal in came to; `others` are those that had to be tied to their places anew, as they were numbered. */
export type Accepted =
  | { readonly ok: true; readonly others: ReadonlyMap<number, Proposal> }
  | { readonly ok: false; readonly why: 'changed' | 'gone' | 'done' | 'no_such_part' };

/**
 * Takes a proposal, or a part of it, into the shared text by the smallest change [A1–A3]. Nothing is touched where it does not fit.
 * `others` are those that go on waiting: a block that is made anew takes their places with it, so they are given new ones.
 */
export function accept(ydoc: Y.Doc, proposal: Proposal, part: Part = 'all', others: readonly Proposal[] = [], origin?: unknown): Accepted {
  const before = reading(ydoc);
  const placed = place(ydoc, proposal, before);
  if (placed.is !== 'here') return { ok: false, why: placed.is };
  const chosen = partOf(placed, part);
  const next = chosen && applied(before.doc, chosen);
  if (!next) return { ok: false, why: 'no_such_part' };
  const waiting = others.map((other) => place(ydoc, other, before));
  applyJson(ydoc, next.toJSON() as DocJson, origin);
  const after = reading(ydoc, next);
  const map = new StepMap([chosen.from, chosen.to - chosen.from, chosen.proposed.size]);
  const moved = new Map<number, Proposal>();
  for (const [index, was] of waiting.entries()) {
    if (was.is !== 'here') continue;
    const [from, to] = [map.map(was.from, was.from === was.to ? -1 : 1), map.map(was.to, -1)];
    const now = place(ydoc, others[index]!, after);
    // A place that is found elsewhere is worse than none: the other half of a paragraph that was split has the same start.
    if (from > to || (now.is === 'here' && now.from === from && now.to === to)) continue;
    const ends = endsOf(ydoc, from, to);
    if (ends) moved.set(index, { ...others[index]!, ...ends });
  }
  return { ok: true, others: moved };
}

/** The parts that a proposal can be taken by [A3]; `blocks` is how many new blocks there are to choose from. */
export function partsOf(proposal: Pick<Proposal, 'replaced' | 'proposed'>): { readonly insertion: boolean; readonly deletion: boolean; readonly blocks: number } {
  const both = isFlat(proposal.replaced) && isFlat(proposal.proposed) && proposal.replaced.content.length > 0 && proposal.proposed.content.length > 0;
  const { openStart, openEnd, content } = proposal.proposed;
  return { insertion: both, deletion: both, blocks: openStart === 0 && openEnd === 0 && content.length > 1 && content.every(({ type }) => !schema.nodes[type]?.isInline) ? content.length : 0 };
}

/** Words or whole blocks only, so that one side can be taken without the other. */
const isFlat = ({ openStart, openEnd }: Piece): boolean => openStart === 0 && openEnd === 0;

function partOf({ from, to, replaced, proposed }: Extract<Placed, { is: 'here' }>, part: Part): Pick<Hunk, 'from' | 'to' | 'proposed'> | null {
  if (part === 'all') return { from, to, proposed };
  const parts = partsOf({ replaced: pieceOf(replaced), proposed: pieceOf(proposed) });
  if (part === 'insertion') return parts.insertion ? { from: to, to, proposed } : null;
  if (part === 'deletion') return parts.deletion ? { from, to, proposed: Slice.empty } : null;
  if (part.length === 0 || part.some((number) => !Number.isInteger(number) || number < 0 || number >= parts.blocks)) return null;
  const wanted = new Set(part);
  return { from, to, proposed: new Slice(Fragment.fromArray(proposed.content.content.filter((_, index) => wanted.has(index))), 0, 0) };
}
