import type { Editor } from '@tiptap/core';

/** What of the window counts as near: only there the very line of a passage is looked up. */
export interface Near { readonly from: number; readonly to: number }

/**
 * How far below the window's upper edge passages begin, for positions in the order of the text. Far from what is in view the place is
 * reckoned from that of the block: asking the browser for thousands of lines would stop whoever writes.
 */
export function wantedTops(editor: Editor, positions: readonly number[], near: Near): number[] {
  const { state: { doc }, view } = editor;
  const tops: number[] = [];
  doc.forEach((block, offset, index) => {
    const end = index === doc.childCount - 1 ? Infinity : offset + block.nodeSize;
    if (!((positions[tops.length] ?? Infinity) < end)) return;
    const element = view.nodeDOM(offset);
    const { top, bottom, height } = element instanceof Element ? element.getBoundingClientRect() : { top: 0, bottom: 0, height: 0 };
    const exact = bottom >= near.from && top <= near.to;
    for (let at = positions[tops.length]; at !== undefined && at < end; at = positions[tops.length]) {
      tops.push(exact ? view.coordsAtPos(Math.min(at, doc.content.size)).top : top + Math.max(0, at - offset) / block.nodeSize * height);
    }
  });
  return tops;
}
