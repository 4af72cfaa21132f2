import type { Awareness } from 'y-protocols/awareness';
import { keyOf } from './caret.js';

/** What ends following: the person takes over. */
const TAKES_OVER = ['wheel', 'touchmove', 'keydown', 'mousedown'] as const;

/** Keeps somebody's caret in view until the person scrolls, types, presses or touches anything, or the other leaves. `onEnd` hears of that end; the answer ends it as well. */
export function follow(awareness: Awareness, clientId: number, root: HTMLElement, onEnd: () => void): () => void {
  const show = () => {
    const user = (awareness.getStates().get(clientId) as { user?: Record<string, unknown> } | undefined)?.user;
    if (!user) { end(); return; }
    // The caret is drawn after the news of it.
    requestAnimationFrame(() => root.querySelector(`[data-caret="${CSS.escape(keyOf(user))}"]`)?.scrollIntoView({ block: 'center', behavior: 'auto' }));
  };
  const onChange = ({ added, updated, removed }: { added: number[]; updated: number[]; removed: number[] }) => {
    if ([...added, ...updated, ...removed].includes(clientId)) show();
  };
  const stop = () => {
    awareness.off('change', onChange);
    for (const event of TAKES_OVER) window.removeEventListener(event, end, { capture: true });
  };
  function end() {
    stop();
    onEnd();
  }
  awareness.on('change', onChange);
  for (const event of TAKES_OVER) window.addEventListener(event, end, { capture: true, passive: true });
  show();
  return stop;
}
