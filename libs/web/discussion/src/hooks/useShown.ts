import { useEffect } from 'react';
import type { RefObject } from 'react';
import type { Thread } from '../lib/types.js';
import type { Unread } from './useUnread.js';

/** How much of a thread has to be in view, or of the view has to be filled by it, to count as shown. */
const PART = 0.6;

/** Tells when a thread with something new is before the eyes of somebody: in view and not in brief, in a window that is looked at. */
export function useShown(card: RefObject<HTMLElement | null>, thread: Thread, brief: boolean, { isUnread, shown }: Unread): void {
  const fresh = isUnread(thread) && !brief;
  useEffect(() => {
    const element = card.current;
    if (!element || !fresh || typeof IntersectionObserver === 'undefined') return undefined;
    let inView = false;
    const look = () => { if (inView && document.visibilityState === 'visible') shown(thread); };
    const observer = new IntersectionObserver((entries) => {
      for (const entry of entries) inView = entry.isIntersecting && (entry.intersectionRatio >= PART || entry.intersectionRect.height >= PART * (entry.rootBounds?.height ?? Infinity));
      look();
    }, { threshold: [0, PART, 1] });
    observer.observe(element);
    document.addEventListener('visibilitychange', look);
    return () => {
      observer.disconnect();
      document.removeEventListener('visibilitychange', look);
    };
  }, [card, thread, fresh, shown]);
}
