import type { Editor } from '@tiptap/core';

const LETTER = /[\p{L}\p{N}]/u;

/** Words as they fit between two neighbours: with one space where letters would run into each other, and none to spare. */
export function fitted(words: string, before: string, after: string): string {
  const bare = words.trim();
  const opens = LETTER.test(before.slice(-1)) && LETTER.test(bare.slice(0, 1)) ? ' ' : '';
  const closes = LETTER.test(after.slice(0, 1)) && LETTER.test(bare.slice(-1)) ? ' ' : '';
  return `${opens}${bare}${closes}`;
}

/** Whether the caret stands where words can be put in. */
export const takesWords = (editor: Editor): boolean => editor.state.selection.$to.parent.inlineContent;

/** Puts words in at the caret, behind what is selected, and selects them so that they are seen. */
export function putIn(editor: Editor, words: string): void {
  const { $to, to } = editor.state.selection;
  const text = fitted(words, $to.parent.textBetween(0, $to.parentOffset, ' ', ' '), $to.parent.textBetween($to.parentOffset, $to.parent.content.size, ' ', ' '));
  editor.chain().focus().command(({ tr }) => {
    tr.insertText(text, to);
    return true;
  }).setTextSelection({ from: to, to: to + text.length }).scrollIntoView().run();
}
