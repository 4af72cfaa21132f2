import { FRAGMENT_NAME } from '@northstar/engine-editor-schema';
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
          else if (TEXT_BLOCKS.has(name)) {
            visitor.block(name === 'heading' ? 'heading' : name === 'horizontalRule' ? 'rule' : kind, name === 'heading' ? levelOf(inner) : null, [...around, item]);
            visit(inner, kind, [...around, item]);
          } else visit(inner, AROUND[name] ?? kind, [...around, item]);
        }
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
