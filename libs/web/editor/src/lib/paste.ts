import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import { cleanPaste } from './clean-paste.js';
import { pasteIntoCell } from './paste-into-cell.js';

/** Cleans what comes from other programs, and tells how many pictures were left out, because a text has none. */
export const pasteFromElsewhere = Extension.create<{ onPicturesLeftOut: (count: number) => void }>({
  name: 'pasteFromElsewhere',
  addOptions: () => ({ onPicturesLeftOut: () => {} }),
  addProseMirrorPlugins() {
    const { onPicturesLeftOut } = this.options;
    return [new Plugin({
      props: {
        transformPastedHTML: (html) => {
          const { html: clean, pictures } = cleanPaste(html);
          if (pictures > 0) onPicturesLeftOut(pictures);
          return clean;
        },
        handlePaste: (view, { clipboardData }, slice) => {
          // Pictures alone, with no words beside them, such as a screenshot.
          const pictures = [...(clipboardData?.files ?? [])].filter(({ type }) => type.startsWith('image/')).length;
          if (pictures === 0 || clipboardData?.getData('text/plain') || clipboardData?.getData('text/html')) return pasteIntoCell(view, slice);
          onPicturesLeftOut(pictures);
          return true;
        },
      },
    })];
  },
});
