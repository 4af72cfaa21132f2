import { renderApp } from '@northstar/web-core/testing';
import { uiMessages } from '@northstar/web-ui';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ComparedBlock, Comparison } from '../lib/types.js';
import { fold } from '../lib/fold.js';
import { versionsMessages } from '../messages.js';
import { aComparison, aVersion, block, deleted, inserted, same, theVersions } from '../testing/a-version.js';
import { CompareView } from './CompareView.js';

function open(comparison: Comparison | null, onChange = jest.fn()) {
  const app = renderApp(<CompareView documentId="doc-1" from="v1" to="v2" onChange={onChange} />, {
    messages: { versions: versionsMessages, ui: uiMessages },
    answers: { DocumentVersions: theVersions([aVersion(3, { name: 'After March', kind: 'NAMED' }), aVersion(2), aVersion(1)]), CompareVersions: { compare: comparison } },
  });
  return { ...app, onChange };
}
/** What a screen reader reads of an element: hidden signs left out, words for screen readers included. */
function heard(element: Element): string {
  const copy = element.cloneNode(true) as Element;
  copy.querySelectorAll('[aria-hidden]').forEach((hidden) => hidden.remove());
  return copy.textContent!.replace(/\s+/g, ' ').trim();
}

describe('comparing two versions [V2]', () => {
  test('is read without colour: a sign, underline or strike, the organisation, and words for those who hear it', async () => {
    const { container } = open(aComparison([block('CHANGED', [same('Governments '), deleted('should'), inserted('must'), same(' act.')])]));
    const added = await waitFor(() => { const found = container.querySelector('.ns-compared ins'); expect(found).not.toBeNull(); return found!; });
    const removed = container.querySelector('.ns-compared del')!;
    expect(within(added as HTMLElement).getByText('+')).toBeInTheDocument();
    expect(within(added as HTMLElement).getByTitle('Peace Desk')).toHaveTextContent('PD');
    expect(within(removed as HTMLElement).getByText('−')).toBeInTheDocument();
    expect(heard(container.querySelector('.ns-compared p')!)).toBe('Governments Removed by Harbour Watch: should Added by Peace Desk: must act.');
  });

  test('[A13] the compared words are in the language of their text', async () => {
    const { from } = aComparison([]);
    const { container } = open(aComparison([block('CHANGED', [same('يجب '), inserted('تمويل')])], { from: { ...from, document: { ...from.document, language: 'ar' } } }));
    await waitFor(() => expect(container.querySelector('.ns-compared')).toBeTruthy());
    expect(container.querySelector('.ns-compared')!.closest('[lang]')).toHaveAttribute('lang', 'ar');
    expect(container.querySelector('.ns-compared')!.closest('[dir]')).toHaveAttribute('dir', 'rtl');
  });

  test('labels whole blocks that are new, removed or of another kind', async () => {
    open(aComparison([
      block('INSERTED', [inserted('New one.')]), block('DELETED', [deleted('Old one.')]), block('TYPE_CHANGED', [same('A title')], { type: 'heading', level: 2, previousType: 'paragraph' }),
    ]));
    expect(await screen.findByText('New')).toBeInTheDocument();
    expect(screen.getByText('Removed')).toBeInTheDocument();
    expect(screen.getByText('Was: text. Now: heading')).toBeInTheDocument();
    expect(screen.getByRole('heading', { level: 3 })).toHaveTextContent('A title');
  });

  test('items stand in lists, as in the text', async () => {
    const { container } = open(aComparison([block('SAME', [same('one')], { type: 'bullet_item' }), block('INSERTED', [inserted('two')], { type: 'bullet_item' }), block('SAME', [same('1')], { type: 'ordered_item' })]));
    await waitFor(() => expect(container.querySelectorAll('.ns-compared > ul > li')).toHaveLength(2));
    expect(container.querySelectorAll('.ns-compared > ol > li')).toHaveLength(1);
  });

  test.each([
    [3, 1, '3 words added, 1 word removed'], [1, 0, '1 word added, nothing removed'], [0, 0, 'Only formatting or kinds of blocks changed.'],
  ])('says in words how much changed: %i and %i', async (insertedWords, deletedWords, sentence) => {
    open(aComparison([block('CHANGED', [inserted('x')])], { insertedWords, deletedWords }));
    expect(await screen.findByText(sentence)).toBeInTheDocument();
  });

  test('says so when two versions are the same, and when one does not exist', async () => {
    const { unmount } = open(aComparison([block('SAME', [same('x')])]));
    expect(await screen.findByText('These two are the same, word for word.')).toBeInTheDocument();
    unmount();
    open(null);
    expect(await screen.findByText(/does not exist, or you have no access/)).toBeInTheDocument();
  });

  test('what one organisation changed in pieces carries its sign once', async () => {
    const { container } = open(aComparison([block('CHANGED', [inserted('two '), { ...inserted('words'), bold: true }, inserted(' more', null)])]));
    await waitFor(() => expect(container.querySelectorAll('.ns-compared ins')).toHaveLength(3));
    expect(container.querySelectorAll('.ns-compared .ns-sign')).toHaveLength(2);
    expect(container.querySelectorAll('.ns-compared strong')).toHaveLength(1);
  });

  test('next and previous walk the changes', async () => {
    const user = userEvent.setup();
    const { container } = open(aComparison([block('SAME', [same('a')]), block('CHANGED', [inserted('b')]), block('DELETED', [deleted('c')])]));
    await user.click(await screen.findByRole('button', { name: 'Next change' }));
    const changes = container.querySelectorAll('.ns-compared [data-change]');
    expect(changes[0]).toHaveFocus();
    await user.click(screen.getByRole('button', { name: 'Previous change' }));
    expect(changes[1]).toHaveFocus();
  });

  test('any two can be chosen, the present text among them', async () => {
    const user = userEvent.setup();
    const { onChange } = open(aComparison([block('CHANGED', [inserted('b')])]));
    await user.click(await screen.findByRole('combobox', { name: 'Later' }));
    await user.click(await screen.findByRole('option', { name: 'The text as it stands now' }));
    expect(onChange).toHaveBeenLastCalledWith('v1', null);
    await user.click(screen.getByRole('combobox', { name: 'Earlier' }));
    await user.click(await screen.findByRole('option', { name: '3: After March' }));
    expect(onChange).toHaveBeenLastCalledWith('v3', 'v2');
  });
});

describe('folding what did not change', () => {
  const of = (pattern: string): ComparedBlock[] => [...pattern].map((sign) => block(sign === '=' ? 'SAME' : 'CHANGED', [same(sign)]));
  const shape = (pattern: string) => fold(of(pattern)).map(({ kind, blocks }) => `${kind} ${blocks.length}`);
  test.each([
    ['=====*=====', ['folded 4', 'blocks 3', 'folded 4']], ['*', ['blocks 1']], ['====', ['folded 4']], ['*===*', ['blocks 5']], ['*====*', ['blocks 2', 'folded 2', 'blocks 2']], ['', []],
  ])('%s', (pattern, pieces) => expect(shape(pattern)).toEqual(pieces));
  test('loses no block and changes no order', () => {
    const blocks = of('==*===*======**=');
    expect(fold(blocks).flatMap((piece) => piece.blocks)).toEqual(blocks);
  });
});
