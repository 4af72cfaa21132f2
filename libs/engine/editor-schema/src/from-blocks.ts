import type { DocJson, MarkJson } from './json.js';
import { normalise } from './normalise.js';
import type { PlainBlockType, PlainRun } from './plain-blocks.js';

/** A block as an author writes it down: either `text`, in which `**bold**`, `*italic*` and `[words](address)` are understood, or exact `runs`. */
export interface WrittenBlock { type: PlainBlockType; level?: number; depth?: number; text?: string; runs?: Partial<PlainRun>[] }

const INLINE = /\*\*(?<bold>[^*]+)\*\*|\*(?<italic>[^*]+)\*|\[(?<words>[^\]]+)\]\((?<href>[^)\s]+)\)/gu;

function runsOf(text: string): Partial<PlainRun>[] {
  const runs: Partial<PlainRun>[] = [];
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
      ...(['bold', 'italic', 'underline', 'strike'] as const).filter((name) => run[name]).map((type) => ({ type })),
    ];
    return (run.text ?? '').split('\n').flatMap((text, index) => [
      ...(index > 0 ? [{ type: 'hardBreak' }] : []),
      ...(text === '' ? [] : [{ type: 'text', text, ...(marks.length > 0 ? { marks } : {}) }]),
    ]);
  });
}

const CONTAINERS: Partial<Record<PlainBlockType, string>> = { bullet_item: 'bulletList', ordered_item: 'orderedList', quote: 'blockquote' };

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
      const item = list?.type === 'bulletList' || list?.type === 'orderedList' ? list.content?.at(-1) : undefined;
      if (!item?.content) break;
      siblings = item.content;
    }
    let list = siblings.at(-1);
    if (list?.type !== container) siblings.push(list = { type: container, content: [] });
    list.content!.push(container === 'blockquote' ? paragraph : { type: 'listItem', content: [paragraph] });
  }
  return normalise({ type: 'doc', content });
}
