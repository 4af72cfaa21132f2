import type { ClockRange } from './ports.js';
import { RangeSet } from './ranges.js';

/** The place of everything whose parent is not known any more: Yjs turns what is put there into GC. */
export const GONE = 0;

/** Where structs sit: the type they are in, the attribute they are a value of, and whether they are formatting. */
export interface Place {
  readonly type: number;
  readonly key: string | null;
  readonly format: boolean;
}

export interface TypeInfo {
  readonly kind: 'root' | 'element' | 'text';
  /** Element name; the root's name for a root; empty for text. */
  readonly name: string;
  readonly client: number;
  readonly clock: number;
  readonly parent: number;
  readonly depth: number;
  deleted: boolean;
  children: number;
  formats: number;
  attributes: Map<string, number> | null;
}

interface ClientRuns {
  next: number;
  /** Run i covers the clocks from starts[i] to the next start and lies in places[i]. */
  readonly starts: number[];
  readonly places: number[];
  readonly typeClocks: number[];
  readonly types: number[];
}

/**
 * What the guard must know of a document: per client how far it is known, who owns it, and for ranges of clocks where
 * they sit; which types there are; what is deleted. No text. It stands in for a Y.Doc at a fraction of the memory.
 */
export class DocIndex {
  readonly deleted = new RangeSet();
  readonly owners = new Map<number, string>();
  /** What the document would take as bytes, roughly. */
  bytes = 0;
  private readonly clients = new Map<number, ClientRuns>();
  private readonly types: TypeInfo[] = [];
  private readonly roots = new Map<string, number>();
  private readonly places: Place[] = [{ type: -1, key: null, format: false }];
  private journal: Journal | null = null;

  /** The first clock of the client that is not known. */
  next(client: number): number {
    return this.clients.get(client)?.next ?? 0;
  }

  place(id: number): Place {
    return this.places[id]!;
  }

  type(ordinal: number): TypeInfo {
    return this.types[ordinal]!;
  }

  placeAt(client: number, clock: number): number {
    const runs = this.clients.get(client)!;
    return runs.places[lowerBound(runs.starts, clock + 1) - 1]!;
  }

  /** The places of a range of known clocks; null stands for a place that is gone. */
  placesIn(client: number, start: number, end: number): (Place | null)[] {
    const { starts, places } = this.clients.get(client)!;
    const found: (Place | null)[] = [];
    let at = lowerBound(starts, start + 1) - 1;
    for (; at < starts.length && starts[at]! < end; at++) found.push(places[at] === GONE ? null : this.places[places[at]!]!);
    return found;
  }

  typeAt(client: number, clock: number): number | undefined {
    const runs = this.clients.get(client);
    if (!runs) return undefined;
    const at = lowerBound(runs.typeClocks, clock);
    return runs.typeClocks[at] === clock ? runs.types[at] : undefined;
  }

  root(name: string): number {
    let ordinal = this.roots.get(name);
    if (ordinal === undefined) {
      ordinal = this.addType('root', name, -1, 0, -1);
      this.roots.set(name, ordinal);
    }
    return ordinal;
  }

  placeIn(type: number, key: string | null, format: boolean): number {
    const info = this.types[type]!;
    if (key !== null) {
      info.attributes ??= new Map();
      let id = info.attributes.get(key);
      if (id === undefined) info.attributes.set(key, id = this.places.push({ type, key, format: false }) - 1);
      return id;
    }
    if (format) return info.formats < 0 ? info.formats = this.places.push({ type, key, format }) - 1 : info.formats;
    return info.children < 0 ? info.children = this.places.push({ type, key, format }) - 1 : info.children;
  }

  append(client: number, length: number, place: number): void {
    let runs = this.clients.get(client);
    if (!runs) this.clients.set(client, runs = { next: 0, starts: [], places: [], typeClocks: [], types: [] });
    this.journal?.note(client, runs);
    if (runs.places[runs.places.length - 1] !== place) {
      runs.starts.push(runs.next);
      runs.places.push(place);
    }
    runs.next += length;
  }

  /** Registers a type whose struct is about to be appended. */
  addType(kind: TypeInfo['kind'], name: string, client: number, clock: number, parent: number): number {
    const depth = parent < 0 ? 0 : this.types[parent]!.depth + (kind === 'element' ? 1 : 0);
    const ordinal = this.types.push({
      kind, name, client, clock, parent, depth, deleted: false, children: -1, formats: -1, attributes: null,
    }) - 1;
    if (kind !== 'root') {
      const runs = this.clients.get(client) ?? { next: 0, starts: [], places: [], typeClocks: [], types: [] };
      this.clients.set(client, runs);
      this.journal?.note(client, runs);
      runs.typeClocks.push(clock);
      runs.types.push(ordinal);
    }
    return ordinal;
  }

  /**
   * Takes over deletions. Deleting a type deletes all that is in it, also what its deleter had not seen yet:
   * that part is told apart, because it is somebody's lost work [C14].
   */
  delete(list: readonly { readonly client: number; readonly runs: readonly number[] }[]): { deleted: ClockRange[]; implied: ClockRange[] } {
    const deleted = list.flatMap(({ client, runs }) => this.deleted.add(client, runs));
    const types: number[] = [];
    for (const { client, clock, length } of deleted) {
      const known = this.clients.get(client)!;
      for (let at = lowerBound(known.typeClocks, clock); (known.typeClocks[at] ?? Infinity) < clock + length; at++) {
        types.push(known.types[at]!);
      }
    }
    return { deleted, implied: types.length === 0 ? [] : this.deleteInside(types) };
  }

  begin(): void {
    this.journal = new Journal(this.types.length, this.places.length);
  }

  commit(): void {
    this.journal = null;
  }

  /** Forgets every append since `begin`. */
  rollback(): void {
    const journal = this.journal!;
    this.journal = null;
    for (const [client, before] of journal.clients) {
      const runs = this.clients.get(client)!;
      if (before.next === 0) { this.clients.delete(client); continue; }
      runs.next = before.next;
      runs.starts.length = runs.places.length = before.runs;
      runs.typeClocks.length = runs.types.length = before.types;
    }
    for (const [name, ordinal] of this.roots) if (ordinal >= journal.types) this.roots.delete(name);
    for (const place of this.places.splice(journal.places)) {
      const owner = place.type < journal.types ? this.types[place.type] : undefined;
      if (!owner) continue;
      if (place.key !== null) owner.attributes!.delete(place.key);
      else if (place.format) owner.formats = -1;
      else owner.children = -1;
    }
    this.types.length = journal.types;
  }

  private deleteInside(types: readonly number[]): ClockRange[] {
    const inside = new Set(types);
    // A type is always registered after its parent, so one pass finds all descendants.
    for (let ordinal = Math.min(...types); ordinal < this.types.length; ordinal++) {
      const info = this.types[ordinal]!;
      if (inside.has(info.parent)) inside.add(ordinal);
      if (inside.has(ordinal)) info.deleted = true;
    }
    const implied: ClockRange[] = [];
    for (const [client, runs] of this.clients) {
      const found: number[] = [];
      for (let at = 0; at < runs.starts.length; at++) {
        if (inside.has(this.places[runs.places[at]!]!.type)) found.push(runs.starts[at]!, runs.starts[at + 1] ?? runs.next);
      }
      implied.push(...this.deleted.add(client, found));
    }
    return implied;
  }
}

/** What has to be undone if an update turns out to be refused halfway. */
class Journal {
  readonly clients = new Map<number, { next: number; runs: number; types: number }>();

  constructor(readonly types: number, readonly places: number) {}

  note(client: number, runs: ClientRuns): void {
    if (!this.clients.has(client)) this.clients.set(client, { next: runs.next, runs: runs.starts.length, types: runs.types.length });
  }
}

function lowerBound(sorted: readonly number[], value: number): number {
  let low = 0, high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
