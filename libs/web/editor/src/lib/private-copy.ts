import type { Editor, JSONContent } from '@tiptap/core';

/**
 * A text of one's own that is written into instead of the shared one. The editor of a private copy is not bound to the shared text:
 * nothing that is typed into it reaches the connection.
 */
export interface PrivateCopy {
  /** How the copy stands when the editor opens. */
  content(): JSONContent;
  /** Follows the editor for as long as it is open; the answer lets go. */
  attach(editor: Editor): () => void;
  /** Where a position of the shared text lies in the copy. */
  toCopy(position: number, side: -1 | 1): number;
  /** Where a position of the copy lies in the shared text. */
  toShared(position: number, side: -1 | 1): number;
}
