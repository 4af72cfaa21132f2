import type { DocJson } from './json.js';
import { safeHref } from './marks/safe-href.js';
import { normalise } from './normalise.js';
import { SourceNumbers, sourceLine, sourceOf } from './nodes/citation.js';
import { headingLevel } from './nodes/heading.js';
import type { HeadingLevel } from './nodes/heading.js';
import { listStart } from './nodes/ordered-list.js';
import { tableRows } from './nodes/table.js';
import type { CellKind } from './nodes/table.js';

/** Words that look the same, or a sign between words. */
export type Inline =
  | { kind: 'words'; text: string; bold?: true; italic?: true; underline?: true; strike?: true; href?: string }
  | { kind: 'break' }
  /** Where a footnote or a source is called, by its number in this text. */
  | { kind: 'note'; number: number }
  | { kind: 'source'; number: number };

export type ReadingBlock =
  | { kind: 'paragraph'; inlines: Inline[] }
  | { kind: 'heading'; level: HeadingLevel; inlines: Inline[] }
  | { kind: 'quote'; blocks: ReadingBlock[] }
  | { kind: 'list'; ordered: boolean; start: number; items: ReadingItem[] }
  | { kind: 'table'; headerRow: boolean; rows: { kind: CellKind; blocks: ReadingBlock[] }[][] }
  | { kind: 'rule' };

/** An item of a list. `done` says of a task whether it is; null for all others. */
export interface ReadingItem { done: boolean | null; blocks: ReadingBlock[] }

/** A document as somebody reads it, ready to become a file: marks resolved, notes and sources numbered and gathered at the end. */
export interface Reading {
  blocks: ReadingBlock[];
  notes: Inline[][];
  sources: Inline[][];
}

/** What stands where a claim wants a source. */
export const SOURCE_NEEDED = '[source needed]';

/** The document for whatever is not a page of the web. Nothing in the data can become a link that is not allowed. */
export function toReading(json: DocJson): Reading {
  const notes: Inline[][] = [];
  const sources = new SourceNumbers();

  const inlines = (node: DocJson): Inline[] => (node.content ?? []).flatMap((child, index, all): Inline[] => [
    ...inline(child),
    // The sign stands once, where the flagged words end.
    ...(isFlagged(child) && !isFlagged(all[index + 1]) ? [{ kind: 'words' as const, text: ` ${SOURCE_NEEDED}` }] : []),
  ]);
  const inline = (node: DocJson): Inline[] => {
    if (node.type === 'hardBreak') return [{ kind: 'break' }];
    if (node.type === 'citation') return [{ kind: 'source', number: sources.meet(sourceOf(node.attrs)).number }];
    if (node.type === 'footnote') {
      // Its number is taken before its words are read.
      const number = notes.push([]);
      notes[number - 1] = inlines(node);
      return [{ kind: 'note', number }];
    }
    return node.text === undefined ? inlines(node) : [marked(node)];
  };
  const block = (node: DocJson): ReadingBlock[] => {
    switch (node.type) {
      case 'paragraph': return [{ kind: 'paragraph', inlines: inlines(node) }];
      case 'heading': return [{ kind: 'heading', level: headingLevel(node.attrs?.['level']), inlines: inlines(node) }];
      case 'blockquote': return [{ kind: 'quote', blocks: blocks(node) }];
      case 'bulletList': return [{ kind: 'list', ordered: false, start: 1, items: items(node) }];
      case 'taskList': return [{ kind: 'list', ordered: false, start: 1, items: items(node) }];
      case 'orderedList': return [{ kind: 'list', ordered: true, start: listStart(node.attrs?.['start']), items: items(node) }];
      case 'horizontalRule': return [{ kind: 'rule' }];
      case 'table': return [{
        kind: 'table', headerRow: node.attrs?.['headerRow'] === true,
        rows: tableRows(node).map((cells) => cells.map(({ kind, content }) => ({ kind, blocks: content.flatMap(block) }))),
      }];
      default: return blocks(node);
    }
  };
  const blocks = (node: DocJson): ReadingBlock[] => (node.content ?? []).flatMap(block);
  const items = (node: DocJson): ReadingItem[] => (node.content ?? []).map((item) => ({
    done: item.type === 'taskItem' ? item.attrs?.['checked'] === true : null, blocks: blocks(item),
  }));

  const read = blocks(normalise(json));
  return { blocks: read, notes, sources: sources.list.map(({ source }) => sourceLine(source).map(({ words, href }): Inline => ({ kind: 'words', text: words, ...(href === null ? {} : { href }) }))) };
}

const isFlagged = (node: DocJson | undefined): boolean => node?.marks?.some(({ type }) => type === 'needsSource') ?? false;

function marked({ text, marks = [] }: DocJson): Inline {
  const words: Inline = { kind: 'words', text: text ?? '' };
  for (const { type, attrs } of marks) {
    if (type === 'bold' || type === 'italic' || type === 'underline' || type === 'strike') words[type] = true;
    const href = type === 'link' ? safeHref(attrs?.['href']) : null;
    if (href !== null) words.href = href;
  }
  return words;
}
