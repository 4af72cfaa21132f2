import type { AppendRequest } from '@northstar/engine-sync-room';
import * as Y from 'yjs';

/** For each person who wrote something that is still there: how many characters. And whose hands each run of characters is from, in reading order. */
export interface Authorship {
  readonly totals: readonly (readonly [personId: string, characters: number])[];
  readonly runs: readonly (readonly [personId: string, characters: number])[];
}

/** Looks whether the log says of each clock once, and rightly, who wrote it, and of each deletion once that it was made [C6]. */
export function checkLog(rows: readonly AppendRequest[], writers: ReadonlyMap<number, string>, stored: Y.Doc): void {
  const next = new Map<number, number>();
  const deleted = new Map<number, Set<number>>();
  for (const { inserted, deleted: gone, author } of rows) {
    for (const { client, clock, length } of inserted) {
      if (clock !== (next.get(client) ?? 0)) throw new Error(`client ${client}: clock ${clock} follows ${next.get(client) ?? 0}`);
      if (writers.get(client) !== author.personId) throw new Error(`client ${client} is ${writers.get(client)}'s and was recorded for ${author.personId}`);
      next.set(client, clock + length);
    }
    for (const { client, clock, length } of gone) {
      const known = deleted.get(client) ?? new Set<number>();
      deleted.set(client, known);
      for (let at = clock; at < clock + length; at++) {
        if (known.has(at)) throw new Error(`the deletion of ${client}:${at} was recorded twice`);
        known.add(at);
      }
    }
  }
  const vector = Y.decodeStateVector(Y.encodeStateVector(stored));
  for (const [client, clock] of vector) if (next.get(client) !== clock) throw new Error(`client ${client}: ${clock} clocks are stored, ${next.get(client) ?? 0} have an author`);
  // What is dead in the text without anybody's deletion died inside something that was deleted; whole and visible text never does.
  for (const [client, clocks] of deleted) {
    for (const clock of clocks) {
      const item = Y.getItem(stored.store, Y.createID(client, clock));
      if (!item.deleted) throw new Error(`${client}:${clock} was deleted and is there`);
    }
  }
}

/** The authorship table of a text, from what the log says of its clocks. */
export function authorshipOf(rows: readonly AppendRequest[], doc: Y.Doc): Authorship {
  const owners = new Map<number, string>();
  for (const { inserted, author } of rows) for (const { client } of inserted) owners.set(client, author.personId);
  const totals = new Map<string, number>();
  const runs: [string, number][] = [];
  const visit = (type: Y.AbstractType<unknown>): void => {
    for (let item = type._start; item !== null; item = item.right) {
      if (item.deleted) continue;
      if (item.content instanceof Y.ContentString) {
        const owner = owners.get(item.id.client) ?? 'nobody';
        totals.set(owner, (totals.get(owner) ?? 0) + item.length);
        const last = runs.at(-1);
        if (last?.[0] === owner) last[1] += item.length;
        else runs.push([owner, item.length]);
      } else if (item.content instanceof Y.ContentType) {
        visit(item.content.type as Y.AbstractType<unknown>);
      }
    }
  };
  visit(doc.getXmlFragment('content') as unknown as Y.AbstractType<unknown>);
  return { totals: [...totals].sort(([one], [other]) => (one < other ? -1 : 1)), runs };
}
