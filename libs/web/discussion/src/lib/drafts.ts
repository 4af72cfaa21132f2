/**
 * Words being written, by person, document and thread. They are kept for as long as this window is open, a reload included, and nowhere
 * else: on a shared computer nothing of a discussion may stay behind. Signing out forgets them. Whoever is about to leave with words
 * unsent is warned.
 */
import type { Written } from './mention-words.js';

const STORED = 'northstar.drafts';
const EMPTY: Written = { words: '', names: {} };
let drafts: Map<string, Written> | null = null;

function kept(): Map<string, Written> {
  if (!drafts) {
    drafts = new Map();
    try {
      const stored = JSON.parse(window.sessionStorage.getItem(STORED) ?? '{}') as Record<string, Written>;
      for (const [key, { words, names }] of Object.entries(stored)) if (typeof words === 'string') drafts.set(key, { words, names: names ?? {} });
    } catch {
      // What somebody else put there is none of ours.
    }
  }
  return drafts;
}

function store(): void {
  try {
    if (kept().size === 0) window.sessionStorage.removeItem(STORED);
    else window.sessionStorage.setItem(STORED, JSON.stringify(Object.fromEntries(kept())));
  } catch {
    // A browser that keeps nothing: the words last as long as the page.
  }
}

function warn(event: BeforeUnloadEvent): void {
  event.preventDefault();
}

/** A draft; empty if there is none. */
export function draft(key: string): Written {
  return kept().get(key) ?? EMPTY;
}

/** Keeps a draft, or forgets it when it says nothing. */
export function keepDraft(key: string, written: Written): void {
  if (written.words.trim() === '') kept().delete(key);
  else kept().set(key, written);
  store();
  if (kept().size > 0) window.addEventListener('beforeunload', warn);
  else window.removeEventListener('beforeunload', warn);
}

/** Forgets all drafts, at sign-out. */
export function forgetDrafts(): void {
  kept().clear();
  store();
  window.removeEventListener('beforeunload', warn);
}

/** Reads anew what the window kept, as after a reload. */
export function reloadDrafts(): void {
  drafts = null;
}
