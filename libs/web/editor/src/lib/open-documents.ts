import { SharedDocument } from './shared-document.js';
import type { Found } from './shelf.js';

interface Entry { readonly document: SharedDocument; users: number; stop?: () => void }

const open = new Map<string, Entry>();

function warn(event: BeforeUnloadEvent): void {
  if ([...open.values()].some(({ document }) => document.atRisk)) event.preventDefault();
}

/** On phones this is the last that a page hears, and nobody is asked whether they want to go. */
function leave(): void {
  for (const { document } of open.values()) document.leave();
}

function close(documentId: string, entry: Entry): void {
  if (open.get(documentId) === entry) open.delete(documentId);
  entry.stop?.();
  entry.document.destroy();
  if (open.size > 0) return;
  window.removeEventListener('beforeunload', warn);
  window.removeEventListener('pagehide', leave);
}

/** Opens a document, or joins those who already have it open in this window. Every `take` needs one `release`. */
export function take(documentId: string, create: (id: string, left: Found | null) => SharedDocument = (id) => new SharedDocument(id)): SharedDocument {
  let entry = open.get(documentId);
  let left: Found | null = null;
  const status = entry?.document.getStatus();
  // A connection that ended for good is of no use to somebody who comes back to the page; words that it could not send are. Whoever is
  // signed in again sends them by the next one, after other endings they stay in sight, to be kept as a file.
  if (entry && entry.users === 0 && status?.kind === 'ended' && (status.unsaved === 0 || status.ending === 'signed_out')) {
    if (status.unsaved > 0) left = entry.document.left();
    close(documentId, entry);
    entry = undefined;
  }
  if (!entry) {
    if (open.size === 0) {
      window.addEventListener('beforeunload', warn);
      window.addEventListener('pagehide', leave);
    }
    entry = { document: create(documentId, left), users: 0 };
    open.set(documentId, entry);
  }
  entry.users += 1;
  entry.stop?.();
  delete entry.stop;
  return entry.document;
}

/**
 * Lets go of a document. What is not saved yet must not be lost because somebody turned to another page: it stays open
 * behind the scenes until it is.
 */
export function release(documentId: string): void {
  const entry = open.get(documentId);
  if (!entry) return;
  entry.users -= 1;
  if (entry.users > 0) return;
  if (entry.document.unsaved === 0) {
    close(documentId, entry);
    return;
  }
  entry.stop = entry.document.subscribe(() => {
    if (entry.users === 0 && entry.document.unsaved === 0) close(documentId, entry);
  });
}

/** Documents that somebody left with changes not yet saved. */
export function lingering(): readonly string[] {
  return [...open].filter(([, entry]) => entry.users === 0).map(([id]) => id);
}

/** Closes everything at once, at sign-out: nothing of a person may stay in the window [C11]. */
export function forgetDocuments(): void {
  for (const [id, entry] of [...open]) close(id, entry);
}
