/**
 * Words being written, by document and thread. They live in memory only: on a shared computer nothing of a discussion may stay
 * behind in the browser's storage. Whoever is about to leave with words unsent is warned.
 */
const drafts = new Map<string, string>();

function warn(event: BeforeUnloadEvent): void {
  event.preventDefault();
}

/** The words of a draft; empty if there are none. */
export function draft(key: string): string {
  return drafts.get(key) ?? '';
}

/** Keeps the words of a draft, or forgets it when they are empty. */
export function keepDraft(key: string, words: string): void {
  if (words.trim() === '') drafts.delete(key);
  else drafts.set(key, words);
  if (drafts.size > 0) window.addEventListener('beforeunload', warn);
  else window.removeEventListener('beforeunload', warn);
}

/** Forgets all drafts, at sign-out. */
export function forgetDrafts(): void {
  for (const key of [...drafts.keys()]) keepDraft(key, '');
}
