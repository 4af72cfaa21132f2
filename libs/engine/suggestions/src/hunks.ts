import type { Node, Slice } from '@tiptap/pm/model';
import { ReplaceStep } from '@tiptap/pm/transform';
import { diffSequences } from '@northstar/domain-text-diff';
import { type Token, tokensOf } from './tokens.js';

/** One separate change: what stands between two positions of the old document, and what is to stand there. */
export interface Hunk {
  readonly from: number;
  readonly to: number;
  readonly replaced: Slice;
  readonly proposed: Slice;
}

/** Indexes into the tokens of the old and the new document, ends excluded. */
interface Change { a1: number; a2: number; b1: number; b2: number }

/** The changes that lead from one document to another [H1–H6], in the order of the text. */
export function hunks(before: Node, after: Node): Hunk[] {
  const [a, b] = [tokensOf(before), tokensOf(after)];
  const position = (tokens: readonly Token[], index: number, doc: Node): number => tokens[index]?.from ?? doc.content.size;
  const hunkOf = ({ a1, a2, b1, b2 }: Change): Hunk => {
    const [from, to] = [position(a, a1, before), position(a, a2, before)];
    return { from, to, replaced: before.slice(from, to), proposed: after.slice(position(b, b1, after), position(b, b2, after)) };
  };
  const changes = settled(changesOf(a, b), a, b);
  const found: Hunk[] = [];
  for (let index = 0; index < changes.length; index += 1) {
    let change = changes[index]!;
    // The two ends of a list that is put around a paragraph make sense together only.
    while (!applied(before, hunkOf(change)) && index + 1 < changes.length) change = joined(change, changes[++index]!);
    const hunk = hunkOf(change);
    const alone = applied(before, hunk);
    if (!alone) return [whole(before, after)];
    // Closing a heading instead of a paragraph is done by opening it as one.
    if (!alone.eq(before)) found.push(hunk);
  }
  return applyAll(before, found)?.eq(after) ? found : before.eq(after) ? [] : [whole(before, after)];
}

/** The document after one change, or null if it does not fit. */
export function applied(doc: Node, { from, to, proposed }: Pick<Hunk, 'from' | 'to' | 'proposed'>): Node | null {
  try {
    return new ReplaceStep(from, to, proposed).apply(doc).doc;
  } catch {
    // What does not nest is thrown as an error by the model; here it is an answer.
    return null;
  }
}

function applyAll(doc: Node, found: readonly Hunk[]): Node | null {
  return found.reduceRight<Node | null>((next, hunk) => next && applied(next, hunk), doc);
}

function changesOf(a: readonly Token[], b: readonly Token[]): Change[] {
  const changes: Change[] = [];
  let [at, bt] = [0, 0];
  let open: Change | null = null;
  const close = (): void => {
    if (open) changes.push(open);
    open = null;
  };
  for (const run of diffSequences(a.map(({ key }) => key), b.map(({ key }) => key))) {
    const length = run.to - run.from;
    if (run.kind === 'same') {
      // White space between two changed words is no reason to ask twice [H3].
      if (open && !(length === 1 && a[run.from]!.kind === 'space' && endsInWord(open, a, b))) close();
      at += length;
      bt += length;
      continue;
    }
    const grown: Change = open ?? { a1: at, a2: at, b1: bt, b2: bt };
    if (run.kind === 'deleted') at += length;
    else bt += length;
    open = { ...grown, a2: at, b2: bt };
  }
  close();
  return changes.map((change) => withoutEnds(change, a, b));
}

const endsInWord = ({ a1, a2, b1, b2 }: Change, a: readonly Token[], b: readonly Token[]): boolean =>
  [...a.slice(a1, a2), ...b.slice(b1, b2)].every(({ kind }) => kind === 'word' || kind === 'space');

/** Takes equal tokens off the ends, which white space that was joined in good faith can leave. */
function withoutEnds(change: Change, a: readonly Token[], b: readonly Token[]): Change {
  let { a1, a2, b1, b2 } = change;
  while (a1 < a2 && b1 < b2 && a[a1]!.key === b[b1]!.key) { a1 += 1; b1 += 1; }
  while (a1 < a2 && b1 < b2 && a[a2 - 1]!.key === b[b2 - 1]!.key) { a2 -= 1; b2 -= 1; }
  return { a1, a2, b1, b2 };
}

/** Of the places where the same tokens could have been put in or taken out, one where they are whole blocks [H5]; never beyond a neighbouring change. */
function settled(changes: readonly Change[], a: readonly Token[], b: readonly Token[]): Change[] {
  const result: Change[] = [];
  for (const [index, change] of changes.entries()) {
    const back = change.a1 - (result.at(-1)?.a2 ?? 0);
    const forth = (changes[index + 1]?.a1 ?? a.length) - change.a2;
    const by = shiftToWhole(change, a, b, back, forth);
    result.push({ a1: change.a1 + by, a2: change.a2 + by, b1: change.b1 + by, b2: change.b2 + by });
  }
  return result;
}

function shiftToWhole({ a1, a2, b1, b2 }: Change, a: readonly Token[], b: readonly Token[], back: number, forth: number): number {
  if (a1 !== a2 && b1 !== b2) return 0;
  const [tokens, from, to] = a1 === a2 ? [b, b1, b2] : [a, a1, a2];
  if (tokens.slice(from, to).every(({ kind }) => kind === 'word' || kind === 'space') || isWhole(tokens, from, to)) return 0;
  for (let by = -1; by >= -back && tokens[from + by]!.key === tokens[to + by]!.key; by -= 1) if (isWhole(tokens, from + by, to + by)) return by;
  for (let by = 1; by <= forth && tokens[from + by - 1]!.key === tokens[to + by - 1]!.key; by += 1) if (isWhole(tokens, from + by, to + by)) return by;
  return 0;
}

/** Whether a stretch begins no block that it does not end, and ends none that it did not begin. */
function isWhole(tokens: readonly Token[], from: number, to: number): boolean {
  let depth = 0;
  for (let index = from; index < to; index += 1) {
    const { kind } = tokens[index]!;
    if (kind === 'open') depth += 1;
    if (kind === 'close' && (depth -= 1) < 0) return false;
  }
  return depth === 0 && tokens[from]?.kind === 'open';
}

const joined = (first: Change, second: Change): Change => ({ a1: first.a1, a2: second.a2, b1: first.b1, b2: second.b2 });

/** Everything from the first to the last block that differs, as one change: for what cannot be told apart. */
function whole(before: Node, after: Node): Hunk {
  const shortest = Math.min(before.childCount, after.childCount);
  let start = 0;
  let from = 0;
  while (start < shortest && before.child(start).eq(after.child(start))) from += before.child(start++).nodeSize;
  let end = 0;
  let tail = 0;
  while (end < shortest - start && before.child(before.childCount - 1 - end).eq(after.child(after.childCount - 1 - end))) tail += before.child(before.childCount - 1 - end++).nodeSize;
  const to = before.content.size - tail;
  return { from, to, replaced: before.slice(from, to), proposed: after.slice(from, after.content.size - tail) };
}
