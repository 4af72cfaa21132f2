import { yUndoPluginKey } from '@tiptap/y-tiptap';
import type { Editor } from '@tiptap/core';

/** Makes what happens inside a step of its own: undo takes it back alone, not with what was typed just before or after. */
export function oneUndoStep(editor: Editor, change: () => void): void {
  const history = (yUndoPluginKey.getState(editor.state) as { undoManager?: { stopCapturing(): void } } | undefined)?.undoManager;
  history?.stopCapturing();
  change();
  history?.stopCapturing();
}
