import { renderApp } from '@northstar/web-core/testing';
import { uiMessages } from '@northstar/web-ui';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ComparedBlock, Comparison } from '../lib/types.js';
import { fold } from '../lib/fold.js';
import { versionsMessages } from '../messages.js';
import { aComparison, aVersion, block, deleted, harbourWatch, inserted, peaceDesk, same, theVersions } from '../testing/a-version.js';
import { CompareView } from './CompareView.js';

function open(comparison: Comparison | null, onChange = jest.fn(), language = 'en') {
  const app = renderApp(<CompareView documentId="doc-1" language={language} from="v1" to="v2" onChange={onChange} decisions={(since, until) => <p>decided from {since} to {until ?? 'now'}</p>} />, {
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
    const { container } = open(aComparison([block('CHANGED', [same('يجب '), inserted('تمويل')])]), undefined, 'ar');
    await waitFor(() => expect(container.querySelector('.ns-compared')).toBeTruthy());
    expect(container.querySelector('.ns-compared')!.closest('[lang]')).toHaveAttribute('lang', 'ar');
    expect(container.querySelector('.ns-compared')!.closest('[dir]')).toHaveAttribute('dir', 'rtl');
    // What is said about the words is not.
    expect(container.querySelector('ins .ns-hidden')).toHaveAttribute('lang', 'en');
  });

  test('shows words as they are set in the text, and items with their number and depth', async () => {
    const { container } = open(aComparison([
      block('CHANGED', [{ ...same('not '), strike: true }, { ...same('the report'), link: 'https://example.org/r', underline: true }, { ...same(' bad'), link: 'javascript:alert(1)' }, { ...same(' so'), needsSource: true }]),
      block('SAME', [same('Third')], { type: 'ordered_item', number: 3 }), block('SAME', [same('Inner')], { type: 'ordered_item', number: 1, depth: 1 }),
    ]));
    await waitFor(() => expect(container.querySelector('.ns-compared s')).toHaveTextContent('not'));
    expect([...container.querySelectorAll('.ns-compared a')].map((link) => [link.textContent, link.getAttribute('href')])).toEqual([['the report', 'https://example.org/r']]);
    expect(container.querySelector('.ns-compared u')).toHaveTextContent('the report');
    expect(container.querySelector('[data-needs-source]')).toHaveTextContent('so');
    expect([...container.querySelectorAll<HTMLLIElement>('.ns-compared li')].map((item) => [item.value, item.dataset['depth']])).toEqual([[3, undefined], [1, '1']]);
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
    expect(container.querySelectorAll('.ns-compared .ns-compare-sign')).toHaveLength(2);
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

  test.each<[string, Partial<Comparison>, string]>([
    ['an older and a newer', { to: { __typename: 'Version', id: 'v2', number: 2, name: null, createdAt: '2026-03-05T10:00:00.000Z' } }, 'decided from 2026-03-01T10:00:00.000Z to 2026-03-05T10:00:00.000Z'],
    ['a newer and an older', { to: { __typename: 'Version', id: 'v0', number: 0, name: null, createdAt: '2026-02-01T10:00:00.000Z' } }, 'decided from 2026-02-01T10:00:00.000Z to 2026-03-01T10:00:00.000Z'],
    ['a version and the text as it stands', { to: null, toIsCurrent: true }, 'decided from 2026-03-01T10:00:00.000Z to now'],
  ])('[T3] between %s, what was decided about suggestions is reached, also where the words are the same', async (_sides, given, words) => {
    open(aComparison([block('SAME', [same('Act.')])], given));
    expect(await screen.findByText(words)).toBeInTheDocument();
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

describe('what moved, who changed it, since when [V2]', () => {
  const moved = aComparison([
    block('DELETED', [{ ...deleted('The fund pays for ten years.'), move: 0 }]), block('CHANGED', [same('We '), deleted('should', peaceDesk), inserted('must', harbourWatch), same(' act.')]), block('INSERTED', [{ ...inserted('The fund pays for ten years.'), move: 0 }]),
  ], { changes: [
    { __typename: 'ComparedChange', organisation: peaceDesk, heading: 'Funding', added: 0, removed: 0, reworded: 2, moved: 1, formatted: 0 },
    { __typename: 'ComparedChange', organisation: null, heading: null, added: 0, removed: 0, reworded: 0, moved: 0, formatted: 1 },
  ] });

  test('moved text says so at both ends, and each leads to the other', async () => {
    const { container } = open(moved);
    await waitFor(() => expect(container.querySelectorAll('.ns-compared .ns-moved')).toHaveLength(2));
    const [away, here] = [...container.querySelectorAll<HTMLAnchorElement>('.ns-move')];
    expect([away!.getAttribute('href'), here!.getAttribute('href')]).toEqual([`#${here!.id}`, `#${away!.id}`]);
    expect(heard(container.querySelector('.ns-compared del')!)).toMatch(/^Moved away by Harbour Watch: The fund pays for ten years\.moved away – Go to where it stands now$/);
  });

  test('the log says in words who changed how much where', async () => {
    open(moved);
    const log = await screen.findByRole('list', { name: 'Changes in words' });
    expect(within(log).getAllByRole('listitem').map(heard)).toEqual(['Peace Desk reworded 2 sentences and moved 1 passage under “Funding”.', 'Somebody changed the form of 1 sentence.']);
  });

  test('changes of one organisation alone can be looked at: what others added is text, what they removed is not there', async () => {
    const user = userEvent.setup();
    const { container } = open(moved);
    await user.click(await screen.findByRole('combobox', { name: 'Changes by' }));
    await user.click(await screen.findByRole('option', { name: 'Harbour Watch' }));
    expect([...container.querySelectorAll('.ns-compared ins, .ns-compared del')].map((element) => element.tagName)).toEqual(['DEL', 'INS']);
    expect(container.querySelector('.ns-compared')).toHaveTextContent(/We .*must act\./);
    expect(container.querySelector('.ns-compared')!.textContent).not.toContain('should');
  });

  test('letters instead of words are asked for', async () => {
    const user = userEvent.setup();
    const { calls } = open(moved);
    await user.click(await screen.findByRole('radio', { name: 'Letters' }));
    await waitFor(() => expect(calls.findLast(({ name }) => name === 'CompareVersions')!.variables['by']).toBe('CHARACTER'));
  });

  test('since the last visit and since our position are two of the choices, and say so when there is nothing to go back to', async () => {
    const answers = { DocumentVersions: theVersions([aVersion(1)]), ChangesSince: ({ since }: Record<string, unknown>) => ({ changesSince: since === 'LAST_VISIT' ? null : aComparison([block('INSERTED', [inserted('x')])]) }) };
    const draw = (from: string) => renderApp(<CompareView documentId="doc-1" language="en" from={from} to={null} onChange={jest.fn()} />, { messages: { versions: versionsMessages, ui: uiMessages }, answers });
    const { unmount } = draw('visit');
    expect(await screen.findByText(/You have not been at this text before/)).toBeInTheDocument();
    unmount();
    draw('position');
    expect(await screen.findByText('Since your organisation’s position on version 1')).toBeInTheDocument();
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
