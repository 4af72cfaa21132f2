import { useDocumentSession } from '@northstar/web-editor';
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { exactOne, restFrom, stack } from '../lib/stack.js';
import { wantedTops } from '../lib/wanted-tops.js';

/** Something that stands beside a passage. */
export interface MarginItem { readonly id: string; readonly from: number; readonly draw: (crowded: boolean) => ReactNode }

const GAP = 8;
/** How tall a card is taken to be until it was drawn. */
const GUESS = 170;
/** How far around what is in view cards are drawn. */
const AROUND = 900;
const NEAR = { from: -2 * AROUND, to: 0 };

/**
 * Cards beside their passages. They stand in the page, not in a list of their own, so they move with the text without anybody's help; only
 * those near what is in view are drawn. However many there are, one of those in view stands exactly beside its passage, and the others around it.
 * Where they would be longer than the text, each says only what it is about until somebody turns to it.
 */
export function Margin({ items, activeId, onFocus }: { items: readonly MarginItem[]; activeId: string | null; onFocus: (id: string) => void }) {
  const { t } = useTranslation('discussion');
  const { editor, copy } = useDocumentSession();
  const region = useRef<HTMLDivElement>(null);
  const heights = useRef(new Map<string, number>());
  const [tops, setTops] = useState<ReadonlyMap<string, number>>(new Map());
  const [view, setView] = useState({ from: 0, to: 3_000 });
  const [bottom, setBottom] = useState(0);
  const [crowded, setCrowded] = useState(false);
  /** Where passages began in the margin when they were last looked up, and the one beside which its card stands exactly. */
  const passages = useRef<readonly { readonly id: string; readonly wanted: number }[]>([]);
  const exact = useRef<string | null>(null);
  /** Where in the margin the text ends. */
  const end = useRef(Infinity);
  const given = useRef({ items, activeId });
  given.current = { items, activeId };

  /** Notices which part of the text is in view; answers where the margin begins. */
  const look = useCallback(() => {
    const origin = region.current?.getBoundingClientRect().top ?? 0;
    const seen = { from: -origin - AROUND, to: -origin + window.innerHeight + AROUND };
    setView((before) => (Math.abs(before.from - seen.from) < AROUND / 2 && Math.abs(before.to - seen.to) < AROUND / 2 ? before : seen));
    return origin;
  }, []);
  const place = useCallback(() => {
    if (!editor || editor.isDestroyed || !region.current) return;
    const origin = look();
    const { items: all, activeId: active } = given.current;
    const last = editor.state.doc.content.size;
    end.current = editor.view.dom.getBoundingClientRect().bottom - origin;
    const wanted = wantedTops(editor, all.map(({ from }) => Math.min(copy?.toCopy(from, 1) ?? from, last)), { ...NEAR, to: window.innerHeight + 2 * AROUND });
    passages.current = all.map(({ id }, index) => ({ id, wanted: Math.max(0, wanted[index]! - origin - 4) }));
    const shown = { origin, height: window.innerHeight, end: end.current };
    exact.current = exactOne(passages.current, active, exact.current, shown);
    const cards = passages.current.map((each) => ({ ...each, height: heights.current.get(each.id) ?? GUESS }));
    const next = stack(cards, exact.current, GAP);
    // The page is as long as is needed at its end, whatever stands above it now, so that it does not grow and shrink under whoever scrolls.
    const rest = cards.slice(restFrom(cards, shown));
    setBottom([...stack(rest, rest[0]?.id ?? null, GAP)].reduce((lowest, [, top], index) => Math.max(lowest, top + rest[index]!.height), 0));
    setCrowded(cards.length * GUESS > Math.max(shown.end, shown.height));
    setTops((before) => (before.size === next.size && [...next].every(([id, top]) => before.get(id) === top) ? before : next));
  }, [editor, copy, look]);

  const frame = useRef(0);
  const later = useCallback(() => { frame.current ||= requestAnimationFrame(() => { frame.current = 0; place(); }); }, [place]);
  /** Places cards anew only when another passage has come into view for one that left it. */
  const scrolled = useCallback(() => {
    const origin = look();
    if (exactOne(passages.current, given.current.activeId, exact.current, { origin, height: window.innerHeight, end: end.current }) !== exact.current) later();
  }, [look, later]);
  // What was never placed is not drawn yet, neither at the wrong place nor hidden, where a field could not take the focus; what moves a little follows with the next picture.
  const placed = items.every(({ id }) => tops.has(id));
  useLayoutEffect(() => { if (placed) later(); else place(); }, [placed, items, activeId, view, place, later]);

  useEffect(() => {
    const element = region.current;
    if (!element || !editor || editor.isDestroyed) return undefined;
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
      for (const { addedNodes, removedNodes } of changes) {
        addedNodes.forEach((node) => { if (node instanceof Element) sizes.observe(node); });
        removedNodes.forEach((node) => { if (node instanceof Element) sizes.unobserve(node); });
      }
    });
    drawn.observe(element, { childList: true });
    window.addEventListener('scroll', scrolled, { passive: true });
    window.addEventListener('resize', later);
    return () => {
      cancelAnimationFrame(frame.current);
      frame.current = 0;
      sizes.disconnect();
      drawn.disconnect();
      window.removeEventListener('scroll', scrolled);
      window.removeEventListener('resize', later);
    };
  }, [editor, scrolled, later]);

  // Those that would stand over what is above the margin wait for their turn behind a button.
  const above = items.filter(({ id }) => id !== activeId && (tops.get(id) ?? 0) < 0);
  const seen = items.flatMap((item) => {
    const top = tops.get(item.id);
    return top !== undefined && (item.id === activeId || (top >= 0 && top + GUESS > view.from && top < view.to)) ? [{ ...item, top }] : [];
  });
  return (
    <div className="ns-margin" ref={region} style={{ height: bottom }}>
      {above.length > 0 && <button type="button" className="ns-margin-above" onClick={() => onFocus(above.at(-1)!.id)}>{t('above', { count: above.length })}</button>}
      {seen.map(({ id, top, draw }) => <div key={id} className="ns-margin-card" data-margin={id} style={{ top }}>{draw(crowded)}</div>)}
    </div>
  );
}
