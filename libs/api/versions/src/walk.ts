import { CELL_BREAK, citationSign, FRAGMENT_NAME, NOTE_SIGNS } from '@northstar/engine-editor-schema';
import * as Y from 'yjs';

/** What a document's own blocks are called in comparisons, by the element around them. */
const AROUND: Readonly<Record<string, string>> = { blockquote: 'quote', bulletList: 'bullet_item', orderedList: 'ordered_item' };
const TEXT_BLOCKS = new Set(['paragraph', 'heading', 'horizontalRule']);

/** What a walk through a text meets, in reading order; what was deleted is met where it stood. */
export interface Visitor {
  /** A block begins. `items` are its element and those around it, from the outside in. */
  block(type: string, level: number | null, items: readonly Y.Item[]): void;
  /** Some characters; a line break inside a block is one. */
  text(text: string, item: Y.Item): void;
  /** What stands in plain text for something that is no text: the edges of cells and notes, a source. Nobody typed these letters. */
  sign?(text: string, item: Y.Item): void;
  /** From here on a formatting holds, or ends. */
  mark(name: string, on: boolean, item: Y.Item): void;
}

/** Walks through a text with everything that was ever in it. */
export function walk(doc: Y.Doc, visitor: Visitor): void {
  const visit = (type: Y.XmlFragment | Y.XmlElement | Y.XmlText, kind: string, around: readonly Y.Item[]): void => {
    for (let item = type._start; item !== null; item = item.right) {
      const { content } = item;
      if (content instanceof Y.ContentString) visitor.text(content.str, item);
      else if (content instanceof Y.ContentFormat) visitor.mark(content.key, content.value !== null, item);
      else if (content instanceof Y.ContentType) {
        const inner = content.type;
        if (inner instanceof Y.XmlText) visit(inner, kind, [...around, item]);
        else if (inner instanceof Y.XmlElement) {
          const name = inner.nodeName;
          if (name === 'hardBreak') visitor.text('\n', item);
          else if (name === 'citation') visitor.sign?.(citationSign(attributesOf(inner)), item);
          else if (name === 'footnote') {
            visitor.sign?.(NOTE_SIGNS[0], item);
            visit(inner, kind, [...around, item]);
            visitor.sign?.(NOTE_SIGNS[1], item);
          } else if (name === 'tableRow') {
            visitor.block(isHeadOf(inner) ? 'table_header' : 'table_row', null, [...around, item]);
            visitRow(inner, [...around, item]);
          }
          else if (TEXT_BLOCKS.has(name)) {
            visitor.block(name === 'heading' ? 'heading' : name === 'horizontalRule' ? 'rule' : kind, name === 'heading' ? levelOf(inner) : null, [...around, item]);
            visit(inner, kind, [...around, item]);
          } else visit(inner, name === 'taskItem' ? (attributesOf(inner)['checked'] === true ? 'task_done' : 'task_open') : AROUND[name] ?? kind, [...around, item]);
        }
      }
    }
  };
  /** A row is one block; its cells and their paragraphs stand apart in it by signs. */
  const visitRow = (row: Y.XmlElement, around: readonly Y.Item[]): void => {
    let cells = 0;
    for (let item = row._start; item !== null; item = item.right) {
      const cell = item.content instanceof Y.ContentType ? item.content.type : null;
      if (!(cell instanceof Y.XmlElement)) continue;
      if (cells++ > 0) visitor.sign?.(CELL_BREAK, item);
      let paragraphs = 0;
      for (let part = cell._start; part !== null; part = part.right) {
        const paragraph = part.content instanceof Y.ContentType ? part.content.type : null;
        if (!(paragraph instanceof Y.XmlElement)) continue;
        if (paragraphs++ > 0) visitor.sign?.('\n', part);
        visit(paragraph, 'table_row', [...around, item, part]);
      }
    }
  };
  visit(doc.getXmlFragment(FRAGMENT_NAME), 'paragraph', []);
}

/** The level of a heading, also of one that is gone. */
function levelOf(element: Y.XmlElement): number {
  const content = element._map.get('level')?.content;
  const level = Number(content instanceof Y.ContentAny ? content.arr.at(-1) : 1);
  return level >= 1 && level <= 3 ? level : 1;
}

/** The attributes of an element as they are or, of one that is gone, as they last were. */
function attributesOf(element: Y.XmlElement): Record<string, unknown> {
  return Object.fromEntries([...element._map].flatMap(([name, { content }]) => (content instanceof Y.ContentAny ? [[name, content.arr.at(-1)]] : [])));
}

/** Whether a row is the first of a table whose first row is a heading. */
function isHeadOf(row: Y.XmlElement): boolean {
  const { parent } = row;
  return parent instanceof Y.XmlElement && attributesOf(parent)['headerRow'] === true && parent.get(0) === row;
}
