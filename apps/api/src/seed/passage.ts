import { createAnchor, textMap } from '@northstar/engine-editor-schema';
import * as Y from 'yjs';

/** The anchor of a passage that stands exactly once in a text. */
export function passageOf(state: Uint8Array, quote: string): NonNullable<ReturnType<typeof createAnchor>> {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, state);
  try {
    const map = textMap(doc);
    const at = map.text.indexOf(quote);
    const anchor = at < 0 || map.text.indexOf(quote, at + 1) >= 0 ? null : createAnchor(doc, map.positions[at]!, map.positions[at + quote.length - 1]! + 1);
    if (!anchor) throw new Error(`the passage “${quote}” does not stand exactly once in its text`);
    return anchor;
  } finally {
    doc.destroy();
  }
}
