import type { Node } from '@tiptap/pm/model';

/** Also right for scripts that put no spaces between words. */
const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });

/** How many words a stretch of text has; "follow-up" and "1,000" are one each. */
export function countWords(text: string): number {
  let words = 0;
  let end = -1;
  let joined = false;
  for (const { segment, index, isWordLike } of segmenter.segment(text)) {
    if (isWordLike) {
      if (!(joined && index === end)) words += 1;
      end = index + segment.length;
      joined = false;
    } else {
      joined = index === end && /^[-\u2010\u2011/@]$/.test(segment);
      if (joined) end = index + segment.length;
    }
  }
  return words;
}

/** Blocks never change, they are replaced: each is counted once, so a long text costs only what was just typed. */
const counted = new WeakMap<Node, number>();

/** The words of a block; those of a note stand apart from the word that calls it. */
function textOf(block: Node): string {
  let text = '';
  block.forEach((child) => { text += child.isText ? child.text! : ` ${child.textContent} `; });
  return text;
}

/** How many words a document has, those of its notes among them. */
export function wordsOf(doc: Node): number {
  let words = 0;
  doc.descendants((node) => {
    if (!node.isTextblock) return true;
    let here = counted.get(node);
    if (here === undefined) counted.set(node, (here = countWords(textOf(node))));
    words += here;
    return false;
  });
  return words;
}
