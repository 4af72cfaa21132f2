import type { DocJson } from '@northstar/engine-editor-schema';

const INLINE = new Set(['text', 'hardBreak', 'footnote', 'citation']);
export const isBlock = ({ type }: DocJson): boolean => !INLINE.has(type);

/** Words as they come, with every run of loose ones as a paragraph. */
export function paragraphsOf(nodes: readonly DocJson[]): DocJson[] {
  const blocks: DocJson[] = [];
  let loose: DocJson[] = [];
  const flush = () => {
    const content = asInlineRun(loose);
    if (content.length > 0) blocks.push({ type: 'paragraph', content });
    loose = [];
  };
  for (const node of nodes) {
    if (!isBlock(node)) { loose.push(node); continue; }
    flush();
    blocks.push(node);
  }
  flush();
  return blocks;
}

/** One line of words: no white space at its ends, around breaks, or twice; no breaks at its ends. Empty when there are no words. */
export function asInlineRun(nodes: readonly DocJson[]): DocJson[] {
  const run: DocJson[] = [];
  for (const node of nodes) {
    if (node.type === 'hardBreak') {
      trimEnd(run);
      if (run.length > 0) run.push(node);
      continue;
    }
    if (node.type !== 'text') { run.push(node); continue; }
    const before = run.at(-1);
    const follows = !before || before.type === 'hardBreak' || (before.type === 'text' && before.text!.endsWith(' '));
    const text = follows ? node.text!.replace(/^ +/, '') : node.text!;
    if (text !== '') run.push({ ...node, text });
  }
  for (let last = run.at(-1); last; last = run.at(-1)) {
    if (last.type === 'hardBreak') run.pop();
    else if (last.type === 'text' && last.text!.endsWith(' ')) trimEnd(run);
    else break;
  }
  return run.some(({ type, text }) => type === 'footnote' || type === 'citation' || (type === 'text' && text !== '')) ? run : [];
}

function trimEnd(run: DocJson[]): void {
  const last = run.at(-1);
  if (last?.type !== 'text') return;
  const text = last.text!.replace(/ +$/, '');
  if (text === '') run.pop();
  else run[run.length - 1] = { ...last, text };
}
