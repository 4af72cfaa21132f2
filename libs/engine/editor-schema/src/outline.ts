import type { DocJson } from './json.js';
import { headingLevel } from './nodes/heading.js';
import type { HeadingLevel } from './nodes/heading.js';

/** One line of a document's outline. */
export interface HeadingAnchor { level: HeadingLevel; text: string; anchor: string }

/** Words of a heading as they stand in an address: letters and digits of any script, joined by hyphens. */
function slug(text: string): string {
  const words = text.normalize('NFKC').toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.join('-').slice(0, 60).replace(/-+$/, '') || 'section';
}

function wordsOf(node: DocJson): string {
  return node.text ?? (node.type === 'hardBreak' ? ' ' : (node.content ?? []).map(wordsOf).join(''));
}

/** The headings in order, each with an anchor of its own: equal headings are numbered. */
export function headingAnchors(json: DocJson): HeadingAnchor[] {
  const taken = new Set<string>();
  const found: HeadingAnchor[] = [];
  const visit = (node: DocJson) => {
    if (node.type !== 'heading') { node.content?.forEach(visit); return; }
    const text = wordsOf(node).trim();
    const base = slug(text);
    let anchor = base;
    for (let n = 2; taken.has(anchor); n++) anchor = `${base}-${n}`;
    taken.add(anchor);
    found.push({ level: headingLevel(node.attrs?.['level']), text, anchor });
  };
  visit(json);
  return found;
}
