import { onVisibleScreen, visibleScreen } from '@northstar/web-ui';
import type { EditorView } from '@tiptap/pm/view';

/** How much stays free above and below the line that one types in. */
const AROUND = 12;
/** What may lie over the text at an edge of the screen, while it stays there when the page moves. */
const BARS = '.ns-document-head .ns-header-actions, .ns-toolbar, .ns-context-tools, .ns-find';

const stays = (bar: Element): boolean => /sticky|fixed/.test(getComputedStyle(bar).position);

/** Between which lines of the screen nothing covers the text: neither its bars nor the screen's own keyboard. */
function free(): { top: number; bottom: number } {
  let { top, bottom } = visibleScreen();
  const middle = (top + bottom) / 2;
  const places = [...document.querySelectorAll(BARS)].filter(stays).map((bar) => (bar.clientHeight > 0 ? bar : bar.firstElementChild ?? bar).getBoundingClientRect()).filter(({ height }) => height > 0).sort((a, b) => a.top - b.top);
  for (const place of places) {
    if (place.top > middle) bottom = Math.min(bottom, place.top);
    // One that has its place further down in the page covers nothing yet.
    else if (place.top <= top + 8) top = Math.max(top, place.bottom);
  }
  return { top, bottom };
}

/** Moves the page so far that the caret stands where nothing covers it, and not at all where it does already. */
export function showCaret(view: EditorView): void {
  const { top, bottom } = free();
  const caret = view.coordsAtPos(view.state.selection.head);
  const by = caret.bottom + AROUND > bottom ? caret.bottom + AROUND - bottom : caret.top - AROUND < top ? caret.top - AROUND - top : 0;
  if (Math.abs(by) >= 1) window.scrollBy({ top: by, behavior: 'instant' });
}

/** Keeps the caret in view when a keyboard comes up under it, or tools: those with the focus, or those of a table or link. The answer stops it. */
export function keepCaretInView(view: EditorView): () => void {
  let frame = 0;
  const later = () => {
    cancelAnimationFrame(frame);
    // The bars find their new places first.
    frame = requestAnimationFrame(() => { if (view.hasFocus()) showCaret(view); });
  };
  const stop = onVisibleScreen(later);
  // Beside a mouse nothing comes up, and nothing may move under it.
  const focused = () => { if (window.matchMedia('(pointer: coarse)').matches) later(); };
  view.dom.addEventListener('focus', focused);
  // On a slow phone they come a while after the caret was put into the table.
  const tools = new MutationObserver(focused);
  const context = view.dom.closest('.ns-editor')?.querySelector('.ns-context-tools');
  if (context) tools.observe(context, { childList: true });
  return () => {
    cancelAnimationFrame(frame);
    tools.disconnect();
    view.dom.removeEventListener('focus', focused);
    stop();
  };
}
