import type { Editor } from '@tiptap/core';
import { onVisibleScreen } from '@northstar/web-ui';
import { useEffect, useState } from 'react';

/** Words selected in the text, and where on the screen they are. */
export interface TextSelection { readonly from: number; readonly to: number; readonly rectangle: { top: number; bottom: number; left: number; right: number } }

/** The selected words, or null; settled, so that nothing pops up while somebody is still dragging. */
export function useTextSelection(editor: Editor | null): TextSelection | null {
  const [selection, setSelection] = useState<TextSelection | null>(null);
  useEffect(() => {
    if (!editor) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const read = () => {
      if (editor.isDestroyed) return;
      const { from, to, empty } = editor.state.selection;
      if (empty || editor.state.doc.textBetween(from, to, ' ').trim() === '') { setSelection(null); return; }
      const start = editor.view.coordsAtPos(from);
      const end = editor.view.coordsAtPos(to, -1);
      setSelection({ from, to, rectangle: { top: Math.min(start.top, end.top), bottom: Math.max(start.bottom, end.bottom), left: start.left, right: end.right } });
    };
    const later = () => { clearTimeout(timer); timer = setTimeout(read, 150); };
    editor.on('selectionUpdate', later);
    editor.on('update', later);
    window.addEventListener('scroll', later, { capture: true, passive: true });
    window.addEventListener('resize', later);
    const stop = onVisibleScreen(later);
    return () => {
      clearTimeout(timer);
      editor.off('selectionUpdate', later);
      editor.off('update', later);
      window.removeEventListener('scroll', later, { capture: true });
      window.removeEventListener('resize', later);
      stop();
      setSelection(null);
    };
  }, [editor]);
  return selection;
}
