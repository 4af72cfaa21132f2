import { type DocJson, type MarkJson, meaningOfStyle, normalise, safeHref } from '@northstar/engine-editor-schema';
import { Footnotes } from './footnotes.js';
import { BLOCKS, DROPPED, INLINE } from './elements.js';
import { asInlineRun, isBlock, paragraphsOf } from './runs.js';
import type { Remarks } from './remarks.js';
import { readTable } from './tables.js';
import { attribute, clean, type Element, elementsOf, hasAttribute, isElement, isText, type Node, wordsOf } from './tree.js';
import { wordLists } from './word-lists.js';

/** A text cannot be nested deeper than this in the end; what is, becomes words. */
const DEEPEST = 60;

/** Turns a page into a text of our schema, and counts what it has no room for. Unknown parts give up their words; nothing is carried over that the schema does not know. */
export class HtmlReader {
  private readonly notes: Footnotes;
  /** The level of the page's largest headings: they become the largest of the text. */
  private readonly largest: number;

  constructor(private readonly root: Element, private readonly remarks: Remarks) {
    this.notes = new Footnotes(root);
    const levels = new Set<number>();
    for (const { tagName } of elementsOf(root)) if (/^h[1-6]$/.test(tagName)) levels.add(Number(tagName[1]));
    this.largest = Math.min(6, ...levels);
  }

  read(): DocJson {
    return normalise({ type: 'doc', content: this.blocks(this.root, [], 0) });
  }

  /** What stands in an element, as blocks: loose words become paragraphs. */
  blocks(element: Element, marks: readonly MarkJson[], depth: number): DocJson[] {
    return paragraphsOf(this.inside(element, marks, depth));
  }

  /** What stands in an element, words and blocks as they come. */
  private inside(element: Element, marks: readonly MarkJson[], depth: number): DocJson[] {
    if (depth > DEEPEST) {
      this.remarks.add('deep_nesting');
      return textOf(wordsOf(element, ({ tagName }) => tagName in DROPPED), marks);
    }
    return wordLists(element.childNodes, (node) => this.one(node, marks, depth + 1), (item) => this.inside(item, marks, depth + 1));
  }

  private one(node: Node, marks: readonly MarkJson[], depth: number): DocJson[] {
    if (isText(node)) return textOf(node.value, marks);
    if (!isElement(node) || this.notes.holds(node)) return [];
    const { tagName } = node;
    const dropped = DROPPED[tagName];
    if (dropped !== undefined) {
      if (dropped !== null) this.remarks.add(dropped);
      return [];
    }
    const style = meaningOfStyle(attribute(node, 'style'));
    if (style.hidden || hasAttribute(node, 'hidden')) {
      this.remarks.add('hidden');
      return [];
    }
    if (tagName === 'font' || /(^|;)\s*(color|background|background-color|font-family|font-size)\s*:/i.test(attribute(node, 'style'))) this.remarks.add('colours');
    if (tagName in BLOCKS) return this.block(node, marks, depth);
    if (!(tagName in INLINE)) this.remarks.add('unknown');
    return this.inline(node, marks, depth, style);
  }

  private inline(node: Element, marks: readonly MarkJson[], depth: number, style: ReturnType<typeof meaningOfStyle>): DocJson[] {
    const { tagName } = node;
    if (tagName === 'br') return [{ type: 'hardBreak' }];
    if (tagName === 'a') return this.link(node, marks, depth);
    if (tagName === 'sup' || tagName === 'sub') {
      const inside = this.inside(node, marks, depth);
      if (inside.some(({ type }) => type === 'text')) this.remarks.add('raised');
      return inside;
    }
    if (tagName === 'code' || tagName === 'kbd' || tagName === 'samp' || tagName === 'tt') this.remarks.add('code');
    const known = INLINE[tagName] ?? null;
    const said = { bold: style.bold, italic: style.italic, underline: style.underline || null, strike: style.strike || null };
    let inner = marks.filter(({ type }) => said[type as keyof typeof said] !== false);
    for (const mark of ['bold', 'italic', 'underline', 'strike'] as const) {
      if ((said[mark] ?? known === mark) && !inner.some(({ type }) => type === mark)) inner = [...inner, { type: mark }];
    }
    return this.inside(node, inner, depth);
  }

  private link(node: Element, marks: readonly MarkJson[], depth: number): DocJson[] {
    const note = this.notes.calledBy(node);
    if (note !== null) return [{ type: 'footnote', content: textOf(note, []) }];
    const given = attribute(node, 'href');
    const href = safeHref(given);
    if (href === null && given.startsWith('#')) this.remarks.add('internal_links');
    else if (href === null && given !== '') this.remarks.add('unsafe_links');
    const others = marks.filter(({ type }) => type !== 'link' && type !== 'underline');
    return this.inside(node, href === null ? marks : [...others, { type: 'link', attrs: { href } }], depth);
  }

  private block(node: Element, marks: readonly MarkJson[], depth: number): DocJson[] {
    const { tagName } = node;
    switch (tagName) {
      case 'h1': case 'h2': case 'h3': case 'h4': case 'h5': case 'h6': {
        const level = Number(tagName[1]) - this.largest + 1;
        if (level > 3) this.remarks.add('deep_headings');
        const content = asInlineRun(this.inside(node, marks.filter(({ type }) => type !== 'bold'), depth).flatMap(flat)).map(withoutBold);
        return content.length === 0 ? [] : [{ type: 'heading', attrs: { level: Math.min(3, level) }, content }];
      }
      case 'hr': return attribute(node, 'class').includes('footnotes-sep') ? [] : [{ type: 'horizontalRule' }];
      case 'blockquote': return wrapped('blockquote', this.blocks(node, marks, depth));
      case 'ul': case 'ol': case 'menu': case 'dir': return this.list(node, marks, depth);
      case 'table': return readTable(node, this.remarks, (cell) => this.blocks(cell, marks, depth));
      case 'dt': return paragraphsOf(this.inside(node, [...marks, { type: 'bold' }], depth));
      case 'pre': case 'xmp': case 'listing': {
        this.remarks.add('code');
        const lines = preformatted(node).split('\n');
        return paragraphsOf(lines.flatMap((line, index) => [...(index > 0 ? [{ type: 'hardBreak' }] : []), ...textOf(line, marks)]));
      }
      default: return this.blocks(node, marks, depth);
    }
  }

  private list(node: Element, marks: readonly MarkJson[], depth: number): DocJson[] {
    const items: { task: boolean | null; content: DocJson[] }[] = [];
    for (const child of node.childNodes) {
      if (isText(child) || !isElement(child)) {
        if (isText(child) && child.value.trim() !== '') items.push({ task: null, content: paragraphsOf(textOf(child.value, marks)) });
        continue;
      }
      if (this.notes.holds(child)) continue;
      const content = child.tagName === 'li' ? this.blocks(child, marks, depth + 1) : paragraphsOf(this.one(child, marks, depth + 1));
      if (content.length === 0) continue;
      // Old HTML puts a list directly into a list; it belongs to the item before it.
      if (child.tagName !== 'li' && /^(ul|ol)$/.test(child.tagName) && items.length > 0) items.at(-1)!.content.push(...content);
      else items.push({ task: taskOf(child, content), content });
    }
    if (items.length === 0) return [];
    if (items.some(({ task }) => task !== null)) {
      return [{ type: 'taskList', content: items.map(({ task, content }) => ({ type: 'taskItem', attrs: { checked: task === true }, content })) }];
    }
    const ordered = node.tagName === 'ol';
    const start = Number.parseInt(attribute(node, 'start'), 10);
    return [{ type: ordered ? 'orderedList' : 'bulletList', ...(ordered && Number.isFinite(start) ? { attrs: { start } } : {}), content: items.map(({ content }) => ({ type: 'listItem', content })) }];
  }
}

/** Text in an element, its white space joined as in a browser; what is left over at the ends goes with its paragraph. */
function textOf(given: string, marks: readonly MarkJson[]): DocJson[] {
  const text = clean(given).replace(/[ \t\r\n]+/g, ' ');
  return text === '' ? [] : [{ type: 'text', text, ...(marks.length > 0 ? { marks: [...marks] } : {}) }];
}

const wrapped = (type: string, content: DocJson[]): DocJson[] => (content.length === 0 ? [] : [{ type, content }]);
const flat = (node: DocJson): DocJson[] => (isBlock(node) ? (node.content ?? []).flatMap(flat) : [node]);
/** Headings are bold by themselves. */
const withoutBold = (node: DocJson): DocJson => ({ ...node, ...(node.marks ? { marks: node.marks.filter(({ type }) => type !== 'bold') } : {}) });

function preformatted(node: Element): string {
  const words: string[] = [];
  const open: Node[] = [node];
  for (let next = open.pop(); next; next = open.pop()) {
    if (isText(next)) words.push(next.value);
    else if (isElement(next)) open.push(...[...next.childNodes].reverse());
  }
  return clean(words.join('').replace(/\r\n?/g, '\n')).replace(/^\n|\n$/g, '');
}

/** Whether an item is something to do, and done: as a box, or as Markdown writes it. Its sign is taken off. */
function taskOf(item: Element, content: DocJson[]): boolean | null {
  let first: Node | undefined = item.childNodes.find((child) => isElement(child) || (isText(child) && child.value.trim() !== ''));
  while (first && isElement(first) && (first.tagName === 'p' || first.tagName === 'label' || first.tagName === 'span')) first = first.childNodes.find((child) => isElement(child) || (isText(child) && child.value.trim() !== ''));
  if (first && isElement(first) && first.tagName === 'input' && attribute(first, 'type').toLowerCase() === 'checkbox') return hasAttribute(first, 'checked');
  const words = content[0]?.type === 'paragraph' ? content[0].content?.[0] : undefined;
  const sign = /^\[([ xX])\]\s/.exec(words?.text ?? '');
  if (!words || !sign) return null;
  words.text = words.text!.slice(sign[0].length);
  if (words.text === '') content[0]!.content!.shift();
  return sign[1] !== ' ';
}
