import { useCallback, useEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';

/** How many cards of a long list are drawn at first, and how many more each time its end comes near. */
const STEP = 40;

/** How much of a long list is drawn: more each time the end comes into view, and always up to the one in focus. `more` goes on what stands at the end. */
export function useGrowing(length: number, focusedIndex: number): { readonly count: number; readonly more: RefObject<HTMLButtonElement | null>; readonly grow: () => void } {
  const [asked, setAsked] = useState(STEP);
  const more = useRef<HTMLButtonElement>(null);
  const grow = useCallback(() => setAsked((count) => count + STEP), []);
  const count = Math.min(length, Math.max(asked, focusedIndex + 1));
  useEffect(() => {
    if (!more.current || typeof IntersectionObserver === 'undefined') return undefined;
    const observer = new IntersectionObserver((entries) => { if (entries.some(({ isIntersecting }) => isIntersecting)) grow(); }, { rootMargin: '400px' });
    observer.observe(more.current);
    return () => observer.disconnect();
  }, [count, length, grow]);
  return { count, more, grow };
}
