import type { Proposal } from '@northstar/engine-suggestions';
import { forgetDocuments } from '@northstar/web-editor';
import type { Editor } from '@tiptap/core';
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import type { Suggestion } from '../lib/types.js';
import { keptWording } from '../lib/wording-draft.js';
import { aSuggestion } from '../testing/a-suggestion.js';
import { open, paragraph, type Suggesting } from '../testing/open.js';

const original = globalThis.WebSocket;
const SECOND = paragraph('Publish what it warns of.');
const THERE = { __typename: 'Organisation', id: 'organisation-1', name: 'Harbour Watch', initials: 'HW', colour: 3 } as const;
const ballast = { __typename: 'Organisation', id: 'organisation-3', name: 'Ballast', initials: 'BA', colour: 2 } as const;
const ines = { author: { __typename: 'Person', id: 'person-1', name: 'Ines Okafor', initials: 'IO' }, organisation: THERE } as const;
const owen = { author: { __typename: 'Person', id: 'person-3', name: 'Owen Blackwood', initials: 'OB' }, organisation: ballast } as const;
const supportBy = (organisation: typeof THERE | typeof ballast, current = true) => ({ __typename: 'SuggestionSupport', organisation, current }) as const;

/** Tomas of Peace Desk changes two words of the first paragraph; Owen of Ballast writes all of it anew; a third change is about other words. */
const rivals = (given: Partial<Suggestion> = {}, rows: Suggestion[] = []) => (suggesting: Suggesting): Suggestion[] => {
  const can: Suggestion['can'] = ['ACCEPT', 'REJECT', 'SUPPORT'];
  rows.push(
    ...suggesting(paragraph('Governments should pay for one early warning bureau.'), SECOND).map((proposal, index) => aSuggestion(`tomas-${index}`, proposal, { can })),
    ...suggesting(paragraph('Every state must set up two posts at once.'), SECOND).map((proposal, index) => aSuggestion(`owen-${index}`, proposal, { ...owen, can, createdAt: '2026-03-02T10:00:00.000Z', changedAt: '2026-03-02T10:00:00.000Z', ...given })),
    ...suggesting(paragraph('Governments should fund one early warning desk.'), paragraph('Publish what it finds.')).map((proposal) => aSuggestion('elsewhere', proposal, { can })),
  );
  return rows;
};
// Found by their words, because looking through everything for a role and a name takes long here.
const card = async () => (await screen.findByText('Compare the wordings')).closest('section')!;
/** Opens the comparison. */
async function compares(user: UserEvent): Promise<HTMLElement> {
  await user.click(await screen.findByText('Compare the wordings'));
  return (await screen.findByText(/It is not a vote/)).closest<HTMLElement>('[role=dialog]')!;
}
// Whether something can be pressed is for the stories in a browser; looking it up at each press takes long here.
const somebody = (): UserEvent => userEvent.setup({ pointerEventsCheck: 0, delay: null });
const column = (dialog: HTMLElement, name: string) => within(dialog).getByRole('region', { name });
const sent = (calls: { name: string; variables: object }[], operation: string) => calls.filter(({ name }) => name === operation).map(({ variables }) => variables);

describe('several wordings of one passage', () => {
  afterEach(() => {
    act(() => forgetDocuments());
    globalThis.WebSocket = original;
  });

  test('[W1] [W3] are one card and one mark in the text; compared side by side by keyboard, with what stands now and who stands behind each', async () => {
    const user = somebody();
    const { editor } = await open(rivals({ support: [supportBy(THERE, false)] }), { of: { can: ['DOCUMENT_SUGGEST'] } });
    const both = await card();
    expect(both).toHaveAccessibleName('2 wordings of one passage, by Tomas Lind, Owen Blackwood');
    expect(both).toHaveTextContent('2 wordings of this passage Governments should fund one early warning desk');
    expect(screen.getAllByRole('region', { name: /^Suggestion by/ })).toHaveLength(1);
    await waitFor(() => expect(editor().view.dom.querySelector('.ns-suggested-contested')).toHaveTextContent('Governments should fund one early warning desk'));
    expect(editor().view.dom.querySelector('[data-suggestion] .ns-suggested-label')).toHaveTextContent('2 wordings');

    const way = screen.getByText('Compare the wordings').closest('button')!;
    act(() => way.focus());
    expect(way).toHaveFocus();
    await user.keyboard('{Enter}');
    const dialog = (await screen.findByText(/It is not a vote/)).closest<HTMLElement>('[role=dialog]')!;
    expect(dialog).toHaveAccessibleName('2 wordings of this passage');
    expect(screen.getByLabelText('address')).toHaveTextContent('compared tomas-0');
    expect(within(column(dialog, 'The passage as it stands now')).getByRole('article')).toHaveTextContent('Governments should fund one early warning desk.');
    const [first, second] = [column(dialog, 'Wording 1 by Tomas Lind'), column(dialog, 'Wording 2 by Owen Blackwood')];
    expect(first).toHaveTextContent('2 suggestions together');
    expect([...first.querySelectorAll('del')].map(({ lastChild }) => lastChild!.textContent)).toEqual(['fund', 'desk']);
    expect([...first.querySelectorAll('ins')].map(({ lastChild }) => lastChild!.textContent)).toEqual(['pay for', 'bureau']);
    expect(second).toHaveTextContent('1 organisation stands behind this');
    expect(second).toHaveTextContent('Supported an earlier form of it: Harbour Watch');
    await user.keyboard('{Escape}');
    expect(await screen.findByText('none')).toBeInTheDocument();

    await user.click(screen.getByText('Show the 3 suggestions one by one'));
    expect(within(await card()).getAllByRole('region', { name: /^Suggestion by/ })).toHaveLength(3);
  });

  test('[S7] [S10] support is said for all of a wording as it was seen, and taken back', async () => {
    const user = somebody();
    const rows: Suggestion[] = [];
    const { calls } = await open(rivals({}, rows), { answers: {
      SupportWording: ({ ids, supports }) => ({ supportWording: { __typename: 'Suggestions', suggestions: rows.filter(({ id }) => (ids as string[]).includes(id)).map((row) => ({ ...row, support: supports ? [supportBy(THERE)] : [] })) } }),
    } });
    const dialog = await compares(user);
    const first = () => column(dialog, 'Wording 1 by Tomas Lind');
    await user.click(within(first()).getByText('Support for Harbour Watch'));
    await waitFor(() => expect(first()).toHaveTextContent('2 organisations stand behind this'));
    await user.click(within(first()).getByText('Take support back'));
    await waitFor(() => expect(first()).toHaveTextContent('1 organisation stands behind this'));
    const asOf = '2026-03-01T10:00:00.000Z';
    expect(sent(calls, 'SupportWording')).toEqual([{ ids: ['tomas-0', 'tomas-1'], supports: true, asOf }, { ids: ['tomas-0', 'tomas-1'], supports: false, asOf }]);
  });

  test('[S9] one is chosen after a look at what will happen; a rival can be left waiting, and a refusal is said', async () => {
    const user = somebody();
    const rows: Suggestion[] = [];
    let refused = true;
    const { calls } = await open(rivals({}, rows), { answers: {
      ChooseWording: ({ ids, close }) => ({ chooseWording: refused ? { __typename: 'Refusal', code: 'CONFLICT', message: 'A wording was changed.', field: null } : {
        __typename: 'Suggestions', suggestions: rows.filter(({ id }) => [...ids as string[], ...close as string[]].includes(id)).map((row) => ({ ...row, state: (ids as string[]).includes(row.id) ? 'ACCEPTED' : 'NOT_CHOSEN', settledAt: row.createdAt, can: [] })),
      } }),
    } });
    const dialog = await compares(user);
    await user.click(within(column(dialog, 'Wording 2 by Owen Blackwood')).getByText('Choose this wording'));
    expect(await within(dialog).findByText('Take this wording into the text?')).toBeInTheDocument();
    expect(within(dialog).getByRole('region', { name: 'This becomes part of the text' })).toHaveTextContent('Every state must set up two posts at once.');
    const rival = within(dialog).getByRole('checkbox', { name: 'Close the wording by Tomas Lind, Peace Desk' });
    expect(rival).toBeChecked();
    await user.click(rival);
    await user.click(within(dialog).getByLabelText('Reason (optional)'));
    await user.paste('It is clearer.');
    await user.click(within(dialog).getByText('Take it into the text'));
    expect(await within(dialog).findByText('A wording was changed.')).toBeInTheDocument();
    refused = false;
    await user.click(rival);
    await user.click(within(dialog).getByText('Take it into the text'));
    expect(await screen.findByText('The wording by Owen Blackwood, Ballast is in the text.')).toBeInTheDocument();
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    const same = { ids: ['owen-0'], asOf: '2026-03-02T10:00:00.000Z', reason: 'It is clearer.' };
    expect(sent(calls, 'ChooseWording')).toEqual([{ ...same, close: [] }, { ...same, close: ['tomas-0', 'tomas-1'] }]);
    expect(screen.queryByRole('region', { name: /wordings of one passage/ })).toBeNull();
  });

  test('[W2] another wording is offered from a suggestion: unchanged it is none, what was written is not lost unasked, and the whole passage is sent as one change', async () => {
    const user = somebody();
    const { calls } = await open(rivals(), { of: { can: ['DOCUMENT_SUGGEST'] }, mode: 'suggest', answers: {
      Suggest: ({ suggestions }) => ({ suggest: { __typename: 'Suggestions', suggestions: (suggestions as (Proposal & { key: string })[]).map((given) => aSuggestion('mine', given, { key: given.key, ...ines, can: ['WITHDRAW'] })) } }),
    } });
    await user.click(within(await compares(user)).getByText('Offer another wording'));
    const dialog = (await screen.findByText('Offer a wording')).closest<HTMLElement>('[role=dialog]')!;
    const field = await within(dialog).findByRole('textbox', { name: 'Your wording' });
    expect(field).toHaveTextContent('Governments should fund one early warning desk');
    await user.click(within(dialog).getByText('Offer this wording'));
    expect(await within(dialog).findByText(/^This reads as the text does now/)).toBeInTheDocument();
    const inner = (field as HTMLElement & { editor: Editor }).editor;
    act(() => { inner.commands.insertContent(' at once'); });
    expect(keptWording('person-1', 'doc-1')?.written).toMatchObject({ content: [{ content: [{ text: 'Governments should fund one early warning desk at once' }] }] });
    await user.click(within(dialog).getByRole('button', { name: 'Close' }));
    expect(await within(dialog).findByText(/^Close without offering it/)).toBeInTheDocument();
    await user.click(within(dialog).getByText('Keep writing'));
    await user.click(within(dialog).getByText('Offer this wording'));
    await waitFor(() => expect(sent(calls, 'Suggest')).toHaveLength(1));
    const [{ suggestions }] = sent(calls, 'Suggest') as [{ suggestions: { replaced: unknown; proposed: unknown }[] }];
    expect(suggestions).toMatchObject([{
      replaced: { content: [{ text: 'Governments should fund one early warning desk' }] }, proposed: { content: [{ text: 'Governments should fund one early warning desk at once' }] },
    }]);
    expect(keptWording('person-1', 'doc-1')).toBeNull();
    // The comparison is there again.
    expect(await screen.findByText('3 wordings of this passage', { selector: 'h2' })).toBeInTheDocument();
  });

  test('[W2] one that is half-written outlasts a reload of the page; discarded it is gone', async () => {
    const user = somebody();
    const writing = async () => ((await screen.findByText('Offer a wording')).closest<HTMLElement>('[role=dialog]')!);
    const before = await open(rivals(), { of: { can: ['DOCUMENT_SUGGEST'] }, mode: 'suggest' });
    await user.click(within(await compares(user)).getByText('Offer another wording'));
    const field = await within(await writing()).findByRole('textbox', { name: 'Your wording' });
    act(() => { (field as HTMLElement & { editor: Editor }).editor.commands.insertContent(' at once'); });
    before.unmount();
    act(() => forgetDocuments());

    await open(rivals(), { of: { can: ['DOCUMENT_SUGGEST'] }, mode: 'suggest' });
    const again = await writing();
    expect(await within(again).findByRole('textbox', { name: 'Your wording' })).toHaveTextContent('Governments should fund one early warning desk at once');
    expect(within(again).getByText('What you had begun to write is still here.')).toBeInTheDocument();
    await user.click(within(again).getByRole('button', { name: 'Close' }));
    await user.click(await within(again).findByText('Discard'));
    await waitFor(() => expect(screen.queryByText('Offer a wording')).toBeNull());
    expect(keptWording('person-1', 'doc-1')).toBeNull();
  });
});
