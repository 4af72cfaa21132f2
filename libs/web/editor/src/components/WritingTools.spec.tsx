import { act, fireEvent, screen } from '@testing-library/react';
import type { Editor } from '@tiptap/core';
import { closeTexts, openText } from '../testing/open-text.js';

/** Types as the browser tells the editor, character for character. */
function type(editor: Editor, characters: string) {
  act(() => {
    for (const character of characters) {
      const { view } = editor;
      const { from, to } = view.state.selection;
      const put = () => view.state.tr.insertText(character, from, to);
      if (!view.someProp('handleTextInput', (handle) => handle(view, from, to, character, put))) view.dispatch(put());
    }
  });
}

function paste(text: HTMLElement, data: Record<string, string>, files: File[] = []) {
  fireEvent.paste(text, { clipboardData: { getData: (kind: string) => data[kind] ?? '', files, types: Object.keys(data), items: [] } });
}

const lines = () => [...document.querySelectorAll('[role=option]')].map((line) => line.textContent);
const chosen = () => document.querySelector('[role=option][aria-selected=true]');
const menu = () => screen.queryByLabelText('Insert');

async function empty(words = '') {
  const opened = await openText([{ type: 'paragraph', text: words }]);
  act(() => { opened.editor().commands.setTextSelection(opened.editor().state.doc.content.size - 1); });
  return opened;
}
const kinds = (editor: Editor) => editor.state.doc.content.content.map((node) => node.type.name);

describe('the menu at a slash', () => {
  afterEach(closeTexts);

  test('is walked by arrows, and tells screen readers what is chosen', async () => {
    const { editor, text } = await empty();
    type(editor(), '/');
    expect(menu()).toHaveAttribute('role', 'listbox');
    expect(lines()[0]).toBe('Heading 1');
    fireEvent.keyDown(text, { key: 'ArrowDown' });
    expect(chosen()?.textContent).toBe('Heading 2');
    expect(text).toHaveAttribute('aria-activedescendant', chosen()!.id);
    fireEvent.keyDown(text, { key: 'Escape' });
    expect(text).not.toHaveAttribute('aria-activedescendant');
  });

  test('makes a table and takes it back with one undo; in a cell it offers what fits into a line', async () => {
    const { editor, text } = await empty();
    type(editor(), '/grid');
    expect(lines()).toEqual(['Table']);
    fireEvent.keyDown(text, { key: 'Enter' });
    expect(kinds(editor())).toContain('table');
    expect(editor().getText()).not.toContain('/');
    type(editor(), '/');
    expect(lines()).toEqual(['Footnote', 'Source']);
    fireEvent.keyDown(text, { key: 'Escape' });
    act(() => { editor().commands.undo(); editor().commands.undo(); });
    expect(kinds(editor())).toEqual(['paragraph']);
  });

  test('opens the dialog of a footnote, and the slash is gone', async () => {
    const { editor, text, stored } = await empty('Figures');
    type(editor(), ' /note');
    fireEvent.keyDown(text, { key: 'Enter' });
    fireEvent.change(await screen.findByLabelText('Words of the note'), { target: { value: 'As of March.' } });
    fireEvent.click(screen.getByText('Keep note'));
    expect(stored()).toBe('Figures [note: As of March.]');
  });

  test('is narrowed by typing; Enter makes the block, and undo takes it back', async () => {
    const { editor, text } = await empty();
    type(editor(), '/list');
    expect(lines()).toEqual(['Bulleted list', 'Numbered list', 'Task list']);
    fireEvent.keyDown(text, { key: 'ArrowDown' });
    expect(chosen()?.textContent).toBe('Numbered list');
    fireEvent.keyDown(text, { key: 'Enter' });
    expect(kinds(editor())).toEqual(['orderedList']);
    expect(editor().getText()).not.toContain('/');
    expect(menu()).toBeNull();
    act(() => { editor().commands.undo(); });
    expect(kinds(editor())).toEqual(['paragraph']);
    expect(editor().state.doc.textContent).toBe('/list');
  });

  test('opens behind a space and not within a word; Escape and what fits nothing leave the words as typed', async () => {
    const { editor, text, stored } = await empty('and');
    type(editor(), '/or');
    expect(menu()).toBeNull();
    type(editor(), ' /');
    expect(menu()).toBeInTheDocument();
    fireEvent.keyDown(text, { key: 'Escape' });
    expect(menu()).toBeNull();
    type(editor(), ' /zzz');
    expect(menu()).toBeNull();
    expect(stored()).toBe('and/or / /zzz');
  });

  test('a line is chosen with the mouse or a finger, too', async () => {
    const { editor } = await empty();
    type(editor(), '/quo');
    fireEvent.click(screen.getByText('Quotation'));
    expect(kinds(editor())).toEqual(['blockquote']);
  });
});

describe('Markdown while typing', () => {
  afterEach(closeTexts);

  test.each([['# ', 'heading'], ['- ', 'bulletList'], ['1. ', 'orderedList'], ['> ', 'blockquote']])('"%s" makes a %s, and one undo leaves what was typed', async (signs, kind) => {
    const { editor, text } = await empty();
    type(editor(), signs);
    expect(kinds(editor())).toEqual([kind]);
    fireEvent.keyDown(text, { key: 'z', code: 'KeyZ', keyCode: 90, ctrlKey: true });
    expect(kinds(editor())).toEqual(['paragraph']);
    expect(editor().state.doc.textContent).toBe(signs);
  });

  test('emphasis: two stars, one star, two tildes; the button takes a shortcut back and spares the words before', async () => {
    const { editor } = await empty();
    type(editor(), 'one **two** *three* ~~four~~');
    const marks = editor().state.doc.firstChild!.content.content.map((part) => [part.text, part.marks.map((mark) => mark.type.name).join()]);
    expect(marks).toEqual([['one ', ''], ['two', 'bold'], [' ', ''], ['three', 'italic'], [' ', ''], ['four', 'strike']]);
    act(() => { editor().commands.undo(); });
    expect(editor().state.doc.textContent).toBe('one two three ~~four~~');
  });
});

describe('pasting', () => {
  afterEach(closeTexts);

  test('brings the words of Word, and says how many pictures were left out', async () => {
    const { text, stored } = await empty();
    paste(text, { 'text/html': '<html xmlns:o="urn:schemas-microsoft-com:office:office"><body><p class=MsoNormal style="color:red">Fund it.<o:p></o:p></p><p><img src="a.png"><img src="b.png"></p></body></html>', 'text/plain': 'Fund it.' });
    expect(stored()).toBe('Fund it.');
    expect(await screen.findByText('2 pictures were left out. A text holds words only.')).toBeInTheDocument();
  });

  test('a table in a cell goes over the cells from there on; a list there becomes lines of the cell, and the table stays whole', async () => {
    const { editor, text, stored } = await openText([{ type: 'table_row', text: 'a\u001fb' }, { type: 'table_row', text: 'c\u001fd' }]);
    const inCell = (words: string) => act(() => { let at = 0; editor().state.doc.descendants((node, pos) => { if (node.text === words) at = pos; }); editor().commands.setTextSelection(at + 1); });
    inCell('b');
    paste(text, { 'text/html': '<table><tr><td>1</td><td>2</td></tr><tr><td>3</td><td>4</td></tr><tr><td>5</td><td>6</td></tr></table>', 'text/plain': '1' });
    expect(stored()).toBe('a | 1 | 2\nc | 3 | 4\n | 5 | 6');
    inCell('a');
    paste(text, { 'text/html': '<ul><li>x</li><li>y</li></ul>', 'text/plain': 'x' });
    expect(kinds(editor())).toEqual(['table']);
    expect(stored()).toBe('ax\ny | 1 | 2\nc | 3 | 4\n | 5 | 6');
  });

  test('addresses become links, pasted and typed, without the stop of their sentence; one undo takes that back', async () => {
    const { editor, text } = await empty();
    const links = () => { const found: string[] = []; editor().state.doc.descendants((node) => { const link = node.marks.find(({ type: { name } }) => name === 'link'); if (link) found.push(`${node.text} ${String(link.attrs['href'])}`); }); return found; };
    paste(text, { 'text/plain': 'See https://example.org/a_(b). And javascript:alert(1)' });
    expect(links()).toEqual(['https://example.org/a_(b) https://example.org/a_(b)']);
    type(editor(), ' (www.example.org/c) ');
    expect(links()[1]).toBe('www.example.org/c https://www.example.org/c');
    act(() => { editor().commands.undo(); });
    expect([links().length, editor().state.doc.textContent.endsWith('(www.example.org/c) ')]).toEqual([1, true]);
    type(editor(), 'https://example.org/d');
    fireEvent.keyDown(text, { key: 'Enter' });
    expect(links()[1]).toBe('https://example.org/d https://example.org/d');
  });

  test('says where the link leads that the caret is in, with what can be done with it', async () => {
    const { editor } = await openText([{ type: 'paragraph', text: 'The [report](https://example.org/report).' }]);
    act(() => { editor().commands.setTextSelection(7); });
    expect(await screen.findByText('example.org/report')).toHaveAttribute('href', 'https://example.org/report');
    fireEvent.click(screen.getByText('Remove link'));
    expect(screen.queryByText('example.org/report')).toBeNull();
  });

  test('a picture alone leaves the text as it is, and is spoken of', async () => {
    const { text, stored } = await empty('Words');
    paste(text, {}, [new File(['x'], 'a.png', { type: 'image/png' })]);
    expect(await screen.findByText('1 picture was left out. A text holds words only.')).toBeInTheDocument();
    expect(stored()).toBe('Words');
  });
});
