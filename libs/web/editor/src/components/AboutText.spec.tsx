import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { fromBlocks, schema } from '@northstar/engine-editor-schema';
import { countWords, wordsOf } from '../lib/words.js';
import { closeTexts, openText } from '../testing/open-text.js';

describe('what there is to know of a text', () => {
  afterEach(closeTexts);

  test('counts words as people do: hyphens and numbers join, signs are none, scripts without spaces are parted', () => {
    expect(countWords('')).toBe(0);
    expect(countWords('A follow-up of £1,000 – the department’s own; 2.5 per cent.')).toBe(10);
    expect(countWords('— … !')).toBe(0);
    const noted = fromBlocks([{ type: 'paragraph', text: 'Late' }]);
    noted.content![0]!.content!.push({ type: 'footnote', content: [{ type: 'text', text: 'Every year' }] }, { type: 'text', text: 'again' });
    expect(wordsOf(schema.nodeFromJSON(noted))).toBe(4);
    expect(countWords('יש לממן מוקד אחד')).toBe(4);
    expect(countWords('市民社会组织')).toBeGreaterThan(1);
  });

  test('says how many words there are, and counts what is typed', async () => {
    const { editor } = await openText([{ type: 'paragraph', text: 'Governments should fund one desk.' }, { type: 'paragraph', text: 'Now.' }]);
    expect(screen.getByText('6 words')).toBeInTheDocument();
    act(() => { editor().commands.insertContentAt(1, 'All '); });
    expect(await screen.findByText('7 words')).toBeInTheDocument();
  });

  test('[A14] beside a limit it says how many of how many, and calmly in words when there are more; nothing is cut', async () => {
    const { editor, stored } = await openText([{ type: 'paragraph', text: 'Governments should fund one desk.' }], 'edit', { wordLimit: 6 });
    expect(screen.getByText('5 of 6 words')).toBeInTheDocument();
    expect(screen.queryByText(/over the limit/)).toBeNull();
    act(() => { editor().commands.insertContentAt(1, 'All of the '); });
    expect(await screen.findByText('· 2 over the limit')).toBeInTheDocument();
    expect(screen.getByText('The text is longer than its limit of 6 words. Nothing is cut.')).toHaveAttribute('role', 'status');
    expect(stored()).toBe('All of the Governments should fund one desk.');
  });

  test('[A13] the text says its language and where its lines begin, so that the browser checks its spelling', async () => {
    const { text } = await openText([{ type: 'paragraph', text: 'يجب تمويل مكتب واحد.' }], 'edit', { language: 'ar' });
    expect([text.getAttribute('lang'), text.getAttribute('dir'), text.getAttribute('spellcheck')]).toEqual(['ar', 'rtl', 'true']);
  });

  test('a text without headings has no outline; with them each is a way to its place', async () => {
    const user = userEvent.setup();
    const { editor } = await openText([{ type: 'paragraph', text: 'One.' }]);
    expect(screen.queryByText('Outline')).toBeNull();
    act(() => {
      editor().commands.insertContentAt(editor().state.doc.content.size, [
        { type: 'heading', attrs: { level: 1 }, content: [{ type: 'text', text: 'What we ask' }] }, { type: 'paragraph', content: [{ type: 'text', text: 'Two.' }] },
        { type: 'heading', attrs: { level: 2 } }, { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'By when' }] },
      ]);
    });
    await user.click(await screen.findByText('Outline'));
    const lines = await screen.findAllByRole('menuitem');
    expect(lines.map((line) => line.textContent)).toEqual(['What we ask', 'By when']);
    // Without a layout everything stands at the top, so the last heading is the one being read.
    expect(lines.map((line) => line.getAttribute('aria-current'))).toEqual([null, 'location']);
    await user.click(lines[0]!);
    await waitFor(() => expect(editor().state.selection.$from.parent.textContent).toBe('What we ask'));
  });
});
