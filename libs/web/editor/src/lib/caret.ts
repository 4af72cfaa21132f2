import { presentOf } from './presence.js';

/** Someone else's caret: a bar in the organisation's colour and a flag with name and organisation. Text goes in as text, never as markup. */
export function drawCaret(user: Record<string, unknown>): HTMLElement {
  const person = presentOf(-1, { user }, 0);
  const caret = document.createElement('span');
  caret.className = 'ns-caret';
  caret.style.setProperty('--ns-caret', person?.colour ?? 'var(--ns-ink-3)');
  const flag = document.createElement('span');
  flag.className = 'ns-caret-flag';
  flag.textContent = person ? [person.name, person.organisation].filter(Boolean).join(' · ') : '';
  // Carets move with every key; read aloud they would bury the text. Presence has a list of its own.
  caret.setAttribute('aria-hidden', 'true');
  caret.append('\u2060', flag, '\u2060');
  return caret;
}

/** Someone else's selection: a tint of the organisation's colour. */
export function drawSelection(user: Record<string, unknown>): { class: string; style: string } {
  const person = presentOf(-1, { user }, 0);
  return { class: 'ns-caret-selection', style: `background-color: color-mix(in srgb, ${person?.colour ?? 'var(--ns-ink-3)'} 22%, transparent)` };
}
