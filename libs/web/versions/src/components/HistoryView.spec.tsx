import { renderApp } from '@northstar/web-core/testing';
import { uiMessages } from '@northstar/web-ui';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { TextHistory } from '../lib/types.js';
import { versionsMessages } from '../messages.js';
import { aBlock, aHistory, theAuthors, theVoices } from '../testing/a-history.js';
import { HistoryView } from './HistoryView.js';
import { DocumentVoices } from './VoicesOf.js';

const messages = { versions: versionsMessages, ui: uiMessages };
function open(history: TextHistory) {
  return renderApp(<HistoryView documentId="doc-1" language="en" />, { messages, answers: { TextHistory: { document: { __typename: 'Document', id: 'doc-1', history } } } });
}
const text = () => screen.getByRole('article', { name: 'The text at that moment' });
const told = () => screen.getByRole('slider', { name: 'Moment' }).getAttribute('aria-valuetext');

describe('how a text came to be [V4]', () => {
  const history = aHistory([aBlock([['We ', 0, -1], ['should ', 0, 2], ['must ', 2, -1], ['act.', 1, -1]])], 4, {
    moments: [{ __typename: 'HistoryMoment', frame: 1, number: 1, kind: 'NAMED', name: 'First' }, { __typename: 'HistoryMoment', frame: 2, number: 2, kind: 'BEFORE_RESTORE', name: null }],
  });

  test('begins with the text as it stands, and goes to any moment by its name', async () => {
    const user = userEvent.setup();
    open(history);
    expect(await screen.findByRole('button', { name: /^Version 1: First/ })).toBeInTheDocument();
    expect(text()).toHaveTextContent('We must act.');
    await user.click(screen.getByRole('button', { name: /^Version 1: First/ }));
    expect(text().textContent).toMatch(/We should .*act\.$/);
    expect(screen.getByRole('button', { name: /^Version 1: First/ })).toHaveAttribute('aria-current', 'true');
    expect(screen.getByRole('button', { name: /^Restored; before it was version 2/ })).toBeInTheDocument();
  });

  test('keys move it: a step, a moment; who and when is said, and what a step changes is read without colour', async () => {
    const user = userEvent.setup();
    open(history);
    const slider = await screen.findByRole('slider', { name: 'Moment' });
    slider.focus();
    await user.keyboard('{PageUp}');
    expect(told()).toMatch(/Ines Okafor, Harbour Watch, step 3 of 4|Tomas Lind, Peace Desk, step 2 of 4/);
    await user.click(screen.getByRole('button', { name: 'One step back' }));
    while (!told()!.includes('step 3')) await user.click(screen.getByRole('button', { name: 'One step on' }));
    expect(text().querySelector('ins')).toHaveTextContent('new, Harbour Watch: must');
    expect(text().querySelector('del')).toHaveTextContent('taken away, Peace Desk: should');
    await user.click(screen.getByRole('switch', { name: 'Show what each step changes' }));
    expect(text().querySelector('ins, del')).toBeNull();
    expect(text()).toHaveTextContent('We must act.');
  });

  test('plays from the beginning to the end, and stops', async () => {
    const user = userEvent.setup();
    open(history);
    await user.click(await screen.findByRole('radio', { name: '8 times' }));
    await user.click(screen.getByRole('button', { name: 'Play' }));
    expect(await screen.findByRole('button', { name: 'Play' }, { timeout: 4_000 })).toBeInTheDocument();
    expect(told()).toContain('step 4 of 4');
  });

  test('says so when words are no longer kept, and when nothing was written', async () => {
    const { unmount } = open(aHistory([aBlock([['x', 0, -1]])], 1, { forgottenUntil: '2026-01-05T10:00:00.000Z' }));
    expect(await screen.findByText(/Words that were deleted before 5 January 2026 are no longer kept/)).toBeInTheDocument();
    unmount();
    open(aHistory([], 0));
    expect(await screen.findByText('Nothing has been written yet.')).toBeInTheDocument();
  });
});

describe('voices [V4] and authors [C6]', () => {
  test('who was not heard is invited, figures stand beside the picture, and the order is the alphabet’s', async () => {
    const user = userEvent.setup();
    renderApp(<DocumentVoices documentId="doc-1" title="One desk" url="/n/coast/d/doc-1" />, { messages, answers: { DocumentVoices: { document: { __typename: 'Document', id: 'doc-1', voices: theVoices, authorship: theAuthors } } } });
    expect(await screen.findByText('Peace Desk has not written, commented or taken a position yet.')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Copy an invitation for Peace Desk' }));
    expect(await navigator.clipboard.readText()).toMatch(/^We are writing “One desk” together, and the view of Peace Desk is not in it yet\. .*\/n\/coast\/d\/doc-1$/);
    const rows = within(screen.getByRole('region', { name: 'All figures' })).getAllByRole('row').slice(1);
    expect(rows.map((row) => row.textContent)).toEqual(['HWHarbour Watch3075 %020', 'PDPeace Desk00 %000']);
    expect(screen.getByRole('img', { name: '1 March 2026: wrote; 2 March 2026: 2 comments' })).toBeInTheDocument();
    const authors = within(screen.getByRole('region', { name: 'Who wrote this text' })).getAllByRole('row').slice(1, 3);
    expect(authors.map((row) => row.textContent)).toEqual(['HWHarbour WatchInes Okafor3075 %01 March 20261 March 2026', 'PDPeace DeskTomas Lind1025 %75 of them written by others2 March 20263 March 2026']);
  });
});
