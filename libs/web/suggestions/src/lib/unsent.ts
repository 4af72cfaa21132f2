import { SCHEMA_VERSION } from '@northstar/engine-editor-schema';
import { device, type UnsentSuggestions } from '@northstar/web-core';
import { readUnsent, type Store } from './outbox.js';

/** What everything of this library in the storage of the tab is named by; all of it is forgotten at sign-out. */
export const PREFIX = 'northstar suggestions ';

/** Where unsent suggestions outlast their window: the person's own device, where they allowed it [C11]. */
export interface Shelf {
  /** What earlier windows left. */
  left(): Promise<Readonly<Record<string, UnsentSuggestions>>>;
  /** Puts what this window has in the place of what it and some others had; answers whether it is on the device now. */
  keep(own: string, unsent: UnsentSuggestions | null, instead: ReadonlySet<string>): Promise<boolean>;
}

/** The shelf of a text. It is there once the text itself is kept, and goes with it. */
export function deviceShelf(personId: string, documentId: string): Shelf {
  return {
    left: async () => {
      const text = (await device.read(personId, documentId))?.text;
      // What a newer release wrote may hold what this one does not know; it waits there for a newer page.
      return !text?.suggestions || (text.schemaVersion ?? 0) > SCHEMA_VERSION ? {} : text.suggestions;
    },
    keep: async (own, unsent, instead) => {
      let there = false;
      const kept = await device.write(personId, documentId, (text) => {
        there = text !== null;
        const others = Object.fromEntries(Object.entries(text?.suggestions ?? {}).filter(([window]) => window !== own && !instead.has(window)));
        return text && { ...text, ...(unsent ? { changedAt: Date.now() } : {}), suggestions: unsent ? { ...others, [own]: unsent } : others };
      });
      return kept && there;
    },
  };
}

/** What would be lost if its window were closed now. */
const unsafe = new Set<string>();

function warn(event: BeforeUnloadEvent): void {
  event.preventDefault();
}

/** Whoever is about to close the window with something unsafe is warned. */
export function heed(name: string, safe: boolean): void {
  if (safe) unsafe.delete(name);
  else unsafe.add(name);
  if (unsafe.size > 0) window.addEventListener('beforeunload', warn);
  else window.removeEventListener('beforeunload', warn);
}

/**
 * Unsent suggestions outlast a reload in the storage of the tab, which ends with it: on a shared computer nothing may stay behind
 * for the next person [C11]. On a device that its person called their own they outlast the window, too; `tell` hears whether they do.
 */
export async function unsentStore(personId: string, documentId: string, tell: (onDevice: boolean) => void, shelf: Shelf = deviceShelf(personId, documentId)): Promise<Store> {
  const name = `${PREFIX}${personId} ${documentId}`;
  const own = crypto.randomUUID();
  // A device that refuses keeps nothing.
  const left = await shelf.left().catch(() => ({}));
  const taken = new Set(Object.keys(left));
  let onShelf = taken.size > 0;
  let last: string | null = null;
  return {
    get: () => joined([...Object.values(left).map(({ unsent }) => unsent), sessionStorage.getItem(name)]),
    set: (value, count) => {
      last = value;
      if (value === null) sessionStorage.removeItem(name);
      else sessionStorage.setItem(name, value);
      heed(name, value === null);
      if (value === null && !onShelf) return;
      onShelf = value !== null;
      shelf.keep(own, value === null ? null : { count, unsent: value }, taken).catch(() => false).then((kept) => {
        // Something newer may be under way, and its answer counts.
        if (last !== value || value === null) return;
        heed(name, kept);
        tell(kept);
      }).catch(() => undefined);
    },
  };
}

/** What several windows wrote down as one; of two forms of one suggestion the later window's. */
function joined(values: readonly (string | null)[]): string | null {
  const all = values.filter((value) => value !== null).map(readUnsent);
  if (all.length === 0) return null;
  return JSON.stringify({ proposals: [...new Map(all.flatMap(({ proposals }) => proposals))], gone: [...new Set(all.flatMap(({ gone }) => gone))] });
}

/** Forgets everything that is unsent, at sign-out. What the device keeps goes with the texts that it keeps. */
export function forgetSuggestions(): void {
  for (const name of Object.keys(sessionStorage)) if (name.startsWith(PREFIX)) sessionStorage.removeItem(name);
  for (const name of [...unsafe]) heed(name, true);
}
