import { useDocumentSession } from '@northstar/web-editor';
import { useLayoutEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { stack } from '../lib/stack.js';

/** Something that stands beside a passage. */
export interface MarginItem { readonly id: string; readonly from: number; readonly content: ReactNode }

const GAP = 8;
/** How tall a card is taken to be until it was drawn. */
const GUESS = 170;
/** How far around what is in view cards are drawn. */
const AROUND = 900;

/** Cards beside their passages. They stand in the page, not in a list of their own, so they move with the text without anybody's help; only those near what is in view are drawn. */
export function Margin({ items, activeId }: { items: readonly MarginItem[]; activeId: string | null }) {
  const { editor, copy } = useDocumentSession();
  const region = useRef<HTMLDivElement>(null);
  const heights = useRef(new Map<string, number>());
  const [tops, setTops] = useState<ReadonlyMap<string, number>>(new Map());
  const [view, setView] = useState({ from: 0, to: 3_000 });
  const given = useRef(items);
  given.current = items;
  const key = items.map(({ id, from }) => `${id}:${from}`).join();

  useLayoutEffect(() => {
    const element = region.current;
    if (!element || !editor || editor.isDestroyed) return undefined;
    let frame = 0;
    const place = () => {
      frame = 0;
      if (editor.isDestroyed) return;
      const origin = element.getBoundingClientRect().top;
      const end = editor.state.doc.content.size;
      const cards = given.current.map(({ id, from }) => ({ id, wanted: Math.max(0, editor.view.coordsAtPos(Math.min(copy?.toCopy(from, 1) ?? from, end)).top - origin - 4), height: heights.current.get(id) ?? GUESS }));
      const next = stack(cards, activeId, GAP);
      setTops((before) => (before.size === next.size && [...next].every(([id, top]) => before.get(id) === top) ? before : next));
      const seen = { from: -origin - AROUND, to: -origin + window.innerHeight + AROUND };
      setView((before) => (Math.abs(before.from - seen.from) < AROUND / 2 && Math.abs(before.to - seen.to) < AROUND / 2 ? before : seen));
    };
    const later = () => { frame ||= requestAnimationFrame(place); };
    const look = () => {
      const origin = element.getBoundingClientRect().top;
      const seen = { from: -origin - AROUND, to: -origin + window.innerHeight + AROUND };
      setView((before) => (Math.abs(before.from - seen.from) < AROUND / 2 && Math.abs(before.to - seen.to) < AROUND / 2 ? before : seen));
    };
    place();
    const sizes = new ResizeObserver((entries) => {
      for (const { target } of entries) {
        const id = (target as HTMLElement).dataset['margin'];
        if (id) heights.current.set(id, (target as HTMLElement).offsetHeight);
      }
      later();
    });
    sizes.observe(editor.view.dom);
    for (const child of element.children) sizes.observe(child);
    const drawn = new MutationObserver((changes) => {
      for (const { addedNodes } of changes) addedNodes.forEach((node) => { if (node instanceof Element) sizes.observe(node); });
    });
    drawn.observe(element, { childList: true });
    window.addEventListener('scroll', look, { passive: true });
    window.addEventListener('resize', later);
    return () => {
      cancelAnimationFrame(frame);
      sizes.disconnect();
      drawn.disconnect();
      window.removeEventListener('scroll', look);
      window.removeEventListener('resize', later);
    };
  }, [editor, copy, key, activeId]);

  const bottom = items.reduce((lowest, { id }) => Math.max(lowest, (tops.get(id) ?? 0) + (heights.current.get(id) ?? GUESS)), 0);
  return (
    <div className="ns-margin" ref={region} style={{ height: bottom }}>
      {items.filter(({ id }) => id === activeId || ((tops.get(id) ?? 0) + GUESS > view.from && (tops.get(id) ?? 0) < view.to)).map(({ id, content }) => (
        <div key={id} className="ns-margin-card" data-margin={id} style={{ top: tops.get(id) ?? 0, visibility: tops.has(id) ? undefined : 'hidden' }}>{content}</div>
      ))}
    </div>
  );
}
