import { useEffect } from 'react';

/** Tells the style sheet how much of the lower edge the screen's own keyboard covers, in `--ns-keyboard`. */
export function useKeyboardInset(): void {
  useEffect(() => {
    const viewport = window.visualViewport;
    if (!viewport) return undefined;
    const root = document.documentElement;
    const measure = () => root.style.setProperty('--ns-keyboard', `${Math.max(0, Math.round(window.innerHeight - viewport.height - viewport.offsetTop))}px`);
    measure();
    viewport.addEventListener('resize', measure);
    viewport.addEventListener('scroll', measure);
    return () => {
      viewport.removeEventListener('resize', measure);
      viewport.removeEventListener('scroll', measure);
      root.style.removeProperty('--ns-keyboard');
    };
  }, []);
}
