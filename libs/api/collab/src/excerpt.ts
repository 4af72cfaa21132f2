import { firstBlocks, toText } from '@northstar/engine-editor-schema';
import * as Y from 'yjs';

const EXCERPT_LENGTH = 220;

/** The first words of a text, given as one update, cut at a word. */
export function excerptOf(state: Uint8Array): string {
  // Named, because a random name costs more than all the rest.
  const doc = new Y.Doc({ guid: 'excerpt' });
  Y.applyUpdate(doc, state);
  const text = toText(firstBlocks(doc, EXCERPT_LENGTH));
  doc.destroy();
  return beginningOf(text);
}

/** The beginning of some words, cut at a word. */
export function beginningOf(words: string): string {
  const text = words.replace(/\s+/g, ' ').trim();
  if (text.length <= EXCERPT_LENGTH) return text;
  return `${text.slice(0, Math.max(text.lastIndexOf(' ', EXCERPT_LENGTH), EXCERPT_LENGTH / 2))} …`;
}
