import { createAnchor } from '@northstar/engine-editor-schema';
import type { PrivateCopy } from '@northstar/web-editor';
import type { Editor } from '@tiptap/core';
import type * as Y from 'yjs';

/** The passage that is selected in the editor, tied to the shared text; null for one that the shared text does not have. */
export function selectedAnchor(editor: Editor, ydoc: Y.Doc, copy: PrivateCopy | null): ReturnType<typeof createAnchor> {
  const { from, to } = editor.state.selection;
  return copy ? createAnchor(ydoc, copy.toShared(from, 1), copy.toShared(to, -1)) : createAnchor(ydoc, from, to);
}
