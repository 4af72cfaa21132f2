import { useNetwork } from '@northstar/web-core';
import { lazy, Suspense, useCallback, useEffect, useState, type ReactNode } from 'react';
import { useNavigate } from 'react-router';

const Palette = lazy(() => import('./Palette.js'));
const KeysHelp = lazy(() => import('./KeysHelp.js'));

/** After `g`, for a second and a half, these letters go to a page. */
export const GO: Readonly<Record<string, readonly string[]>> = { t: [], s: ['strategy'], d: ['decisions'], p: ['published'], m: ['members'] };
const GO_MS = 1_500;

const typing = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName) || target.closest('[role="dialog"], [role="menu"]') !== null);

/** The keys that work everywhere, and what they open. Nothing of it is loaded before it is asked for. */
export function useShortcuts(): { readonly overlays: ReactNode; readonly openPalette: () => void; readonly openKeys: () => void } {
  const navigate = useNavigate();
  const { path } = useNetwork();
  const [palette, setPalette] = useState(false);
  const [keys, setKeys] = useState(false);
  const openPalette = useCallback(() => setPalette(true), []);
  const openKeys = useCallback(() => setKeys(true), []);
  useEffect(() => {
    let goUntil = 0;
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return;
      const { key } = event;
      if ((event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && key.toLowerCase() === 'k') {
        // With the cursor in a text the same keys make a link.
        if (event.target instanceof HTMLElement && event.target.isContentEditable) return;
        event.preventDefault();
        setPalette((open) => !open);
        return;
      }
      // Heard also while somebody writes, where a question mark is a sign of the text.
      if ((event.ctrlKey || event.metaKey) && !event.altKey && key === '/') { event.preventDefault(); setKeys(true); return; }
      if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
      if (key === '?') { event.preventDefault(); setKeys(true); return; }
      const place = goUntil > event.timeStamp ? GO[key] : undefined;
      goUntil = key === 'g' ? event.timeStamp + GO_MS : 0;
      if (place) { event.preventDefault(); void navigate(path(...place)); }
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [navigate, path]);
  return {
    openPalette, openKeys,
    overlays: (
      <Suspense fallback={null}>
        {palette ? <Palette onClose={() => setPalette(false)} onKeys={openKeys} /> : null}
        {keys ? <KeysHelp onClose={() => setKeys(false)} /> : null}
      </Suspense>
    ),
  };
}
