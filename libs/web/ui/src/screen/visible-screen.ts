import { useEffect } from 'react';

/** How much of the lower edge the screen's own keyboard covers. Whoever only looks closer, with two fingers, has no keyboard. */
export function keyboardHeight(): number {
  const viewport = window.visualViewport;
  if (!viewport || window.innerHeight - viewport.height * viewport.scale < 1) return 0;
  return Math.max(0, Math.round(window.innerHeight - viewport.height - viewport.offsetTop));
}

/** What of the page is before the eyes, as the lines between which it is, counted like those of `getBoundingClientRect`. */
export function visibleScreen(): { readonly top: number; readonly bottom: number } {
  const viewport = window.visualViewport;
  return viewport ? { top: viewport.offsetTop, bottom: viewport.offsetTop + viewport.height } : { top: 0, bottom: window.innerHeight };
}

/** Calls back when what is before the eyes changes: a keyboard comes or goes, or the page is moved under it. The answer stops it. */
export function onVisibleScreen(listener: () => void): () => void {
  const viewport = window.visualViewport;
  viewport?.addEventListener('resize', listener);
  viewport?.addEventListener('scroll', listener);
  return () => {
    viewport?.removeEventListener('resize', listener);
    viewport?.removeEventListener('scroll', listener);
  };
}

/**
 * Tells the style sheet what the screen's own keyboard leaves of the page: browsers lay it over the page, so what stands at the lower edge
 * would be under it. `--ns-keyboard` is how much it covers, `--ns-screen-top` how far the page was pushed up for it.
 */
export function useVisibleScreen(): void {
  useEffect(() => {
    const root = document.documentElement;
    let covered = 0;
    const measure = () => {
      const before = covered;
      covered = keyboardHeight();
      root.style.setProperty('--ns-keyboard', `${covered}px`);
      root.style.setProperty('--ns-screen-top', `${covered > 0 ? Math.round(visibleScreen().top) : 0}px`);
      // A sheet or a dialog has become shorter around the field that one types in.
      const field = document.activeElement;
      if (covered > before && field?.closest('[role=dialog]')) field.scrollIntoView({ block: 'nearest' });
    };
    measure();
    return onVisibleScreen(measure);
  }, []);
}
