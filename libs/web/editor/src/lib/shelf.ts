import { SCHEMA_VERSION } from '@northstar/engine-editor-schema';
import { device, unsentWritingOf, type KeptText, type Piece } from '@northstar/web-core';
import * as Y from 'yjs';
import type { Mode, SaveState } from './save-state.js';

/** What an earlier window left of a text. */
export interface Found {
  /** All of it as one update; null while there is nothing yet. */
  readonly update: Uint8Array | null;
  readonly unsent: number;
  readonly epoch: number | null;
  readonly access: SaveState['access'];
}

/** Where a text is kept on this device, so that it outlives its window [C11]. */
export interface Shelf {
  /** Null where nothing may be kept, or where what is kept is newer than this editor [C12]. */
  open(): Promise<Found | null>;
  /** Resolves when the piece is on the device; false where nothing may be kept any more. */
  keep(update: Uint8Array, unsent: number): Promise<boolean>;
  /** What the server said when it let the connection in. */
  note(said: { readonly epoch: number; readonly mode: Mode; readonly reason: string; readonly schemaVersion: number }): Promise<void>;
  /** The server has everything. */
  sent(): Promise<void>;
  drop(): Promise<void>;
}

/** Whose text it is, and what to call it while nobody can be asked. */
export interface Keeper {
  readonly personId: string;
  readonly title: string;
  readonly slug: string;
  readonly language: string;
  readonly organisation: KeptText['organisation'];
}

/** From so many pieces on they are joined into one when the text is opened. */
const MOST_PIECES = 60;

/** One update that holds all pieces; null for none. */
export function joined(pieces: readonly Piece[]): Uint8Array | null {
  return pieces.length === 0 ? null : Y.mergeUpdates(pieces.map(({ update }) => update));
}

/** The shelf of a text in the browser's own store. */
export function deviceShelf(documentId: string, keeper: Keeper): Shelf {
  const { personId, ...about } = keeper;
  // Unsent changes are counted for each window, because another one may have everything that it made stored.
  const own = Math.random().toString(36).slice(2);
  const taken = new Set([own]);
  const blank: KeptText = { documentId, ...about, epoch: null, mode: null, reason: '', unsent: {}, changedAt: 0 };
  const change = (more: (before: KeptText) => Partial<KeptText>) => (before: KeptText | null): KeptText => {
    const known = { ...(before ?? blank), ...about };
    return { ...known, ...more(known) };
  };
  return {
    open: async () => {
      const there = await device.read(personId, documentId);
      if (!there) return null;
      const { text, pieces } = there;
      // A page of an older release would take out what it does not know, and a newer one would send that later.
      if ((text?.schemaVersion ?? 0) > SCHEMA_VERSION) return null;
      const update = joined(pieces);
      if (update && pieces.length > MOST_PIECES) await device.join(documentId, pieces.map(({ key }) => key), update);
      for (const window of Object.keys(text?.unsent ?? {})) taken.add(window);
      return { update, unsent: text ? unsentWritingOf(text) : 0, epoch: text?.epoch ?? null, access: text?.mode ? { mode: text.mode, reason: text.reason } : null };
    },
    keep: (update, unsent) => device.write(personId, documentId, change((before) => ({
      changedAt: Date.now(), ...(unsent > 0 ? { unsent: { ...before.unsent, [own]: unsent } } : {}),
    })), update),
    note: async ({ epoch, mode, reason, schemaVersion }) => void await device.write(personId, documentId, change(() => ({ epoch, mode, reason, schemaVersion }))),
    sent: async () => void await device.write(personId, documentId, change((before) => ({
      unsent: Object.fromEntries(Object.entries(before.unsent).filter(([window]) => !taken.has(window))),
    }))),
    drop: () => device.drop(documentId),
  };
}
