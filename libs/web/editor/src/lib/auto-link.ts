import { Extension } from '@tiptap/core';
import { Fragment, Slice } from '@tiptap/pm/model';
import type { MarkType, Node } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';
import type { EditorState } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { completeAddress } from './address.js';
import { oneUndoStep } from './undo-step.js';

const ADDRESS = /(?:https?:\/\/|www\.)[^\s<>"“”]+/giu;
const BEFORE_CARET = /(?:^|[\s(])((?:https?:\/\/|www\.)[^\s<>"“”]+)$/iu;

/** Without the signs of the sentence that it stands in; a bracket stays where it was opened within. */
function withoutSentence(address: string): string {
  let end = address.replace(/[.,;:!?'’»]+$/u, '');
  while (/[)\]]$/.test(end) && end.split(/[([]/).length < end.split(/[)\]]/).length) end = end.slice(0, -1).replace(/[.,;:!?'’»]+$/u, '');
  return end;
}

/** The links in a stretch of words. */
function addressesIn(text: string): { readonly at: number; readonly length: number; readonly href: string }[] {
  return [...text.matchAll(ADDRESS)].flatMap(({ index, 0: written }) => {
    const address = withoutSentence(written);
    const href = completeAddress(address);
    return href === null ? [] : [{ at: index, length: address.length, href }];
  });
}

/** The address that ends at the caret, unless it is linked already. */
function addressBefore(state: EditorState): { readonly from: number; readonly to: number; readonly href: string } | null {
  const { $from, empty } = state.selection;
  const link = state.schema.marks['link']!;
  const before = $from.parent.textBetween(0, $from.parentOffset, undefined, '\uFFFC');
  const written = BEFORE_CARET.exec(before)?.[1];
  if (!empty || !written || !$from.parent.type.allowsMarkType(link)) return null;
  const [address] = addressesIn(written);
  const from = $from.start() + before.length - written.length;
  if (address?.at !== 0 || state.doc.rangeHasMark(from, from + address.length, link)) return null;
  return { from, to: from + address.length, href: address.href };
}

/** Words that were pasted, with their addresses linked. */
function linked(content: Fragment, link: MarkType): Fragment {
  const pieces: Node[] = [];
  content.forEach((node) => {
    if (!node.isText) { pieces.push(node.copy(linked(node.content, link))); return; }
    if (link.isInSet(node.marks)) { pieces.push(node); return; }
    let end = 0;
    for (const { at, length, href } of addressesIn(node.text!)) {
      if (at > end) pieces.push(node.cut(end, at));
      const words = node.cut(at, at + length);
      pieces.push(words.mark(link.create({ href }).addToSet(words.marks)));
      end = at + length;
    }
    if (end < node.text!.length) pieces.push(node.cut(end));
  });
  return Fragment.fromArray(pieces);
}

/** Web addresses become links, typed (at the space or Enter behind them) or pasted. One undo takes that back and leaves the words. */
export const autoLink = Extension.create({
  name: 'autoLink',
  addProseMirrorPlugins() {
    const { editor } = this;
    const link = (view: EditorView, found: NonNullable<ReturnType<typeof addressBefore>>) => oneUndoStep(editor, () => {
      view.dispatch(view.state.tr.addMark(found.from, found.to, view.state.schema.marks['link']!.create({ href: found.href })));
    });
    return [new Plugin({
      props: {
        handleTextInput: (view, from, to, text) => {
          const found = text === ' ' && !view.composing ? addressBefore(view.state) : null;
          if (!found) return false;
          view.dispatch(view.state.tr.insertText(text, from, to).scrollIntoView());
          link(view, found);
          return true;
        },
        handleKeyDown: (view, event) => {
          const found = event.key === 'Enter' && !event.isComposing ? addressBefore(view.state) : null;
          if (found) link(view, found);
          return false;
        },
        transformPasted: (slice, view) => new Slice(linked(slice.content, view.state.schema.marks['link']!), slice.openStart, slice.openEnd),
      },
    })];
  },
});
