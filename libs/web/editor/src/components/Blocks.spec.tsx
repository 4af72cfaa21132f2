import { sourcesOf, toJson } from '@northstar/engine-editor-schema';
import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { closeTexts, openText } from '../testing/open-text.js';

describe('what else a text may hold', () => {
  afterEach(closeTexts);

  const press = (name: string) => fireEvent.click(screen.getByText(name));
  async function insert(name: string): Promise<void> {
    fireEvent.click(screen.getByLabelText('More to insert'));
    fireEvent.click(await screen.findByText(name));
  }

  test('a table comes with a heading row, and its rows and columns are taken away where the caret is', async () => {
    const { editor, stored, text } = await openText([{ type: 'paragraph', text: 'Before' }]);
    act(() => { editor().commands.setTextSelection(7); });
    await insert('Table');
    expect(text.querySelectorAll('th[scope=col]')).toHaveLength(3);
    await screen.findByText('Delete column');
    press('Delete column');
    press('Delete row');
    expect(stored()).toBe('Before\n\n | \n | ');
    press('Row below');
    press('Heading row');
    expect(text.querySelectorAll('tr')).toHaveLength(3);
    expect(text.querySelectorAll('th')).toHaveLength(0);
    press('Delete table');
    expect(stored()).toBe('Before');
  });

  test('back from the first cell Tab leaves the text, so that nobody is caught in a table', async () => {
    const { editor, text } = await openText([{ type: 'table_row', text: 'a\u001fb' }]);
    act(() => { editor().commands.setTextSelection(editor().state.doc.content.size - 4); });
    const inCell = () => editor().state.selection.$from.parent.textContent;
    expect(inCell()).toBe('b');
    expect(fireEvent.keyDown(text, { key: 'Tab', shiftKey: true })).toBe(false);
    expect(inCell()).toBe('a');
    // Not taken from the browser, which then goes to what stands before the text.
    expect(fireEvent.keyDown(text, { key: 'Tab', shiftKey: true })).toBe(true);
  });

  test('Tab goes to the next cell, and behind the last one adds a row', async () => {
    const { editor, stored, text } = await openText([{ type: 'table_header', runs: [{ text: 'a' }] }]);
    act(() => { editor().commands.setTextSelection(4); });
    fireEvent.keyDown(text, { key: 'Tab' });
    act(() => { editor().commands.insertContent('b'); });
    expect(stored()).toBe('a\nb');
  });

  test('a task is ticked by its box', async () => {
    const { stored } = await openText([{ type: 'task_open', text: 'Write to them' }]);
    fireEvent.click(screen.getByLabelText('Done: Write to them'));
    expect(stored()).toBe('[x] Write to them');
  });

  test('a flagged claim is listed, and citing a source for it takes the flag away', async () => {
    const { editor, server, stored } = await openText([{ type: 'paragraph', text: 'Warnings came late.' }]);
    act(() => { editor().commands.setTextSelection({ from: 1, to: 9 }); });
    await insert('Needs a source');
    await screen.findByLabelText('Remove the flag from “Warnings”');
    await insert('Source');
    fireEvent.click(await screen.findByText('Cite source'));
    expect(screen.getByText('Give at least a title or an address.')).toBeInTheDocument();
    fireEvent.change(screen.getByLabelText('Title'), { target: { value: 'A study' } });
    fireEvent.change(screen.getByLabelText('Address'), { target: { value: 'example.org/a' } });
    press('Cite source');
    await waitFor(() => expect(screen.queryByLabelText(/Remove the flag/)).toBeNull());
    expect(stored()).toBe('Warnings[source: A study, https://example.org/a] came late.');
    expect(sourcesOf(toJson(server.ydoc))).toHaveLength(1);
  });

  test('a footnote is written in a dialog and shows its number and words', async () => {
    const { editor, stored } = await openText([{ type: 'paragraph', text: 'Figures.' }]);
    act(() => { editor().commands.setTextSelection(8); });
    await insert('Footnote');
    fireEvent.change(await screen.findByLabelText('Words of the note'), { target: { value: 'As of March.' } });
    press('Keep note');
    expect(stored()).toBe('Figures[note: As of March.].');
    expect(await screen.findByLabelText('Note 1: As of March.')).toHaveTextContent('1');
  });
});
