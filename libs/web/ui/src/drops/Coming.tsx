import { useEffect, useLayoutEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';

/** Pixels: what is needed below the button, and between the two. */
const ROOM = 96;
const GAP = 8;

/** Where something will open, as long as its code is on its way. Whoever turns to something else does not get it opened under their hands. */
export function Coming({ at, failed, onLeave }: { readonly at: HTMLElement; readonly failed: boolean; readonly onLeave: () => void }) {
  const { t } = useTranslation('ui');
  const leave = useRef(onLeave);
  useLayoutEffect(() => { leave.current = onLeave; });
  useEffect(() => {
    const pressed = ({ target }: PointerEvent) => { if (!at.contains(target as Node)) leave.current(); };
    const typed = (event: KeyboardEvent) => {
      // The key that pressed the button, and those that alone do nothing, are no sign of something else.
      if (['Enter', ' ', 'Shift', 'Control', 'Alt', 'Meta'].includes(event.key)) return;
      if (event.key === 'Escape') event.stopPropagation();
      leave.current();
    };
    document.addEventListener('pointerdown', pressed, true);
    document.addEventListener('keydown', typed, true);
    return () => { document.removeEventListener('pointerdown', pressed, true); document.removeEventListener('keydown', typed, true); };
  }, [at]);
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    let frame = 0;
    // The page may still be taking shape around the button.
    const follow = () => {
      const { top, bottom, left, right } = at.getBoundingClientRect();
      const above = bottom + ROOM > window.innerHeight;
      const fromRight = left > window.innerWidth / 2;
      Object.assign(box.current!.style, {
        top: above ? 'auto' : `${bottom + GAP}px`, bottom: above ? `${window.innerHeight - top + GAP}px` : 'auto',
        left: fromRight ? 'auto' : `${Math.max(GAP, left)}px`, right: fromRight ? `${Math.max(GAP, window.innerWidth - right)}px` : 'auto',
      });
      frame = requestAnimationFrame(follow);
    };
    follow();
    return () => cancelAnimationFrame(frame);
  }, [at]);
  return createPortal(<div ref={box} className="ns-coming" role={failed ? 'alert' : 'status'}>{t(failed ? 'notComing' : 'loading')}</div>, document.body);
}
