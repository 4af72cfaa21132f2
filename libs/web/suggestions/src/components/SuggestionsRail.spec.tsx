import { CELL_BREAK } from '@northstar/engine-editor-schema';
import { forgetDocuments } from '@northstar/web-editor';
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Suggestion } from '../lib/types.js';
import { aSuggestion } from '../testing/a-suggestion.js';
import { open, paragraph, theSuggestions, type Suggesting } from '../testing/open.js';

const original = globalThis.WebSocket;
const FUND = 'Governments should fund one early warning desk.';
const PUBLISH = 'Publish what it warns of.';
const card = (by: string | RegExp = /^Suggestion by/) => screen.findByRole('region', { name: by });
const settled = (row: Suggestion, given: Partial<Suggestion>): Suggestion => ({
  ...row, can: [], settledAt: '2026-03-02T10:00:00.000Z', settledBy: { __typename: 'Person', id: 'person-3', name: 'Amina Yusuf' }, settledByOrganisation: { __typename: 'Organisation', id: 'organisation-3', name: 'Ballast' }, ...given,
});
const oneWord = (given: Partial<Suggestion> = {}) => (suggesting: Suggesting) => [aSuggestion('s-1', suggesting(paragraph(FUND.replace('desk', 'office')), paragraph(PUBLISH))[0]!, given)];
const sent = (calls: { name: string; variables: object }[], operation: string) => calls.filter(({ name }) => name === operation).map(({ variables }) => variables);

afterEach(() => {
  act(() => forgetDocuments());
  globalThis.WebSocket = original;
});

describe('[T3] what waits beside the text', () => {
  test('stands in the order of the text: whose it is, for which organisation, and what it does, readable without colour', async () => {
    await open((suggesting) => [
      aSuggestion('late', suggesting(paragraph(FUND), paragraph(PUBLISH.replace('warns of', 'finds')))[0]!),
      aSuggestion('row', suggesting(paragraph(FUND), paragraph(PUBLISH), { type: 'table_row', text: 'Desk' })[0]!),
      ...oneWord()(suggesting),
    ]);
    await waitFor(() => expect(screen.getAllByRole('region', { name: /^Suggestion by/ }).map(({ dataset }) => dataset['card'])).toEqual(['s-1', 'late', 'row']));
    const first = screen.getAllByRole('region', { name: 'Suggestion by Tomas Lind: Replace' })[0]!;
    for (const words of ['Tomas Lind', 'Peace Desk']) expect(first).toHaveTextContent(words);
    expect(within(first).getByText('desk').tagName).toBe('DEL');
    expect(within(first).getByText('office').tagName).toBe('INS');
    expect(await card('Suggestion by Tomas Lind: Put in: Table')).toHaveTextContent('Desk');
  });

  test('says which are about the same words, and what stands there now where the words have changed', async () => {
    const { othersWrite } = await open((suggesting) => [
      ...oneWord()(suggesting),
      aSuggestion('s-2', suggesting(paragraph(FUND.replace('warning desk', 'relief bureau')), paragraph(PUBLISH))[0]!),
    ]);
    const both = await card('2 wordings of one passage, by Tomas Lind');
    fireEvent.click(within(both).getByText('Show the 2 suggestions one by one'));
    othersWrite(paragraph('Governments should fund one early warning post.'), paragraph(PUBLISH));
    expect((await screen.findAllByText(/have changed since it was made/))[0]).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Accept' })).toBeNull();
  });

  test('in a table is drawn as a row of it, with a sign and its words', async () => {
    const row = (...cells: string[]) => ({ type: 'table_row' as const, text: cells.join(CELL_BREAK) });
    const { container } = await open((suggesting) => [aSuggestion('s-1', suggesting(row('Desk', 'Warns'), row('Fund', 'Pays'))[0]!)], { text: [row('Desk', 'Warns')] });
    await waitFor(() => expect(container.querySelector('.ns-prose table [data-suggestion="s-1"]')).not.toBeNull());
    const drawn = container.querySelector<HTMLTableCellElement>('.ns-prose table [data-suggestion="s-1"]')!;
    expect([drawn.tagName, drawn.parentElement!.tagName, drawn.colSpan]).toEqual(['TD', 'TR', 2]);
    expect(drawn).toHaveTextContent('+ Table rowFund ¶ Pays');
    expect(drawn.querySelector('ins')).toHaveTextContent('Fund ¶ Pays');
  });

  test('is gone through by keyboard, round and round; the address follows', async () => {
    await open((suggesting) => [...oneWord()(suggesting), aSuggestion('s-2', suggesting(paragraph(FUND), paragraph(PUBLISH.replace('warns of', 'finds')))[0]!)]);
    await screen.findAllByRole('region', { name: /^Suggestion by/ });
    const address = screen.getByRole('status', { name: 'address' });
    const press = (code: string) => fireEvent.keyDown(window, { code, ctrlKey: true, altKey: true });
    for (const [code, expected] of [['KeyN', 's-1'], ['KeyN', 's-2'], ['KeyN', 's-1'], ['KeyP', 's-2']] as const) {
      press(code);
      await waitFor(() => expect(address).toHaveTextContent(expected));
    }
    expect(document.querySelector('[data-card="s-2"]')).toHaveAttribute('data-active', 'true');
  });

  test('nothing waits: it says how to begin, and to those who may only read that nothing does', async () => {
    await open(() => [], { of: { can: ['DOCUMENT_SUGGEST'] } });
    expect(await screen.findByText(/Choose “Suggesting” above the text and type/)).toBeInTheDocument();
  });

  test('that cannot be fetched is said, and fetched again when asked', async () => {
    const user = userEvent.setup();
    let up = false;
    await open(() => [], { answers: { DocumentSuggestions: () => { if (!up) throw new Error('no line'); return theSuggestions([]); } } });
    expect(await screen.findByText('The suggestions could not be fetched.')).toBeInTheDocument();
    up = true;
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('No suggestions are waiting.')).toBeInTheDocument();
  });
});

describe('[T3] deciding', () => {
  const answer = (operation: string, ...rows: Suggestion[]) => ({ [operation]: { __typename: 'Suggestions', suggestions: rows } });
  const answerAll = (operation: string, ...rows: Suggestion[]) => ({ [operation]: { __typename: 'Suggestions', suggestions: rows, left: [] } });

  test('accepting names the form that was looked at and the reason; the card goes, and the record has it', async () => {
    const user = userEvent.setup();
    let row!: Suggestion;
    const { calls } = await open((suggesting) => [row = oneWord()(suggesting)[0]!], { answers: { AcceptSuggestion: () => answer('acceptSuggestion', settled(row, { state: 'ACCEPTED', reason: 'Shorter.' })) } });
    await user.click(within(await card()).getByRole('button', { name: 'Give a reason' }));
    await user.type(screen.getByRole('textbox', { name: 'Reason (optional)' }), 'Shorter.');
    await user.click(screen.getByRole('button', { name: 'Accept' }));
    await waitFor(() => expect(screen.queryByRole('region', { name: /^Suggestion by/ })).toBeNull());
    expect(sent(calls, 'AcceptSuggestion')).toEqual([{ id: 's-1', part: 'ALL', blocks: null, reason: 'Shorter.', seen: '2026-03-01T10:00:00.000Z' }]);
  });

  test.each([['Accept only what is new', 'INSERTION'], ['Accept only what goes', 'DELETION']])('%s', async (words, part) => {
    const user = userEvent.setup();
    let row!: Suggestion;
    const { calls } = await open((suggesting) => [row = oneWord({ parts: { __typename: 'SuggestionParts', insertion: true, deletion: true, blocks: 0 } })(suggesting)[0]!], { answers: { AcceptSuggestion: () => answer('acceptSuggestion', settled(row, { state: 'PARTLY_ACCEPTED' })) } });
    await user.click(within(await card()).getByRole('button', { name: 'Accept a part' }));
    await user.click(await screen.findByRole('menuitem', { name: words }));
    await waitFor(() => expect(sent(calls, 'AcceptSuggestion')).toEqual([expect.objectContaining({ part, blocks: null })]));
  });

  test('of three new paragraphs two', async () => {
    const user = userEvent.setup();
    let row!: Suggestion;
    const { calls } = await open((suggesting) => [row = aSuggestion('s-1', suggesting(paragraph(FUND), paragraph(PUBLISH), paragraph('One.'), paragraph('Two.'), paragraph('Three.'))[0]!, { parts: { __typename: 'SuggestionParts', insertion: false, deletion: false, blocks: 3 } })],
      { answers: { AcceptSuggestion: () => answer('acceptSuggestion', settled(row, { state: 'PARTLY_ACCEPTED', takenBlocks: [0, 2] })) } });
    await user.click(within(await card()).getByRole('checkbox', { name: 'Two.' }));
    await user.click(screen.getByRole('button', { name: 'Accept the chosen' }));
    await waitFor(() => expect(sent(calls, 'AcceptSuggestion')).toEqual([expect.objectContaining({ blocks: [0, 2] })]));
  });

  test('a refusal and a lost line are said in the card, and the suggestion stays', async () => {
    const user = userEvent.setup();
    let times = 0;
    await open(oneWord(), { answers: { RejectSuggestion: () => { if ((times += 1) > 1) throw new Error('no line'); return { rejectSuggestion: { __typename: 'Refusal', code: 'NOT_ALLOWED', message: 'In this text coordinators decide.', field: null } }; } } });
    const reject = within(await card()).getByRole('button', { name: 'Reject' });
    await user.click(reject);
    expect(await screen.findByRole('alert')).toHaveTextContent('In this text coordinators decide.');
    await user.click(reject);
    await waitFor(() => expect(screen.getByRole('alert')).toHaveTextContent('This could not be sent. Nothing was changed'));
    expect(await card()).toBeInTheDocument();
  });

  test('whoever may not decide is offered to discuss; whose it is, to withdraw it', async () => {
    const user = userEvent.setup();
    let row!: Suggestion;
    const { calls } = await open((suggesting) => [row = oneWord({ can: ['WITHDRAW', 'CHANGE'] })(suggesting)[0]!], { mode: 'suggest', of: { can: ['THREAD_CREATE'] }, answers: { WithdrawSuggestion: () => answer('withdrawSuggestion', settled(row, { state: 'WITHDRAWN' })) } });
    const buttons = within(await card()).getAllByRole('button').map(({ textContent }) => textContent);
    expect(buttons).toEqual([expect.stringContaining('Replace'), 'Withdraw', 'Discuss']);
    await user.click(within(await card()).getByRole('button', { name: 'Withdraw' }));
    await waitFor(() => expect(sent(calls, 'WithdrawSuggestion')).toEqual([{ id: 's-1' }]));
    await waitFor(() => expect(screen.queryByRole('region', { name: /^Suggestion by/ })).toBeNull());
  });

  test('[S12] all of one person, after a question, as it was looked at; what was left is named, with why', async () => {
    const user = userEvent.setup();
    let rows!: Suggestion[];
    const { calls } = await open((suggesting) => rows = suggesting(paragraph(FUND.replace('desk', 'office')), paragraph(PUBLISH.replace('warns of', 'finds'))).map((proposal, index) => aSuggestion(`s-${index}`, proposal, { changedAt: `2026-03-01T10:00:0${index}.000Z` })),
      { answers: { AcceptAllSuggestions: () => ({ acceptAllSuggestions: { __typename: 'Suggestions', suggestions: [settled(rows[1]!, { state: 'ACCEPTED' })], left: [{ __typename: 'LeftSuggestion', suggestion: { ...rows[0]!, changedAt: '2026-03-01T11:00:00.000Z' }, why: 'Its author has changed it.' }] } }) } });
    await user.click(await screen.findByRole('button', { name: 'All of one person' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Accept all' }));
    await user.click(within(await screen.findByRole('dialog', { name: 'Accept all 2 suggestions by Tomas Lind?' })).getByRole('button', { name: 'Accept all' }));
    const notice = await screen.findByRole('status', { name: '1 suggestion by Tomas Lind was left as it is' });
    for (const words of ['desk', 'office', 'Its author has changed it.']) expect(notice).toHaveTextContent(words);
    expect(sent(calls, 'AcceptAllSuggestions')).toEqual([{ documentId: 'doc-1', personId: 'person-2', reason: null, seen: [{ suggestionId: 's-0', changedAt: '2026-03-01T10:00:00.000Z' }, { suggestionId: 's-1', changedAt: '2026-03-01T10:00:01.000Z' }] }]);
    expect(screen.getAllByRole('region', { name: /^Suggestion by/ }).map(({ dataset }) => dataset['card'])).toEqual(['s-0']);
    await user.click(within(notice).getByRole('button', { name: 'Close this notice' }));
    expect(screen.queryByText('Its author has changed it.')).toBeNull();
  });

  test('all of one person is rejected with a reason', async () => {
    const user = userEvent.setup();
    let rows!: Suggestion[];
    const { calls } = await open((suggesting) => rows = suggesting(paragraph(FUND.replace('desk', 'office')), paragraph(PUBLISH.replace('warns of', 'finds'))).map((proposal, index) => aSuggestion(`s-${index}`, proposal)),
      { answers: { RejectAllSuggestions: () => answerAll('rejectAllSuggestions', ...rows.map((row) => settled(row, { state: 'REJECTED' }))) } });
    await user.click(await screen.findByRole('button', { name: 'All of one person' }));
    expect(await screen.findByText('Tomas Lind (2)')).toBeInTheDocument();
    await user.click(screen.getByRole('menuitem', { name: 'Reject all' }));
    const question = within(await screen.findByRole('dialog', { name: 'Reject all 2 suggestions by Tomas Lind?' }));
    await user.type(question.getByRole('textbox', { name: 'Reason (optional)' }), 'Too late.');
    await user.click(question.getByRole('button', { name: 'Reject all' }));
    await waitFor(() => expect(sent(calls, 'RejectAllSuggestions')).toEqual([{ documentId: 'doc-1', personId: 'person-2', reason: 'Too late.', seen: rows.map(({ id, changedAt }) => ({ suggestionId: id, changedAt })) }]));
    await waitFor(() => expect(screen.queryByRole('region', { name: /^Suggestion by/ })).toBeNull());
  });
});

describe('[S1] the record', () => {
  const record = (suggesting: Suggesting): Suggestion[] => {
    const [row] = oneWord()(suggesting);
    const blocks = suggesting(paragraph(FUND), paragraph(PUBLISH), paragraph('One.'), paragraph('Two.'))[0]!;
    return [
      settled({ ...row!, id: 's-1' }, { state: 'REJECTED', reason: 'Too vague.' }),
      settled(aSuggestion('s-2', blocks, { parts: { __typename: 'SuggestionParts', insertion: false, deletion: false, blocks: 2 } }), { state: 'PARTLY_ACCEPTED', takenBlocks: [1], settledAt: '2026-03-03T10:00:00.000Z' }),
      settled({ ...row!, id: 's-3' }, { state: 'PARTLY_ACCEPTED', takenPart: 'INSERTION', settledAt: '2026-03-01T10:00:00.000Z' }),
    ];
  };

  test('has the latest first: who decided, for which organisation, what was taken of it, and why', async () => {
    const user = userEvent.setup();
    await open(record);
    await user.click(screen.getByRole('radio', { name: 'Decided' }));
    const cards = await screen.findAllByRole('region', { name: /^Suggestion by/ });
    expect(cards.map(({ dataset }) => dataset['card'])).toEqual(['s-2', 's-1', 's-3']);
    expect(cards[0]).toHaveTextContent('Accepted in part by Amina Yusuf, Ballast');
    expect(cards[0]).toHaveTextContent('Taken in: Two.');
    expect(cards[1]).toHaveTextContent('Rejected by Amina Yusuf, Ballast');
    expect(cards[1]).toHaveTextContent('Reason: Too vague.');
    expect(cards[2]).toHaveTextContent('Only what is new was taken in');
    expect(screen.queryByRole('button', { name: 'Accept' })).toBeNull();
  });

  test('a link to one that is decided leads into it', async () => {
    await open(record, { linked: 's-1' });
    await waitFor(() => expect(document.querySelector('[data-card="s-1"]')).toHaveAttribute('data-active', 'true'));
    expect(screen.getByRole('radio', { name: 'Decided' })).toBeChecked();
  });

  test('whoever suggested hears at once what others decided, several decisions as one', async () => {
    const mine = (suggesting: Suggesting) => suggesting(paragraph(FUND.replace('desk', 'office')), paragraph(PUBLISH.replace('warns of', 'finds')))
      .map((proposal, index) => aSuggestion(`s-${index}`, proposal, { author: { __typename: 'Person', id: 'person-1', name: 'Ines Okafor', initials: 'IO' } }));
    let rows!: Suggestion[];
    await open((suggesting) => rows = mine(suggesting), { answers: { SuggestionsChanged: () => ({ suggestionsChanged: { __typename: 'Suggestions', suggestions: rows.map((row) => settled(row, { state: 'REJECTED' })) } }) } });
    expect(await screen.findByText(/^2 of your suggestions were decided\./)).toBeInTheDocument();
  });

  test('nothing was decided yet', async () => {
    const user = userEvent.setup();
    await open(() => []);
    await user.click(screen.getByRole('radio', { name: 'Decided' }));
    expect(await screen.findByText(/is kept here/)).toBeInTheDocument();
  });
});
