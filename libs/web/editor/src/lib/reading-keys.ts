import { Extension } from '@tiptap/core';
import { Plugin, TextSelection } from '@tiptap/pm/state';

/**
 * Without a caret there is no way to select by keyboard. Where the text cannot be edited, arrow up and down select one block after
 * the other, so that people who only comment can do so without a mouse.
 */
export const readingKeys = Extension.create({
  name: 'readingKeys',
  addProseMirrorPlugins: () => [new Plugin({
    props: {
      // The editor hears ordinary key handlers only while it can be edited; raw events it always hears.
      handleDOMEvents: {
        keydown: (view, event) => {
          if (view.editable || event.altKey || event.ctrlKey || event.metaKey || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return false;
          const blocks: { from: number; to: number }[] = [];
          view.state.doc.descendants((node, position) => {
            if (node.isTextblock && node.content.size > 0) blocks.push({ from: position + 1, to: position + 1 + node.content.size });
            return !node.isTextblock;
          });
          const { from, empty } = view.state.selection;
          const current = empty ? -1 : blocks.findIndex((block) => from >= block.from && from <= block.to);
          const next = blocks[event.key === 'ArrowDown' ? current + 1 : Math.max(0, current - 1)];
          if (!next) return false;
          event.preventDefault();
          view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, next.from, next.to)).scrollIntoView());
          return true;
        },
      },
    },
  })],
});
