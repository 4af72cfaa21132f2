import { CELL_BREAK, createAnchor, fromBlocks, seedYDoc, textMap, toJson, toNode } from '@northstar/engine-editor-schema';
import { proposalOf } from '@northstar/engine-suggestions';
import { Fragment, Slice } from '@tiptap/pm/model';
import * as Y from 'yjs';
import { seeded } from './seeded.mjs';

/** About what fits on a printed page. */
const WORDS_PER_PAGE = 450;
const WORDS = 'the ministry shall publish each year how warnings were answered by whom and within what time so that members of every network may judge whether public money kept its promise to people near water and forest'.split(' ');
const SIGNS = 'abcdefghijklmnopqrstuvwxyz';

/** A text of so many pages as policy papers are: headings, paragraphs, lists, now and then a table, notes of numbers that make passages tell apart. The same seed writes the same. */
export function longText(pages, seed = 1) {
  const random = seeded(seed);
  const pick = (list) => list[Math.floor(random() * list.length)];
  let written = 0;
  const words = (count) => {
    written += count;
    return Array.from({ length: count }, () => (random() < 0.06 ? `${pick(SIGNS)}${pick(SIGNS)}${Math.floor(random() * 10_000)}` : pick(WORDS))).join(' ');
  };
  const blocks = [];
  for (let section = 1; written < pages * WORDS_PER_PAGE; section++) {
    blocks.push({ type: 'heading', level: section % 5 === 1 ? 1 : 2, text: `Section ${section}: ${words(5)}` });
    for (let paragraph = 0; paragraph < 4; paragraph++) blocks.push({ type: 'paragraph', text: `${words(40 + Math.floor(random() * 60))}, **${words(3)}**, ${words(12)}.` });
    for (let item = 0; item < 4; item++) blocks.push({ type: section % 2 ? 'bullet_item' : 'ordered_item', text: words(14) });
    if (section % 8 === 0) for (let row = 0; row < 4; row++) blocks.push({ type: row === 0 ? 'table_header' : 'table_row', text: [words(3), words(4), words(2)].join(CELL_BREAK) });
  }
  return seedYDoc(fromBlocks(blocks));
}

/** Passages spread evenly over a text, as anchors of threads. */
export function passages(ydoc, count) {
  const map = textMap(ydoc);
  const apart = Math.floor(map.text.length / count);
  return Array.from({ length: count }, (_, index) => {
    const from = map.text.indexOf(' ', index * apart) + 1;
    return createAnchor(ydoc, map.positions[from], map.positions[from + Math.min(40, apart >> 1)], map);
  });
}

/** Suggestions spread over a text: words put in, words that go, others in their place. */
export function changes(ydoc, count) {
  const map = textMap(ydoc);
  const doc = toNode(toJson(ydoc));
  const places = [];
  doc.descendants((node, position) => {
    if (node.type.name === 'paragraph' && node.textContent.length > 60) places.push(position + 1 + node.textContent.indexOf(' ', 20));
  });
  return Array.from({ length: Math.min(count, places.length) }, (_, index) => {
    const at = places[Math.floor(index * places.length / count)];
    const [to, words] = [[at, ' clearly'], [at + 6, ''], [at + 6, ' other']][index % 3];
    const proposed = words === '' ? Slice.empty : new Slice(Fragment.from(doc.type.schema.text(words)), 0, 0);
    return proposalOf(ydoc, { from: at, to, replaced: doc.slice(at, to), proposed }, map);
  });
}

export const updateOf = (ydoc) => Y.encodeStateAsUpdate(ydoc);
