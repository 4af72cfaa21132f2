import type { DocJson } from './json.js';
import { safeHref } from './marks/safe-href.js';
import { normalise } from './normalise.js';
import { sourceOf, sourceWords } from './nodes/citation.js';
import { headingLevel } from './nodes/heading.js';
import { listStart } from './nodes/ordered-list.js';
import { tableRows } from './nodes/table.js';

export type PlainBlockType = 'paragraph' | 'heading' | 'bullet_item' | 'ordered_item' | 'task_open' | 'task_done' | 'quote' | 'rule' | 'table_row' | 'table_header';

/** Stands between the cells of a row; nobody can type it. */
export const CELL_BREAK = '\u001f';

/** What stands for a footnote in plain text, around its words. */
export const NOTE_SIGNS = ['[note: ', ']'] as const;

/** What stands for a citation in plain text. */
export const citationSign = (attrs: Record<string, unknown> | undefined): string => `[source: ${sourceWords(sourceOf(attrs))}]`;

/** Characters that look the same. */
export interface PlainRun { text: string; bold: boolean; italic: boolean; underline: boolean; strike: boolean; href?: string; needsSource?: true }

/** A document flattened to what a reader would call its paragraphs; what comparing and plain formats work on. A new line inside a block is `\n`. */
export interface PlainBlock {
  type: PlainBlockType;
  /** Of headings only: 1 to 3. */
  level?: number;
  /** How many lists or quotations stand around this block beyond its own; 0 is left out. */
  depth?: number;
  /** Of ordered items only: the number shown. */
  number?: number;
  text: string;
  runs: PlainRun[];
}

interface Around { type: 'paragraph' | 'bullet_item' | 'ordered_item' | 'task_open' | 'task_done' | 'quote'; depth: number; number?: number }

function runsOf(node: DocJson): PlainRun[] {
  const runs: PlainRun[] = [];
  const children = (node.content ?? []).flatMap((child): DocJson[] => {
    if (child.type === 'citation') return [{ type: 'text', text: citationSign(child.attrs) }];
    if (child.type === 'footnote') return [{ type: 'text', text: NOTE_SIGNS[0] }, ...(child.content ?? []), { type: 'text', text: NOTE_SIGNS[1] }];
    return [child];
  });
  for (const child of children) {
    const has = (name: string) => child.marks?.some((mark) => mark.type === name) ?? false;
    const href = safeHref(child.marks?.find((mark) => mark.type === 'link')?.attrs?.['href']);
    const run: PlainRun = {
      text: child.type === 'hardBreak' ? '\n' : child.text ?? '',
      bold: has('bold'), italic: has('italic'), underline: has('underline'), strike: has('strike'),
      ...(href === null ? {} : { href }),
      ...(has('needsSource') ? { needsSource: true as const } : {}),
    };
    const last = runs.at(-1);
    if (last && last.bold === run.bold && last.italic === run.italic && last.underline === run.underline && last.strike === run.strike && last.href === run.href && last.needsSource === run.needsSource) {
      last.text += run.text;
    } else runs.push(run);
  }
  return runs;
}

/** The blocks of a document, top to bottom. Items and quotations of several paragraphs give several blocks. */
export function toPlainBlocks(json: DocJson): PlainBlock[] {
  const blocks: PlainBlock[] = [];
  const push = (node: DocJson, around: Around, type: PlainBlockType) => {
    const runs = runsOf(node);
    blocks.push({
      type,
      ...(type === 'heading' ? { level: headingLevel(node.attrs?.['level']) } : {}),
      ...(around.depth > 0 ? { depth: around.depth } : {}),
      ...(type === 'ordered_item' && around.number !== undefined ? { number: around.number } : {}),
      text: runs.map((run) => run.text).join(''),
      runs,
    });
  };
  const visit = (node: DocJson, around: Around) => {
    const inner = around.type === 'paragraph' ? 0 : around.depth + 1;
    switch (node.type) {
      case 'paragraph': push(node, around, around.type); return;
      case 'heading': push(node, around, 'heading'); return;
      case 'horizontalRule': push(node, around, 'rule'); return;
      case 'blockquote': node.content?.forEach((child) => visit(child, { type: 'quote', depth: inner })); return;
      case 'bulletList': case 'orderedList': {
        const ordered = node.type === 'orderedList';
        node.content?.forEach((item, index) => item.content?.forEach((child) => visit(child, ordered
          ? { type: 'ordered_item', depth: inner, number: listStart(node.attrs?.['start']) + index }
          : { type: 'bullet_item', depth: inner })));
        return;
      }
      case 'taskList':
        node.content?.forEach((item) => item.content?.forEach((child) => visit(child, { type: item.attrs?.['checked'] === true ? 'task_done' : 'task_open', depth: inner })));
        return;
      case 'table':
        // A row is a block: what changed in a cell is seen in its row.
        tableRows(node).forEach((cells, row) => push({
          type: 'paragraph',
          content: cells.flatMap(({ content }, column) => [
            ...(column > 0 ? [{ type: 'text', text: CELL_BREAK }] : []),
            ...content.flatMap((paragraph, index) => [...(index > 0 ? [{ type: 'hardBreak' }] : []), ...(paragraph.content ?? [])]),
          ]),
        }, around, row === 0 && node.attrs?.['headerRow'] === true ? 'table_header' : 'table_row'));
        return;
      default: node.content?.forEach((child) => visit(child, around));
    }
  };
  visit(normalise(json), { type: 'paragraph', depth: 0 });
  return blocks;
}

/** The words alone: blocks apart by an empty line, items with their sign or number. */
export function toText(json: DocJson): string {
  return toPlainBlocks(json).map((block, index, all) => {
    const family = (type: string) => type.replace(/_.*/, '');
    const tight = index > 0 && block.type.includes('_') && family(all[index - 1]!.type) === family(block.type);
    const indent = '  '.repeat(block.depth ?? 0);
    const sign = block.type === 'bullet_item' ? '• ' : block.type === 'ordered_item' ? `${block.number ?? 1}. ` : block.type === 'task_open' ? '[ ] ' : block.type === 'task_done' ? '[x] ' : block.type === 'quote' ? '> ' : '';
    return `${index === 0 ? '' : tight ? '\n' : '\n\n'}${indent}${sign}${block.type === 'rule' ? '* * *' : block.text.replaceAll(CELL_BREAK, ' | ')}`;
  }).join('');
}
