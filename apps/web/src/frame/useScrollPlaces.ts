import { useEffect, useLayoutEffect, useRef } from 'react';
import { useLocation, useNavigationType } from 'react-router';

const KEPT = 'northstar-scroll';

function kept(): Record<string, number> {
  try { return JSON.parse(sessionStorage.getItem(KEPT) ?? '{}') as Record<string, number>; } catch { return {}; }
}

/** A new page begins at its top, or where the address points; back and forward find a page where it was left. What only changes in the page's own address moves nothing. */
export function useScrollPlaces(): void {
  const { key, pathname, hash } = useLocation();
  const back = useNavigationType() === 'POP';
  const places = useRef<Record<string, number> | null>(null);
  const shown = useRef({ key, pathname: '' });
  useEffect(() => {
    window.history.scrollRestoration = 'manual';
    const moved = () => { (places.current ??= kept())[shown.current.key] = window.scrollY; };
    const left = () => {
      try { sessionStorage.setItem(KEPT, JSON.stringify(places.current ?? {})); } catch { /* Then a page that is loaded again begins at its top. */ }
      // The browser itself knows best where a page stood that it loads again.
      window.history.scrollRestoration = 'auto';
    };
    window.addEventListener('scroll', moved, { passive: true });
    window.addEventListener('pagehide', left);
    return () => { window.removeEventListener('scroll', moved); window.removeEventListener('pagehide', left); };
  }, []);
  useLayoutEffect(() => {
    const before = shown.current;
    shown.current = { key, pathname };
    const place = back ? (places.current ??= kept())[key] : undefined;
    const target = hash === '' ? null : document.getElementById(decodeURI(hash.slice(1)));
    // Nothing of it is returned: newer browsers answer a promise, which React would take for what is to be done when the page goes.
    if (place !== undefined) window.scrollTo(0, place);
    else if (target) target.scrollIntoView();
    else if (pathname !== before.pathname) window.scrollTo(0, 0);
  }, [key, pathname, hash, back]);
}
