import type { DocJson, MarkJson } from './json.js';
import { normalise } from './normalise.js';
import { type Source, sourceOf } from './nodes/citation.js';
import { CELL_BREAK } from './plain-blocks.js';
import type { PlainBlockType, PlainRun } from './plain-blocks.js';

/** A piece of a line: words, with a footnote or a source behind them where one is given. */
export interface WrittenRun extends Partial<PlainRun> { footnote?: string; source?: Partial<Source> & Pick<Source, 'id'> }

/** A block as an author writes it down: either `text`, in which `**bold**`, `*italic*` and `[words](address)` are understood, or exact `runs`. */
export interface WrittenBlock { type: PlainBlockType; level?: number; depth?: number; text?: string; runs?: WrittenRun[] }

const INLINE = /\*\*(?<bold>[^*]+)\*\*|\*(?<italic>[^*]+)\*|\[(?<words>[^\]]+)\]\((?<href>[^)\s]+)\)/gu;

function runsOf(text: string): WrittenRun[] {
  const runs: WrittenRun[] = [];
  let end = 0;
  for (const match of text.matchAll(INLINE)) {
    if (match.index > end) runs.push({ text: text.slice(end, match.index) });
    const { bold, italic, words, href } = match.groups ?? {};
    runs.push(bold ? { text: bold, bold: true } : italic ? { text: italic, italic: true } : { text: words ?? '', ...(href ? { href } : {}) });
    end = match.index + match[0].length;
  }
  if (end < text.length) runs.push({ text: text.slice(end) });
  return runs;
}

function inline(block: WrittenBlock): DocJson[] {
  return (block.runs ?? runsOf(block.text ?? '')).flatMap((run) => {
    const marks: MarkJson[] = [
      ...(run.href === undefined ? [] : [{ type: 'link', attrs: { href: run.href } }]),
      ...(run.needsSource ? [{ type: 'needsSource' }] : []),
      ...(['bold', 'italic', 'underline', 'strike'] as const).filter((name) => run[name]).map((type) => ({ type })),
    ];
    const words = (run.text ?? '').split('\n').flatMap((text, index): DocJson[] => [
      ...(index > 0 ? [{ type: 'hardBreak' }] : []),
      ...(text === '' ? [] : [{ type: 'text', text, ...(marks.length > 0 ? { marks } : {}) }]),
    ]);
    return [
      ...words,
      ...(run.footnote === undefined ? [] : [{ type: 'footnote', content: [{ type: 'text', text: run.footnote }] }]),
      ...(run.source === undefined ? [] : [{ type: 'citation', attrs: { ...sourceOf(run.source) } }]),
    ];
  });
}

const CONTAINERS: Partial<Record<PlainBlockType, string>> = { bullet_item: 'bulletList', ordered_item: 'orderedList', task_open: 'taskList', task_done: 'taskList', table_row: 'table', table_header: 'table', quote: 'blockquote' };

function partOf(type: PlainBlockType, paragraph: DocJson): DocJson {
  if (type === 'quote') return paragraph;
  if (type === 'task_open' || type === 'task_done') return { type: 'taskItem', attrs: { checked: type === 'task_done' }, content: [paragraph] };
  if (type === 'bullet_item' || type === 'ordered_item') return { type: 'listItem', content: [paragraph] };
  const cells: DocJson[][] = [[]];
  for (const inline of paragraph.content ?? []) {
    const words = inline.type === 'text' ? (inline.text ?? '').split(CELL_BREAK) : [null];
    words.forEach((text, index) => {
      if (index > 0) cells.push([]);
      if (text !== '') cells.at(-1)!.push(text === null ? inline : { ...inline, text });
    });
  }
  return { type: 'tableRow', content: cells.map((content) => ({ type: 'tableCell', content: [{ type: 'paragraph', content }] })) };
}

/** A document made of plain blocks: neighbouring items become one list, neighbouring quoted paragraphs one quotation, deeper items a list inside. */
export function fromBlocks(blocks: readonly WrittenBlock[]): DocJson {
  const content: DocJson[] = [];
  for (const block of blocks) {
    const container = CONTAINERS[block.type];
    const paragraph = { type: 'paragraph', content: inline(block) };
    if (!container) {
      content.push(block.type === 'heading' ? { type: 'heading', attrs: { level: block.level ?? 1 }, content: paragraph.content }
        : block.type === 'rule' ? { type: 'horizontalRule' } : paragraph);
      continue;
    }
    let siblings = content;
    for (let depth = block.depth ?? 0; depth > 0; depth--) {
      const list = siblings.at(-1);
      const item = list?.type === 'bulletList' || list?.type === 'orderedList' || list?.type === 'taskList' ? list.content?.at(-1) : undefined;
      if (!item?.content) break;
      siblings = item.content;
    }
    let list = siblings.at(-1);
    if (list?.type !== container || block.type === 'table_header') {
      siblings.push(list = { type: container, content: [], ...(block.type === 'table_header' ? { attrs: { headerRow: true } } : {}) });
    }
    list.content!.push(partOf(block.type, paragraph));
  }
  return normalise({ type: 'doc', content });
}
