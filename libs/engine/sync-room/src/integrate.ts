import { GONE } from './doc-index.js';
import type { DocIndex, Place } from './doc-index.js';
import { RangeSet } from './ranges.js';
import { CONTENT, TYPE } from './update-reader.js';
import type { ReadBlock, Struct } from './update-reader.js';

/** Why an update does not fit the document. `unknown` may mean that this node is behind another one [C10]. */
export interface Misfit {
  readonly code: 'unknown' | 'structure' | 'schema';
  readonly detail: string;
}

/** Judges one struct at its place; null means it may stand there. Stored updates are integrated without a judge. */
export type Judge = (struct: Struct, place: Place | null) => Misfit | null;

interface Cursor {
  readonly structs: readonly Struct[];
  readonly client: number;
  at: number;
  busy: boolean;
}

/**
 * Takes the new structs of an update into the index, each after everything it refers to, as Yjs would. Whatever refers to
 * something that is neither known nor in the update itself is a misfit, so that no client ever holds a struct back as pending.
 * After a misfit the caller rolls the index back. The answer tells which clocks are deleted as soon as they arrive, because
 * what they are in is deleted.
 */
export function integrate(index: DocIndex, blocks: readonly ReadBlock[], judge: Judge | null): Misfit | RangeSet {
  const dead = new RangeSet();
  const byClient = new Map<number, Cursor>();
  for (const block of blocks) {
    if (block.clock > index.next(block.client)) return misfit('unknown', `client ${block.client} left out clocks`);
    byClient.set(block.client, { structs: block.structs, client: block.client, at: 0, busy: false });
  }
  for (const block of blocks) {
    const stack: { cursor: Cursor; until: number }[] = [{ cursor: byClient.get(block.client)!, until: Infinity }];
    stack[0]!.cursor.busy = true;
    while (stack.length > 0) {
      const { cursor, until } = stack[stack.length - 1]!;
      const struct = index.next(cursor.client) > until ? undefined : cursor.structs[cursor.at];
      if (!struct) {
        cursor.busy = false;
        stack.pop();
        continue;
      }
      const missing = struct.clock + struct.length <= index.next(struct.client) ? null : missingOf(index, struct);
      if (missing) {
        const other = byClient.get(missing.client);
        if (!other || other.busy || other.at >= other.structs.length) return misfit('unknown', 'refers to something unknown');
        other.busy = true;
        stack.push({ cursor: other, until: missing.clock });
        continue;
      }
      const problem = place(index, struct, judge, dead);
      if (problem) return problem;
      cursor.at++;
    }
  }
  return dead;
}

/** The first thing the struct refers to that is not in the index yet. */
function missingOf(index: DocIndex, struct: Struct): { client: number; clock: number } | null {
  // From the middle on, a struct continues what is already known and refers to nothing else that counts.
  if (struct.clock < index.next(struct.client)) return lacks(index, struct.rightClient, struct.rightClock);
  return lacks(index, struct.originClient, struct.originClock)
    ?? lacks(index, struct.rightClient, struct.rightClock)
    ?? lacks(index, struct.parentClient, struct.parentClock);
}

function lacks(index: DocIndex, client: number, clock: number): { client: number; clock: number } | null {
  return client < 0 || clock < index.next(client) ? null : { client, clock };
}

function place(index: DocIndex, struct: Struct, judge: Judge | null, dead: RangeSet): Misfit | null {
  const known = index.next(struct.client);
  const length = struct.clock + struct.length - known;
  if (length <= 0) return null;
  let found = struct.content === CONTENT.gc ? GONE : find(index, struct, known, dead);
  // Stored bytes were judged when they came; a document must open even if a later version of this code would judge otherwise.
  if (found === CONTRADICTION && !judge) found = GONE;
  if (typeof found === 'object') {
    const problem = judge?.(struct, found);
    if (problem) return problem;
    const info = index.type(found.type);
    const format = struct.content === CONTENT.format;
    const id = index.placeIn(found.type, found.key, format);
    if (struct.content === CONTENT.type && (struct.typeRef === TYPE.element || struct.typeRef === TYPE.text)) {
      const kind = struct.typeRef === TYPE.text ? 'text' : 'element';
      index.type(index.addType(kind, struct.name, struct.client, struct.clock, found.type)).deleted = info.deleted;
    }
    index.append(struct.client, length, id);
    if (info.deleted || struct.content === CONTENT.deleted) dead.add(struct.client, [known, known + length]);
    return null;
  }
  if (found !== GONE) return misfit('structure', 'its place contradicts itself');
  const problem = judge?.(struct, null);
  if (problem) return problem;
  index.append(struct.client, length, GONE);
  dead.add(struct.client, [known, known + length]);
  return null;
}

const CONTRADICTION = -1;

/** Where Yjs will put the struct: its origins decide, or else the parent it names. */
function find(index: DocIndex, struct: Struct, known: number, dead: RangeSet): Place | typeof GONE | typeof CONTRADICTION {
  const cut = struct.clock < known;
  if (cut || struct.originClient >= 0 || struct.rightClient >= 0) {
    const origin = cut ? placeAt(index, struct.client, known - 1)
      : struct.originClient < 0 ? null : placeAt(index, struct.originClient, struct.originClock);
    const right = struct.rightClient < 0 ? null : placeAt(index, struct.rightClient, struct.rightClock);
    if (origin === GONE || right === GONE) return GONE;
    // Neighbours in two different lists would be put in different places by clients that still have both and that do not.
    if (origin && right && (origin.type !== right.type || origin.key !== right.key)) return CONTRADICTION;
    return (origin ?? right)!;
  }
  if (struct.parentRoot !== null) return { type: index.root(struct.parentRoot), key: struct.key, format: false };
  const type = index.typeAt(struct.parentClient, struct.parentClock);
  if (type !== undefined) return { type, key: struct.key, format: false };
  const { parentClient, parentClock } = struct;
  if (placeAt(index, parentClient, parentClock) === GONE || index.deleted.has(parentClient, parentClock)) return GONE;
  // Not a type and alive: only its own update may have deleted it meanwhile.
  return dead.has(parentClient, parentClock) ? GONE : CONTRADICTION;
}

function placeAt(index: DocIndex, client: number, clock: number): Place | typeof GONE {
  const id = index.placeAt(client, clock);
  return id === GONE ? GONE : index.place(id);
}

function misfit(code: Misfit['code'], detail: string): Misfit {
  return { code, detail };
}
