import { type DocJson, toNode } from '@northstar/engine-editor-schema';
import { Fragment, type Node, Slice } from '@tiptap/pm/model';
import { StepMap } from '@tiptap/pm/transform';
import type * as Y from 'yjs';
import { applied } from './hunks.js';
import { accept, type Accepted, pieceOf, place, type Placed, type Proposal, proposalOf, reading, sliceOf } from './proposal.js';

/** A stretch of the text, as the editor counts. */
export interface Stretch { readonly from: number; readonly to: number }

/** A change that waits, with who suggests it and where it belongs now. */
export interface Offer { readonly id: string; readonly authorId: string; readonly placed: Placed }

/** What one person would have a passage say: one change, or several that go together. */
export interface Wording { readonly authorId: string; readonly ids: readonly string[] }

/** Words that several wordings are about [W1]. */
export interface Passage extends Stretch { readonly wordings: readonly Wording[] }

/** Where a change lies: in the text as it fits, or over the words that have taken the place of those it was about. */
const stretchOf = (placed: Placed): Stretch | null => (placed.is === 'here' || placed.is === 'changed' ? placed : null);

const meet = (a: Stretch, b: Stretch): boolean => a.from < b.to && b.from < a.to;

/** Whether two changes are about the same words, so that one of them alone can be taken in. What is put in at one spot, one after the other, is not. */
export function contradict(a: Placed, b: Placed): boolean {
  const [one, other] = [stretchOf(a), stretchOf(b)];
  return one !== null && other !== null && meet(one, other);
}

/** The passages that more than one wording is about, in the order of the text [W1]. Offers come in the order in which they were made. */
export function passages(offers: readonly Offer[]): Passage[] {
  const lying = offers.flatMap((offer, made) => {
    const at = stretchOf(offer.placed);
    return at ? [{ ...offer, made, from: at.from, to: at.to }] : [];
  }).sort((a, b) => a.from - b.from || a.to - b.to || a.made - b.made);
  const found: { from: number; to: number; offers: typeof lying }[] = [];
  for (const offer of lying) {
    const last = found.at(-1);
    if (last && offer.from < last.to) {
      last.to = Math.max(last.to, offer.to);
      last.offers.push(offer);
    } else found.push({ from: offer.from, to: offer.to, offers: [offer] });
  }
  return found.map(({ from, to, offers: about }) => ({ from, to, wordings: wordingsOf(about.sort((a, b) => a.made - b.made)) })).filter(({ wordings }) => wordings.length > 1);
}

function wordingsOf(offers: readonly (Offer & Stretch)[]): Wording[] {
  const found: { authorId: string; offers: (Offer & Stretch)[] }[] = [];
  for (const offer of offers) {
    const goesWith = found.find(({ authorId, offers: own }) => authorId === offer.authorId && own.every((each) => !meet(each, offer)));
    if (goesWith) goesWith.offers.push(offer);
    else found.push({ authorId: offer.authorId, offers: [offer] });
  }
  return found.map(({ authorId, offers: own }) => ({ authorId, ids: own.map(({ id }) => id) }));
}

/** Whether a passage is words of one block, and not whole blocks. */
function blockOf(doc: Node, { from, to }: Stretch): Node | null {
  const start = doc.resolve(from);
  return start.parent.isTextblock && start.sameParent(doc.resolve(to)) ? start.parent : null;
}

/** The passage that a selection is about: whole words of one block, all of it where nothing is selected, or else whole blocks [W2]. Null where there are no words. */
export function passageAt(doc: Node, from: number, to: number): Stretch | null {
  if (from < 0 || from > to || to > doc.content.size) return null;
  const [start, end] = [doc.resolve(from), doc.resolve(to)];
  if (blockOf(doc, { from, to })) return start.parent.content.size === 0 ? null : wholeWords(start.parent, start.start(), from, to);
  return { from: start.depth > 0 ? start.before(1) : from, to: end.depth > 0 ? end.after(1) : to };
}

function wholeWords(block: Node, begin: number, from: number, to: number): Stretch {
  if (from === to) return { from: begin, to: begin + block.content.size };
  // What is no text, such as a footnote, counts as many signs as it has positions.
  const text = block.content.content.map((node) => node.text ?? '\ufffc'.repeat(node.nodeSize)).join('');
  let [first, last] = [from - begin, to - begin];
  while (first < last && /\s/u.test(text[first]!)) first += 1;
  while (last > first && /\s/u.test(text[last - 1]!)) last -= 1;
  while (first > 0 && /[\p{L}\p{N}]/u.test(text[first - 1]!) && /[\p{L}\p{N}]/u.test(text[first] ?? ' ')) first -= 1;
  while (last < text.length && /[\p{L}\p{N}]/u.test(text[last]!) && /[\p{L}\p{N}]/u.test(text[last - 1] ?? ' ')) last += 1;
  return first === last ? { from: begin, to: begin + block.content.size } : { from: begin + first, to: begin + last };
}

/** Ties a passage to its words, so that it is found again while others write; and the text as it stands now. Null for what is no place of this text. */
export function hold(ydoc: Y.Doc, { from, to }: Stretch): { readonly place: Proposal; readonly doc: Node } | null {
  const { doc } = reading(ydoc);
  if (from > to || to > doc.content.size) return null;
  const place = proposalOf(ydoc, { from, to, replaced: doc.slice(from, to), proposed: Slice.empty });
  return place && { place, doc };
}

/** A passage as a small text of its own, to be written anew; with what changes of it, as it would read then. */
export function passageText(doc: Node, { from, to }: Stretch, changes: readonly Change[] = []): DocJson {
  const block = blockOf(doc, { from, to });
  const changed = withChanges(doc, changes);
  const end = changed ? mapOf(changes).map(to, 1) : to;
  const slice = (changed ?? doc).slice(from, end);
  if (!block) return { type: 'doc', content: pieceOf(slice).content as DocJson[] };
  const only = slice.content.content.every((node) => node.isInline) ? [block.copy(slice.content)] : slice.content.content;
  return { type: 'doc', content: only.map((node) => node.toJSON() as DocJson) };
}

/** What came of writing a passage anew: a change, nothing because it reads as before, or nothing because it cannot stand there. */
export type Rewording = { readonly ok: true; readonly proposal: Proposal } | { readonly ok: false; readonly why: 'same' | 'does_not_fit' };

/** One change of a whole passage into what somebody wrote instead [W2]. */
export function reword(ydoc: Y.Doc, passage: Stretch, written: DocJson): Rewording {
  const { doc } = reading(ydoc);
  const replaced = doc.slice(passage.from, passage.to);
  const proposed = sliceFor(blockOf(doc, passage), toNode(written));
  const next = proposed && applied(doc, { ...passage, proposed });
  if (!proposed || !next) return { ok: false, why: 'does_not_fit' };
  if (next.eq(doc)) return { ok: false, why: 'same' };
  const proposal = proposalOf(ydoc, { ...passage, replaced, proposed });
  return proposal ? { ok: true, proposal } : { ok: false, why: 'does_not_fit' };
}

/** What was written as the content of a place: words where words stood, which may become several blocks of the same kind, or whole blocks. */
function sliceFor(block: Node | null, { content: blocks }: Node): Slice | null {
  if (!block) return new Slice(blocks, 0, 0);
  if (blocks.content.some((node) => !node.isTextblock)) return null;
  if (blocks.childCount < 2) return new Slice(blocks.firstChild?.content ?? Fragment.empty, 0, 0);
  return new Slice(Fragment.fromArray(blocks.content.map((node) => block.copy(node.content))), 1, 1);
}

/** A change at its place. */
export interface Change extends Stretch { readonly proposed: Slice }

/** A change where it belongs now; over the words of today where those it was about have changed. Null where it has no place. */
export function changeAt(placed: Placed, proposal: Pick<Proposal, 'proposed'>): Change | null {
  const at = stretchOf(placed);
  const proposed = at && sliceOf(proposal.proposed);
  return at && proposed ? { from: at.from, to: at.to, proposed } : null;
}

const mapOf = (changes: readonly Change[]): StepMap =>
  new StepMap([...changes].sort((a, b) => a.from - b.from || a.to - b.to).flatMap(({ from, to, proposed }) => [from, to - from, proposed.size]));

function withChanges(doc: Node, changes: readonly Change[]): Node | null {
  return [...changes].sort((a, b) => b.from - a.from || b.to - a.to).reduce<Node | null>((next, change) => next && applied(next, change), doc);
}

/** The whole blocks around a passage, as they are and as they would be with some changes; null where these do not fit together [W3]. */
export function readAround(doc: Node, { from, to }: Stretch, changes: readonly Change[]): { readonly now: DocJson; readonly wanted: DocJson | null } {
  const [start, end] = [doc.resolve(from), doc.resolve(to)];
  const whole = { from: start.depth > 0 ? start.before(1) : from, to: end.depth > 0 ? end.after(1) : to };
  const blocks = (of: Node, until: number): DocJson => ({ type: 'doc', content: pieceOf(of.slice(whole.from, until)).content as DocJson[] });
  const changed = withChanges(doc, changes);
  return { now: blocks(doc, whole.to), wanted: changed && blocks(changed, mapOf(changes).map(whole.to, 1)) };
}

/**
 * Takes a wording into the shared text: all of its changes, or nothing at all [W4]. What stands in the text already is not taken in again.
 * `others` are the changes that go on waiting; the answer has those that had to be tied to their places anew.
 */
export function acceptWording(ydoc: Y.Doc, chosen: readonly Proposal[], others: readonly Proposal[] = []): Accepted {
  const now = reading(ydoc);
  const placed = chosen.map((proposal) => ({ proposal, at: place(ydoc, proposal, now) })).filter(({ at }) => at.is !== 'done');
  const unfit = placed.find(({ at }) => at.is !== 'here');
  if (unfit) return { ok: false, why: unfit.at.is as 'changed' | 'gone' };
  if (chosen.length > 0 && placed.length === 0) return { ok: false, why: 'done' };
  // From the end, so that none moves the place of the next.
  placed.sort((a, b) => (b.at as Stretch).from - (a.at as Stretch).from || (b.at as Stretch).to - (a.at as Stretch).to);
  // Whatever still waits, this wording's own changes included, follows its place.
  const waiting = [...placed.map(({ proposal }) => proposal), ...others];
  const tied = new Map<number, Proposal>();
  for (let index = 0; index < placed.length; index += 1) {
    const result = accept(ydoc, waiting[index]!, 'all', waiting.slice(index + 1));
    if (!result.ok) return result;
    for (const [offset, proposal] of result.others) {
      waiting[index + 1 + offset] = proposal;
      tied.set(index + 1 + offset, proposal);
    }
  }
  return { ok: true, others: new Map([...tied].flatMap(([index, proposal]) => (index < placed.length ? [] : [[index - placed.length, proposal] as const]))) };
}
