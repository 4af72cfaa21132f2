import type { Awareness } from 'y-protocols/awareness';
import { presentOf } from './presence.js';

/** How long a flag is shown after its caret moved. */
const SHOWN_MS = 2_500;

/** By what a caret is known in the page: whose it is. */
export const keyOf = (user: Record<string, unknown> | undefined): string => String(user?.['personId'] ?? user?.['name'] ?? '');

/** Someone else's caret: a bar in the organisation's colour and a flag with name and organisation. Text goes in as text, never as markup. */
export function drawCaret(user: Record<string, unknown>): HTMLElement {
  const person = presentOf(-1, { user }, 0);
  const caret = document.createElement('span');
  caret.className = 'ns-caret ns-caret-moving';
  caret.dataset['caret'] = keyOf(user);
  caret.style.setProperty('--ns-caret', person?.colour ?? 'var(--ns-ink-3)');
  const flag = document.createElement('span');
  flag.className = 'ns-caret-flag';
  flag.textContent = person ? [person.name, person.organisation].filter(Boolean).join(' · ') : '';
  // Carets move with every key; read aloud they would bury the text. Presence has a list of its own.
  caret.setAttribute('aria-hidden', 'true');
  caret.append('\u2060', flag, '\u2060');
  // Near the right edge the flag moves to the left: it would make the page wider than the screen, and its end could not be read.
  requestAnimationFrame(() => {
    const beyond = flag.getBoundingClientRect().right + 4 - document.documentElement.clientWidth;
    if (beyond > 0) flag.style.setProperty('translate', `${-Math.ceil(beyond)}px 0`);
  });
  return caret;
}

/** Someone else's selection: a tint of the organisation's colour. */
export function drawSelection(user: Record<string, unknown>): { class: string; style: string } {
  const person = presentOf(-1, { user }, 0);
  return { class: 'ns-caret-selection', style: `background-color: color-mix(in srgb, ${person?.colour ?? 'var(--ns-ink-3)'} 22%, transparent)` };
}

/** Shows a caret's flag whenever the caret moves, for a while. The answer stops it. */
export function showMovingCarets(awareness: Awareness, root: HTMLElement): () => void {
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  const carets = (key: string) => root.querySelectorAll(`[data-caret="${CSS.escape(key)}"]`);
  const onChange = ({ added, updated }: { added: number[]; updated: number[] }) => {
    for (const client of [...added, ...updated]) {
      const key = keyOf((awareness.getStates().get(client) as { user?: Record<string, unknown> } | undefined)?.user);
      if (client === awareness.clientID || key === '') continue;
      carets(key).forEach((caret) => caret.classList.add('ns-caret-moving'));
      clearTimeout(timers.get(key));
      timers.set(key, setTimeout(() => carets(key).forEach((caret) => caret.classList.remove('ns-caret-moving')), SHOWN_MS));
    }
  };
  awareness.on('change', onChange);
  return () => {
    awareness.off('change', onChange);
    timers.forEach((timer) => clearTimeout(timer));
  };
}
