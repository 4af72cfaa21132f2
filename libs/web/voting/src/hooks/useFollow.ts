import { useLayoutEffect, useRef, type RefObject } from 'react';

/**
 * Keeps the focus beside what was pressed, where that is gone afterwards or has nothing more to do: whoever uses a keyboard goes on there,
 * and not from the top of the page. `follow` names the `data-move` of the button that comes next.
 */
export function useFollow(): { readonly root: RefObject<HTMLDivElement | null>; readonly follow: (move: string) => void } {
  const root = useRef<HTMLDivElement>(null);
  const next = useRef<string | null>(null);
  useLayoutEffect(() => {
    if (next.current === null) return;
    root.current?.querySelector<HTMLElement>(`[data-move="${next.current}"]`)?.focus();
    next.current = null;
  });
  return { root, follow: (move) => { next.current = move; } };
}
