import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { closeTexts, openText } from '../testing/open-text.js';

const BLOCKS = [
  { type: 'paragraph', text: 'Posts report. A post’s report is kept.' },
  { type: 'heading', level: 1, text: 'Reports' },
  { type: 'paragraph', text: 'Every POST reports (a.b) to Köln.' },
] as const;

const marked = () => [...document.querySelectorAll('.ns-found')].map((element) => element.textContent);
const current = () => document.querySelector('.ns-found-current')?.textContent;
const write = (into: HTMLElement, words: string) => fireEvent.change(into, { target: { value: words } });
const field = () => screen.getByLabelText('Find');

async function search(mode?: 'read') {
  const user = userEvent.setup();
  const opened = await openText([...BLOCKS], mode);
  fireEvent.keyDown(opened.text, { key: 'f', ctrlKey: true });
  await waitFor(() => expect(field()).toHaveFocus());
  return { user, ...opened };
}

describe('finding words in a text', () => {
  afterEach(closeTexts);

  test('opens by the keys of the browser’s search, which get to the browser the second time', async () => {
    await search();
    const again = fireEvent.keyDown(field(), { key: 'f', ctrlKey: true });
    expect(again).toBe(true);
  });

  test('marks every place, says which is shown, and goes round', async () => {
    const { user } = await search();
    write(field(), 'report');
    await waitFor(() => expect(screen.getByText('1 of 4')).toBeInTheDocument());
    expect(marked()).toEqual(['report', 'report', 'Report', 'report']);
    await user.keyboard('{Enter}{Enter}');
    expect(screen.getByText('3 of 4')).toBeInTheDocument();
    expect(current()).toBe('Report');
    await user.keyboard('{Shift>}{Enter}{Enter}{Enter}{/Shift}');
    expect(screen.getByText('4 of 4')).toBeInTheDocument();
    await user.keyboard('{Escape}');
    expect(marked()).toEqual([]);
    expect(screen.queryByLabelText('Find in this text')).toBeNull();
  });

  test('minds case and whole words if asked, takes signs as they are and straight quotation marks for curly ones', async () => {
    await search();
    const found = (words: string) => { write(field(), words); return marked(); };
    expect(found('post')).toEqual(['Post', 'post', 'POST']);
    fireEvent.click(screen.getByLabelText('Whole words'));
    expect(found('post')).toEqual(['post', 'POST']);
    fireEvent.click(screen.getByLabelText('Match case'));
    expect(found('post')).toEqual(['post']);
    expect(found('Köl')).toEqual([]);
    expect(screen.getByText('Not found')).toBeInTheDocument();
    fireEvent.click(screen.getByLabelText('Whole words'));
    expect(found('(a.b)')).toEqual(['(a.b)']);
    expect(found("post's")).toEqual(['post’s']);
  });

  test('replaces one place and goes on; then all, which one undo takes back, and only that', async () => {
    const { stored, editor } = await search();
    write(field(), 'report');
    write(screen.getByLabelText('Replace with'), 'reporter');
    fireEvent.click(screen.getByText('Replace'));
    expect(stored()).toBe('Posts reporter. A post’s report is kept.\n\nReports\n\nEvery POST reports (a.b) to Köln.');
    // Behind the new words, which hold the old ones.
    expect(screen.getByText('2 of 4')).toBeInTheDocument();
    fireEvent.click(screen.getByText('Replace all'));
    expect(screen.getByText('4 places changed')).toBeInTheDocument();
    expect(stored()).toBe('Posts reporterer. A post’s reporter is kept.\n\nreporters\n\nEvery POST reporters (a.b) to Köln.');
    act(() => { editor().commands.undo(); });
    expect(stored()).toBe('Posts reporter. A post’s report is kept.\n\nReports\n\nEvery POST reports (a.b) to Köln.');
  });

  test('when nothing is left to replace, the focus stays in the bar, so that Escape still closes it', async () => {
    const { user } = await search();
    write(field(), 'Köln');
    write(screen.getByLabelText('Replace with'), 'Cologne');
    act(() => screen.getByText('Replace all').closest('button')!.focus());
    fireEvent.click(screen.getByText('Replace all'));
    expect(field()).toHaveFocus();
    await user.keyboard('{Escape}');
    expect(screen.queryByLabelText('Find in this text')).toBeNull();
  });

  test('words set in parts are found as one', async () => {
    const { editor } = await search();
    act(() => { editor().chain().setTextSelection({ from: 7, to: 10 }).setMark('bold').run(); });
    write(field(), 'report');
    expect(screen.getByText(/of 4$/)).toBeInTheDocument();
    expect(marked().slice(0, 2)).toEqual(['rep', 'ort']);
  });

  test('keeps to its place while a colleague writes above it', async () => {
    const { user, editor } = await search();
    write(field(), 'report');
    await user.keyboard('{Enter}{Enter}');
    act(() => { editor().commands.insertContentAt(1, 'A new report. '); });
    expect(screen.getByText('4 of 5')).toBeInTheDocument();
    expect(current()).toBe('Report');
  });

  test('finds and replaces words of notes, too, and shows the number that calls them', async () => {
    const { editor, stored } = await search();
    act(() => { editor().commands.insertContentAt(6, { type: 'footnote', content: [{ type: 'text', text: 'The report of March.' }] }); });
    write(field(), 'report of');
    expect(screen.getByText('1 of 1')).toBeInTheDocument();
    expect(document.querySelector('.ns-found-current')).toHaveClass('ns-ref');
    write(screen.getByLabelText('Replace with'), 'survey of');
    fireEvent.click(screen.getByText('Replace'));
    expect(stored()).toMatch(/^Posts\[note: The survey of March\.\] report/);
  });

  test('somebody who may only read finds, and is offered nothing to replace', async () => {
    await search('read');
    write(field(), 'report');
    expect(marked()).toHaveLength(4);
    expect(screen.queryByLabelText('Replace with')).toBeNull();
    expect(screen.queryByText('Replace all')).toBeNull();
  });
});
