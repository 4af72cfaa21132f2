import type { Located } from '@northstar/engine-editor-schema';
import type { Thread } from './types.js';

/** Threads as the rail lists them: about the whole text first, then in the order of the text, then those whose words have gone. */
export interface Arranged { readonly whole: readonly Thread[]; readonly inText: readonly Thread[]; readonly detached: readonly Thread[] }

/** Moments and ids need no rules of a language, which are slow where there are thousands. */
const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * Sorts threads by where they are. Before the text is there, threads with a passage keep the order they were started in. Beside a text, one
 * that nobody has looked for yet is left out for that moment: it would be drawn as one whose words have gone, hundreds of them at a time.
 */
export function arrange(threads: readonly Thread[], located: ReadonlyMap<string, Located> | null): Arranged {
  const byAge = threads.filter((thread) => thread.comments.length > 0).sort((a, b) => order(a.createdAt, b.createdAt) || order(a.id, b.id));
  const whole = byAge.filter((thread) => !thread.anchor);
  const anchored = byAge.filter((thread) => thread.anchor);
  if (!located) return { whole, inText: anchored, detached: [] };
  const places = anchored.map((thread) => ({ thread, place: located.get(thread.id) }));
  return {
    whole,
    inText: places.flatMap(({ thread, place }) => (place?.found ? [{ thread, from: place.from }] : [])).sort((a, b) => a.from - b.from).map(({ thread }) => thread),
    detached: places.filter(({ place }) => place?.found === false).map(({ thread }) => thread),
  };
}
