import { useEffect } from 'react';

/** What has a name for a screen reader, or is given the focus by a page. */
const PLACES = '[role="dialog"], form, section, article, li, [tabindex], main';

/** Whoever has a better place for the focus says so at once or, as dialogs do, with the next tick. */
const PATIENCE_MS = 100;

/**
 * Keeps the focus near where somebody was. What had it may be gone, because somebody else was quicker or what it did is done, and so may the button that opened a dialog; and what waits for an answer cannot have it
 * meanwhile. The browser then gives it to nothing, and a screen reader is at the top of the page. Here it goes back to what can take it again, or to the nearest place around it that is still there, at last the
 * page that came, unless somebody has a better one. Whoever presses beside everything has lost nothing.
 */
export function useKeptFocus(): void {
  useEffect(() => {
    // What had the focus last, with all around it; and the same on the page below a dialog.
    let last: Element[] = [];
    let below: Element[] = [];
    let gone = false;
    let timer: number | undefined;
    const remember = ({ target }: FocusEvent) => {
      last = around(target as Element);
      gone = false;
      if (last.some((each) => each.matches('main'))) below = last;
    };
    const leave = ({ target }: Event) => { if (!last[0]?.contains(target as Node)) last = []; };
    const mend = () => {
      timer = undefined;
      const [had] = last;
      if (!had || document.activeElement !== document.body) return;
      if (takes(had) && !raisesKeyboard(had)) (had as HTMLElement).focus({ preventScroll: true });
      if (takes(had) || waits(had)) return;
      const place = [...last.slice(1), ...below].find((each) => each.isConnected && each.matches(PLACES) && !raisesKeyboard(each)) ?? document.querySelector('main');
      if (place instanceof HTMLElement) focusPlace(place);
    };
    const observer = new MutationObserver(() => {
      if (!last[0]) return;
      gone ||= !takes(last[0]);
      if (gone) timer ??= window.setTimeout(mend, PATIENCE_MS);
    });
    document.addEventListener('focusin', remember);
    document.addEventListener('pointerdown', leave, true);
    observer.observe(document.body, { childList: true, subtree: true, attributeFilter: ['disabled'] });
    return () => {
      window.clearTimeout(timer);
      observer.disconnect();
      document.removeEventListener('focusin', remember);
      document.removeEventListener('pointerdown', leave, true);
    };
  }, []);
}

const takes = (element: Element): boolean => element.isConnected && !element.matches(':disabled');
/** A button whose answer is on its way gets the focus back with it. */
const waits = (element: Element): boolean => element.isConnected && element.matches('[data-loading]');

/** On a phone a field that is given the focus brings up the screen's own keyboard, which nobody asked for. */
const raisesKeyboard = (element: Element): boolean => element.matches('input, textarea, [contenteditable=true]') && window.matchMedia('(pointer: coarse)').matches;

function around(element: Element): Element[] {
  const chain: Element[] = [];
  for (let each: Element | null = element; each && each !== document.body; each = each.parentElement) chain.push(each);
  return chain;
}

function focusPlace(place: HTMLElement): void {
  if (!place.hasAttribute('tabindex')) {
    place.tabIndex = -1;
    place.addEventListener('blur', () => place.removeAttribute('tabindex'), { once: true });
  }
  place.focus({ preventScroll: true });
}
