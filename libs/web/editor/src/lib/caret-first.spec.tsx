import { act, fireEvent } from '@testing-library/react';
import type { Editor } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { yCursorPluginKey } from '@tiptap/y-tiptap';
import type * as Y from 'yjs';
import { closeTexts, openText } from '../testing/open-text.js';

/** The browser puts the caret behind some letters of a block, and has not told of it yet. */
function clicks(text: HTMLElement, block: number, letters: number): void {
  window.getSelection()!.collapse(text.children[block]!.firstChild, letters);
}
const blocks = (editor: Editor): string[] => editor.state.doc.content.content.map(({ type, textContent }) => `${type.name} ${textContent}`);
const around = (editor: Editor): string => {
  const { $head } = editor.state.selection;
  return `${$head.parent.textContent.slice(0, $head.parentOffset)}|${$head.parent.textContent.slice($head.parentOffset)}`;
};

async function opened() {
  const { server, text, editor } = await openText([{ type: 'paragraph', text: 'First' }, { type: 'paragraph', text: 'Second' }]);
  act(() => { editor().commands.focus('end'); text.focus(); });
  expect(around(editor())).toBe('Second|');
  return { server, text, editor: editor() };
}

describe('the caret as the person sees it', () => {
  afterEach(closeTexts);

  test('counts for keys that come before the browser tells that it moved', async () => {
    const { text, editor } = await opened();
    clicks(text, 0, 5);
    fireEvent.keyDown(text, { key: '2', code: 'Digit2', ctrlKey: true, altKey: true });
    expect(blocks(editor)).toEqual(['heading First', 'paragraph Second']);
    expect(around(editor)).toBe('First|');
  });

  test('stays there when somebody else’s words arrive before that', async () => {
    const { server, text, editor } = await opened();
    clicks(text, 0, 5);
    act(() => server.hears((ydoc) => ((ydoc.getXmlFragment('content').get(1) as Y.XmlElement).get(0) as Y.XmlText).insert(0, 'The ')));
    expect(blocks(editor)).toEqual(['paragraph First', 'paragraph The Second']);
    expect(around(editor)).toBe('First|');
  });

  test('and when somebody else’s caret is drawn before that', async () => {
    const { text, editor } = await opened();
    const drawn: Plugin<DecorationSet> = new Plugin<DecorationSet>({
      state: { init: () => DecorationSet.empty, apply: (tr, before) => (tr.getMeta(yCursorPluginKey) ? DecorationSet.create(tr.doc, [Decoration.widget(3, () => document.createElement('hr'))]) : before) },
      props: { decorations: (state) => drawn.getState(state) },
    });
    act(() => { editor.registerPlugin(drawn); });
    clicks(text, 0, 5);
    act(() => editor.view.dispatch(editor.state.tr.setMeta(yCursorPluginKey, { awarenessUpdated: true })));
    expect(text.querySelector('hr')).toBeInTheDocument();
    expect(around(editor)).toBe('First|');
    expect(window.getSelection()!.focusNode!.textContent).toBe('rst');
  });

  test('is not asked for where the page was left before somebody’s caret is drawn', async () => {
    const { editor } = await opened();
    const { view, state } = editor;
    act(() => editor.unmount());
    expect(() => view.dispatch(state.tr.setMeta(yCursorPluginKey, { awarenessUpdated: true }))).not.toThrow();
  });
});
