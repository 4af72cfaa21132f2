import * as encoding from 'lib0/encoding';
import { BadBytes, ByteReader } from './byte-reader.js';
import type { ClientOwner } from './ports.js';

/** An update that another node stored, with the clientIDs that it claimed. */
export interface HeardUpdate {
  readonly update: Uint8Array;
  readonly owners: readonly ClientOwner[];
}

/** A cursor as nodes show it to each other; null while its person has none. */
export interface SharedCursor {
  readonly id: number;
  readonly clock: number;
  readonly personId: string;
  readonly state: string | null;
}

/** What nodes tell each other about an open document [C10]. */
export type News =
  /** Positions `after + 1` onwards are stored; without the updates when they are large. */
  | { readonly kind: 'stored'; readonly epoch: number; readonly after: number; readonly head: number; readonly updates: readonly HeardUpdate[] }
  | { readonly kind: 'presence'; readonly cursors: readonly SharedCursor[] }
  /** A node that has just opened the document asks who is there. */
  | { readonly kind: 'who' };

const KIND = { stored: 0, presence: 1, who: 2 } as const;

export function encodeNews(news: News): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, KIND[news.kind]);
  if (news.kind === 'stored') {
    for (const number of [news.epoch, news.after, news.head, news.updates.length]) encoding.writeVarUint(encoder, number);
    for (const { update, owners } of news.updates) {
      encoding.writeVarUint8Array(encoder, update);
      encoding.writeVarUint(encoder, owners.length);
      for (const { client, personId } of owners) {
        encoding.writeVarUint(encoder, client);
        encoding.writeVarString(encoder, personId);
      }
    }
  } else if (news.kind === 'presence') {
    encoding.writeVarUint(encoder, news.cursors.length);
    for (const { id, clock, personId, state } of news.cursors) {
      encoding.writeVarUint(encoder, id);
      encoding.writeVarUint(encoder, clock);
      encoding.writeVarString(encoder, personId);
      encoding.writeVarString(encoder, state ?? 'null');
    }
  }
  return encoding.toUint8Array(encoder);
}

/** Null for what a node of another release may say; whatever matters is found in the log then. */
export function decodeNews(message: Uint8Array): News | null {
  try {
    const reader = new ByteReader(message);
    const news = read(reader);
    return reader.left === 0 ? news : null;
  } catch (error) {
    if (error instanceof BadBytes) return null;
    throw error;
  }
}

function read(reader: ByteReader): News | null {
  switch (reader.uint()) {
    case KIND.stored: {
      const [epoch, after, head] = [reader.uint(), reader.uint(), reader.uint()];
      const updates = many(reader, () => ({
        update: reader.take(reader.uint()).slice(),
        owners: many(reader, () => ({ client: reader.uint(), personId: reader.text() })),
      }));
      return { kind: 'stored', epoch, after, head, updates };
    }
    case KIND.presence: return {
      kind: 'presence',
      cursors: many(reader, () => {
        const [id, clock, personId, state] = [reader.uint(), reader.uint(), reader.text(), reader.text()];
        return { id, clock, personId, state: state === 'null' ? null : state };
      }),
    };
    case KIND.who: return { kind: 'who' };
    default: return null;
  }
}

function many<T>(reader: ByteReader, one: () => T): T[] {
  return Array.from({ length: reader.count() }, one);
}
