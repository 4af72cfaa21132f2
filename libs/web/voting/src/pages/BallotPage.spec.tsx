import { serverClock } from '@northstar/web-core';
import { renderApp, type Situation } from '@northstar/web-core/testing';
import { clock, uiMessages } from '@northstar/web-ui';
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Route, Routes } from 'react-router';
import type { BallotOfPage } from '../lib/types.js';
import { votingMessages } from '../messages.js';
import { aBallot, anOutcome, aPosition, harbourWatch, HOUR, later, peaceDesk, riverTrust, somethingPrepared } from '../testing/a-ballot.js';
import { BallotPage } from './BallotPage.js';

// Whole forms are filled in key by key, and finding each field by its role takes its time on a busy machine.
jest.setTimeout(30_000);
// As the application does.
clock.follow(() => Date.now() + serverClock.ahead());

const Text = ({ label }: { readonly label?: string }) => <div role="article" aria-label={label}>The exact words.</div>;
const Changes = ({ from, to }: { readonly from: string; readonly to: string }) => <p>{`Compared ${from} with ${to}`}</p>;
const unmoved = { compare: { __typename: 'Comparison', from: { __typename: 'Version', id: 'version-7' }, to: null, insertedWords: 0, deletedWords: 0, blocks: [{ __typename: 'ComparedBlock', change: 'SAME' }] } };

function open(ballot: BallotOfPage | null, answers: Situation['answers'] = {}, more: Partial<Situation> = {}) {
  return renderApp(<Routes><Route path="/n/:slug/decisions/:ballotId" element={<BallotPage Text={Text} Changes={Changes} />} /></Routes>, {
    messages: { voting: votingMessages, ui: uiMessages }, address: '/n/coast/decisions/ballot-1', answers: { BallotPage: { ballot }, DraftMoved: unmoved, ...answers }, ...more,
  });
}
const radio = (name: string) => screen.findByRole('radio', { name });

describe('a ballot that is open', () => {
  test('says what is decided, by which rule, until when and who sees what', async () => {
    open(aBallot());
    expect(await screen.findByRole('heading', { level: 1, name: 'Publish an annual assessment of risks' })).toBeInTheDocument();
    const facts = within(screen.getByRole('region', { name: 'How this is decided' }));
    expect(facts.getByText(/more than half of those that say yes or no/)).toBeInTheDocument();
    expect(facts.getAllByText(/in 2 days.*\(London\)/)[0]).toBeInTheDocument();
    expect(facts.getByText(/as soon as it answers/)).toBeInTheDocument();
    expect(screen.getByRole('article')).toHaveTextContent('The exact words.');
    expect(await screen.findByText('The draft has not changed since.')).toBeInTheDocument();
    expect(screen.getByText('Changed since March: the second paragraph.')).toBeInTheDocument();
  });

  test('[D5] says how far the draft has moved on, and leads to the comparison', async () => {
    open(aBallot(), { DraftMoved: { compare: { ...unmoved.compare, insertedWords: 3, deletedWords: 1, blocks: [{ __typename: 'ComparedBlock', change: 'CHANGED' }] } } });
    expect(await screen.findByText(/The draft has moved on since: 3 words added, 1 word removed\./)).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Compare with the draft' })).toHaveAttribute('href', '/n/coast/d/doc-1/compare?from=version-7');
  });

  test('[D2] offers six positions, each with what it means under this rule', async () => {
    open(aBallot());
    await radio('Support');
    expect(screen.getAllByRole('radio').map((each) => (each as HTMLInputElement).value)).toEqual(['SUPPORT', 'SUPPORT_WITH_RESERVATION', 'ABSTAIN', 'STAND_ASIDE', 'OPPOSE', 'BLOCK']);
    expect(screen.getByRole('radio', { name: 'Oppose' })).toHaveAccessibleDescription('We are against this text. Counts as a no.');
  });

  test('[D4.6] says that by consent opposing does not stop it', async () => {
    open(aBallot({ rule: { ...aBallot().rule, template: 'CONSENT' } }));
    expect(await radio('Oppose')).toHaveAccessibleDescription(/does not stop it/);
  });

  test('[D1.2] sends the position of the organisation with the revision that was seen, and says that it is saved', async () => {
    const user = userEvent.setup();
    const mine = [aPosition({ choice: 'SUPPORT', reason: 'It is overdue.' })];
    const { calls } = open(aBallot(), { TakePosition: { takePosition: aBallot({ mine, positions: mine }) } });
    await user.click(await radio('Support'));
    await user.type(screen.getByRole('textbox', { name: /Why\?/ }), ' It is overdue. ');
    await user.click(screen.getByRole('button', { name: /Record: support/ }));
    expect(await screen.findByText('Saved.')).toBeInTheDocument();
    expect(calls.find(({ name }) => name === 'TakePosition')!.variables).toEqual({
      input: { ballotId: 'ballot-1', organisationId: 'organisation-1', choice: 'SUPPORT', reason: 'It is overdue.', proposedChange: null, shareDissent: false, expectedRevision: 0 },
    });
    // Nobody is left without a place on the page when the form goes.
    expect(screen.getByText('Saved.').closest('.ns-own')).toHaveFocus();
    await user.tab();
    expect(screen.getByRole('button', { name: 'Change our position' })).toHaveFocus();
  });

  describe('[D1.7] what a colleague prepared', () => {
    const asked = { prepared: [somethingPrepared()] };

    test('is cast in one step by who has a mandate, with what was seen of it', async () => {
      const user = userEvent.setup();
      const mine = [aPosition({ choice: 'OPPOSE', reason: 'It names no date.', preparedBy: { __typename: 'Person', id: 'person-2', name: 'Mo Mate' } })];
      const { calls } = open(aBallot(asked), { TakePosition: { takePosition: aBallot({ mine, positions: mine }) } });
      const card = within(await screen.findByRole('region', { name: 'Prepared by Mo Mate' }));
      expect(card.getByText('It names no date.')).toBeInTheDocument();
      expect(card.getByText(/Not an answer yet.*nobody outside Harbour Watch/)).toBeInTheDocument();
      expect(screen.queryByRole('radio')).toBeNull();
      await user.click(card.getByRole('button', { name: 'Record: oppose' }));
      expect(await screen.findByText(/Prepared by Mo Mate, recorded by Ines Okafor/)).toBeInTheDocument();
      expect(calls.find(({ name }) => name === 'TakePosition')!.variables).toEqual({
        input: { ballotId: 'ballot-1', organisationId: 'organisation-1', choice: 'OPPOSE', reason: 'It names no date.', proposedChange: null, shareDissent: false, preferences: null, expectedRevision: 0, preparedRevision: 2 },
      });
    });

    test('is changed first: the form begins with it, and what is sent still names it', async () => {
      const user = userEvent.setup();
      const { calls } = open(aBallot(asked), { TakePosition: { takePosition: { __typename: 'Refusal', code: 'CONFLICT', message: 'Mo Mate has prepared something else meanwhile.', field: null } } });
      await user.click(await screen.findByRole('button', { name: 'Change it first' }));
      expect(await radio('Oppose')).toBeChecked();
      await user.click(screen.getByRole('radio', { name: 'Abstain' }));
      await user.click(screen.getByRole('button', { name: /Record: abstain/ }));
      expect(calls.find(({ name }) => name === 'TakePosition')!.variables).toMatchObject({ input: { choice: 'ABSTAIN', preparedRevision: 2 } });
      expect(await screen.findByText('Mo Mate has prepared something else meanwhile.')).toBeInTheDocument();
    });

    test('[D1.6] who has no mandate prepares one, and is told that it is no answer yet', async () => {
      const user = userEvent.setup();
      const { calls } = open(aBallot({ mayAnswerFor: [], mandates: [] }), { PreparePosition: { preparePosition: aBallot({ mayAnswerFor: [], ...asked }) } });
      await user.click(await screen.findByRole('button', { name: 'Prepare our answer' }));
      expect(screen.getByText(/This is not an answer yet/)).toBeInTheDocument();
      await user.click(await radio('Oppose'));
      await user.type(screen.getByRole('textbox', { name: 'Why?' }), 'It names no date.');
      await user.click(screen.getByRole('button', { name: 'Prepare: oppose' }));
      expect(await screen.findByRole('region', { name: 'Prepared by Mo Mate' })).toBeInTheDocument();
      expect(calls.find(({ name }) => name === 'PreparePosition')!.variables).toMatchObject({ input: { choice: 'OPPOSE', reason: 'It names no date.', expectedRevision: 0 } });
      expect(screen.queryByRole('button', { name: /^Record/ })).toBeNull();
      expect(screen.getByRole('button', { name: 'Drop it' })).toBeInTheDocument();
    });

    test('[D1.8] stays readable once its ballot is over, and nothing can be done with it', async () => {
      open(aBallot({ state: 'SUPERSEDED', mayAnswerFor: [], mayPrepareFor: [], prepared: [somethingPrepared({ stale: true })] }));
      expect(within(await screen.findByRole('region', { name: 'Prepared by Mo Mate' })).getByText(/It was never recorded and counts for nothing/)).toBeInTheDocument();
      expect(screen.queryByRole('button', { name: /Record|Drop|Change/ })).toBeNull();
    });
  });

  describe('[D1.9] answering for others', () => {
    const answersForUs = { __typename: 'BallotProxy' as const, id: 'proxy-1', organisation: harbourWatch, holder: peaceDesk, person: null };

    test('one lets another organisation answer; those that answer for two are not offered', async () => {
      const user = userEvent.setup();
      const full = [riverTrust, { ...riverTrust, id: 'organisation-9' }].map((each, n) => ({ ...answersForUs, id: `proxy-${n}`, organisation: each, holder: riverTrust }));
      const { calls } = open(aBallot({ proxies: full }), { GiveProxy: { giveProxy: aBallot({ proxies: [answersForUs] }) }, Colleagues: { network: { __typename: 'Network', id: 'network-1', organisations: [] } } });
      await user.click(await screen.findByText('Let somebody else answer for Harbour Watch'));
      const choice = await screen.findByRole('combobox', { name: 'Who may answer for Harbour Watch in this ballot?' });
      expect(within(choice).getAllByRole('option').map((each) => each.textContent)).toEqual(['Choose', 'Peace Desk']);
      await user.selectOptions(choice, 'Peace Desk');
      await user.click(screen.getByRole('button', { name: 'Let them answer' }));
      expect(await screen.findByText(/Peace Desk may answer for Harbour Watch in this ballot/)).toBeInTheDocument();
      expect(calls.find(({ name }) => name === 'GiveProxy')!.variables).toEqual({ input: { ballotId: 'ballot-1', organisationId: 'organisation-1', holderOrganisationId: 'organisation-2' } });
      expect(screen.getByRole('button', { name: 'Take it back' })).toBeInTheDocument();
    });

    test('[D1.11] who answers for another is told for whom, and that is said beside the position', async () => {
      const forThem = { ...answersForUs, organisation: peaceDesk, holder: harbourWatch };
      open(aBallot({ mayAnswerFor: [peaceDesk], mayPrepareFor: [], mandates: [], proxies: [forThem], positions: [aPosition({ organisation: peaceDesk, reason: 'As agreed', answeredBy: harbourWatch })] }));
      expect(await screen.findByText(/Peace Desk asked Harbour Watch to answer for it in this ballot\./)).toBeInTheDocument();
      expect(screen.getByText('answered by Harbour Watch for Peace Desk')).toBeInTheDocument();
      expect(screen.queryByText(/Note of Peace Desk/)).toBeNull();
    });
  });

  test('works by keyboard alone: arrows choose, Enter in no field sends by accident', async () => {
    const user = userEvent.setup();
    const { calls } = open(aBallot());
    (await radio('Support')).focus();
    await user.keyboard(' {ArrowDown}{ArrowDown}');
    expect(screen.getByRole('radio', { name: 'Abstain' })).toBeChecked();
    expect(calls.some(({ name }) => name === 'TakePosition')).toBe(false);
    await user.tab();
    expect(screen.getByRole('textbox', { name: /Why\?/ })).toHaveFocus();
    await user.tab();
    expect(screen.getByRole('button', { name: /Record: abstain/ })).toHaveFocus();
  });

  test('asks to choose before anything is sent', async () => {
    const user = userEvent.setup();
    const { calls } = open(aBallot());
    await user.click(await screen.findByRole('button', { name: 'Record our position' }));
    expect(screen.getByText('Choose one of the six.')).toBeInTheDocument();
    expect(screen.getByRole('radio', { name: 'Support' })).toHaveFocus();
    expect(calls.some(({ name }) => name === 'TakePosition')).toBe(false);
  });

  test.each([['Support with reservation', 'support with a reservation'], ['Oppose', 'oppose']])('[D2.2] %s needs a reason', async (name, says) => {
    const user = userEvent.setup();
    const { calls } = open(aBallot());
    await user.click(await radio(name));
    await user.click(screen.getByRole('button', { name: new RegExp(`Record: ${says}`) }));
    expect(screen.getByText('Please say why in a sentence or two.')).toBeInTheDocument();
    expect(screen.getByRole('textbox', { name: 'Why?' })).toHaveFocus();
    expect(screen.queryByRole('textbox', { name: 'What would have to change?' })).toBeNull();
    expect(calls.some(({ name: call }) => call === 'TakePosition')).toBe(false);
  });

  test('[D2.3] a block needs a proposed change too, and other positions send none', async () => {
    const user = userEvent.setup();
    const { calls } = open(aBallot(), { TakePosition: { takePosition: { __typename: 'Refusal', code: 'INVALID', message: 'The reason is too long.', field: 'reason' } } });
    await user.click(await radio('Block'));
    await user.type(screen.getByRole('textbox', { name: 'Why?' }), 'It names no date.');
    await user.click(screen.getByRole('button', { name: /Record: block/ }));
    expect(screen.getByText(/Please say what would have to change/)).toBeInTheDocument();
    await user.type(screen.getByRole('textbox', { name: 'What would have to change?' }), 'Add a date.');
    await user.click(screen.getByRole('radio', { name: 'Oppose' }));
    await user.click(screen.getByRole('button', { name: /Record: oppose/ }));
    expect(await screen.findByText('The reason is too long.')).toBeInTheDocument();
    expect(calls.find(({ name }) => name === 'TakePosition')!.variables).toMatchObject({ input: { choice: 'OPPOSE', reason: 'It names no date.', proposedChange: null } });
  });

  test('[D1.4] shows what a colleague said meanwhile, and replaces it only when asked to', async () => {
    const user = userEvent.setup();
    const theirs = aPosition({ choice: 'ABSTAIN', takenBy: { __typename: 'Person', id: 'person-2', name: 'Jo Brandt', initials: 'JB' } });
    const mine = [aPosition({ choice: 'SUPPORT', revision: 2 })];
    const { calls } = open(aBallot(), {
      TakePosition: ({ input }) => ({
        takePosition: (input as { expectedRevision: number }).expectedRevision === 0
          ? { __typename: 'PositionConflict', message: 'Jo Brandt has answered “abstain” for your organisation meanwhile.', current: theirs } : aBallot({ mine, positions: mine }),
      }),
    });
    await user.click(await radio('Support'));
    await user.click(screen.getByRole('button', { name: /Record: support/ }));
    expect(await screen.findByText(/Jo Brandt has answered “abstain”/)).toBeInTheDocument();
    expect(calls.filter(({ name }) => name === 'TakePosition')).toHaveLength(1);
    await user.click(screen.getByRole('button', { name: 'Replace it with mine' }));
    expect(await screen.findByText('Saved.')).toBeInTheDocument();
    expect(calls.filter(({ name }) => name === 'TakePosition').at(-1)!.variables).toMatchObject({ input: { expectedRevision: 1, choice: 'SUPPORT' } });
  });

  test('[D1.2] with mandates of two organisations nothing is open before one is named', async () => {
    const user = userEvent.setup();
    open(aBallot({ mayAnswerFor: [harbourWatch, peaceDesk] }));
    expect(await screen.findByRole('button', { name: 'Answer for Harbour Watch' })).toBeInTheDocument();
    expect(screen.queryByRole('radio')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Answer for Peace Desk' }));
    expect(screen.getByRole('group', { name: 'What does Peace Desk say?' })).toBeInTheDocument();
  });

  test('[D1.3] an answer can be changed while it is open, from where it stood', async () => {
    const user = userEvent.setup();
    const mine = [aPosition({ choice: 'OPPOSE', reason: 'Too vague.', revision: 3 })];
    const { calls } = open(aBallot({ mine, positions: mine }), { TakePosition: { takePosition: aBallot({ mine: [aPosition({ revision: 4 })], positions: [] }) } });
    await user.click(await screen.findByRole('button', { name: 'Change our position' }));
    expect(screen.getByRole('radio', { name: 'Oppose' })).toBeChecked();
    await user.click(screen.getByRole('radio', { name: 'Support' }));
    await user.click(screen.getByRole('button', { name: /Change to: support/ }));
    await screen.findByText('Saved.');
    expect(calls.find(({ name }) => name === 'TakePosition')!.variables).toMatchObject({ input: { expectedRevision: 3, reason: 'Too vague.' } });
  });

  test('[D5.3] reminds of the answer to the text before, and reaffirms it in one step', async () => {
    const previous = { __typename: 'Ballot' as const, id: 'ballot-0', number: 3, state: 'SUPERSEDED' as const, texts: [{ __typename: 'BallotText' as const, id: 'ballot-0:doc-1', document: { __typename: 'Document' as const, id: 'doc-1' }, version: { __typename: 'Version' as const, id: 'version-5', number: 5 } }], mine: [aPosition({ choice: 'SUPPORT', revision: 2 })] };
    open(aBallot({ previous }));
    expect(await screen.findByText(/To the text before this one, Harbour Watch answered “support”/)).toBeInTheDocument();
    expect(screen.getByRole('radio', { name: 'Support' })).toBeChecked();
    expect(screen.getByRole('button', { name: /Reaffirm: support/ })).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Compare with the text before' })).toHaveAttribute('href', '/n/coast/d/doc-1/compare?from=version-5&to=version-7');
  });

  test('[D3.6] shows who answered, and what only where the ballot shows it', async () => {
    const { unmount } = open(aBallot({ positions: [aPosition({ organisation: peaceDesk, choice: 'OPPOSE', reason: 'No date.' })] }));
    const answered = await screen.findByRole('list', { name: 'Answered' });
    expect(answered).toHaveTextContent('Peace Desk');
    expect(within(answered).getByText('Oppose')).toBeInTheDocument();
    expect(screen.getByRole('list', { name: 'Not yet answered' })).toHaveTextContent(/Harbour Watch.*River Trust/);
    expect(screen.getByText('No date.')).toBeInTheDocument();
    unmount();
    const hidden = aBallot({ rule: { ...aBallot().rule, visibility: 'COUNTS_UNTIL_CLOSE' }, answeredCount: 1, electorate: aBallot({ positions: [aPosition({ organisation: peaceDesk })] }).electorate });
    open(hidden);
    expect(await screen.findByRole('list', { name: 'Answered' })).toHaveTextContent('Peace Desk');
    expect(screen.getByText('What they answered is shown after the close.')).toBeInTheDocument();
    expect(within(screen.getByRole('list', { name: 'Answered' })).queryByText('Support')).toBeNull();
  });

  test('an answer that comes while one looks appears by itself and is told', async () => {
    jest.useFakeTimers({ doNotFake: ['queueMicrotask'] });
    try {
      open(aBallot(), { BallotLive: { ballotChanged: aBallot({ positions: [aPosition({ organisation: riverTrust })] }) } });
      await act(async () => { await jest.advanceTimersByTimeAsync(50); });
      expect(screen.getByRole('list', { name: 'Answered' })).toHaveTextContent('River Trust');
      expect(screen.getAllByText('1 of 3 have answered').length).toBeGreaterThan(0);
      await act(async () => { await jest.advanceTimersByTimeAsync(2_000); });
      expect(screen.getByText('River Trust has answered.')).toHaveAttribute('role', 'status');
    } finally { jest.useRealTimers(); }
  });

  test('says to those without a mandate why there is no form', async () => {
    open(aBallot({ mayAnswerFor: [] }));
    expect(await screen.findByText(/You hold no mandate to answer for Harbour Watch/)).toBeInTheDocument();
    expect(screen.queryByRole('radio')).toBeNull();
    expect(screen.queryByRole('button', { name: 'Take our position' })).toBeNull();
  });

  test('[D6.2] says to a member that joined later that it waits for the next ballot', async () => {
    open(aBallot({ mayAnswerFor: [], electorate: aBallot().electorate.slice(1) }));
    expect(await screen.findByText(/not among those that decide this ballot/)).toBeInTheDocument();
  });

  test.each([['ahead', 9], ['behind', -9]])('[D7.1] a clock of this computer that runs %s closes no form that is open, opens none that is closed, and shows no wrong time left', async (_, days) => {
    serverClock.heard(new Date(Date.now() - days * 24 * HOUR).toUTCString());
    try {
      const { unmount } = open(aBallot({ closesAt: later(-days * 24 * HOUR + HOUR) }));
      expect(await radio('Support')).toBeInTheDocument();
      expect(screen.getAllByText(/^in (59 minutes|1 hour),/).length).toBeGreaterThan(0);
      unmount();
      open(aBallot({ closesAt: later(-days * 24 * HOUR - HOUR) }));
      expect(await screen.findByText('The deadline has passed. The answers are being counted.')).toBeInTheDocument();
    } finally { serverClock.heard(new Date().toUTCString()); }
  });

  test('[D7.1] offers no form once the deadline has passed, even before the server has counted', async () => {
    open(aBallot({ closesAt: later(-1_000) }));
    expect(await screen.findByText('The deadline has passed. The answers are being counted.')).toBeInTheDocument();
    expect(screen.queryByRole('radio')).toBeNull();
  });
});

describe('an order of asks', () => {
  const text = (n: number, title: string): BallotOfPage['texts'][number] => ({ ...aBallot().texts[0]!, id: `ballot-1:doc-${n}`, document: { __typename: 'Document', id: `doc-${n}`, kind: 'ASK', title, ask: { __typename: 'AskDetails', number: n } } });
  const texts = [text(1, 'Red'), text(2, 'Green'), text(3, 'Blue')];
  const by = (template: 'DOTS' | 'RANKED_CHOICE') => ({ texts, rule: { ...aBallot().rule, template, binding: false, dots: template === 'DOTS' ? 3 : null } });

  test('[D2.5] by dots: steppers spend what the organisation has, and no more', async () => {
    const user = userEvent.setup();
    const { calls } = open(aBallot(by('DOTS')), { TakePosition: { takePosition: aBallot({ ...by('DOTS'), mine: [aPosition({ choice: 'RANKED' })] }) } });
    await user.click(await screen.findByRole('button', { name: /Record: our dots/ }));
    expect(screen.getByText('Give at least one dot, or abstain.')).toBeInTheDocument();
    const more = (ask: string) => screen.getByRole('button', { name: `One dot more for “${ask}”` });
    await user.click(more('Green'));
    await user.click(more('Green'));
    await user.click(more('Blue'));
    expect(screen.getByText('0 dots left')).toBeInTheDocument();
    expect(more('Red')).toBeDisabled();
    // The one that was pressed has none left to give; the focus goes on to taking it back.
    expect(screen.getByRole('button', { name: 'One dot less for “Blue”' })).toHaveFocus();
    await user.click(screen.getByRole('button', { name: 'One dot less for “Green”' }));
    await user.click(screen.getByRole('button', { name: /Record: our dots/ }));
    await screen.findByText('Saved.');
    expect(calls.find(({ name }) => name === 'TakePosition')!.variables).toMatchObject({ input: { choice: 'RANKED', preferences: [{ documentId: 'doc-2', value: 1 }, { documentId: 'doc-3', value: 1 }] } });
  });

  test('[D2.5] by ranking: asks are put in, moved by buttons and left out', async () => {
    const user = userEvent.setup();
    const { calls } = open(aBallot(by('RANKED_CHOICE')), { TakePosition: { takePosition: aBallot({ ...by('RANKED_CHOICE'), mine: [aPosition({ choice: 'RANKED' })] }) } });
    // With keys alone: each press leads to the next ask, and the last one to the order.
    (await screen.findByRole('button', { name: 'Put “Red” in place 1' })).focus();
    await user.keyboard('{Enter}{Enter}{Enter}');
    expect(screen.getByRole('button', { name: 'Move “Blue” up' })).toHaveFocus();
    await user.click(screen.getByRole('button', { name: 'Move “Blue” up' }));
    await user.click(screen.getByRole('button', { name: 'Leave “Red” out' }));
    expect(screen.getByText('“Red” is left out.')).toHaveAttribute('role', 'status');
    expect(within(screen.getByRole('list', { name: 'Your order' })).getAllByRole('listitem').map((row) => /Red|Green|Blue/.exec(row.textContent!)![0])).toEqual(['Blue', 'Green']);
    await user.click(screen.getByRole('button', { name: /Record: our order/ }));
    await screen.findByText('Saved.');
    expect(calls.find(({ name }) => name === 'TakePosition')!.variables).toMatchObject({ input: { choice: 'RANKED', preferences: [{ documentId: 'doc-3', value: 1 }, { documentId: 'doc-2', value: 2 }] } });
  });

  test('[D4.14] ends in a table of places and points, shared places said, and what each organisation gave', async () => {
    const ranked = (n: number, place: number, points: number, tied: boolean) => ({ __typename: 'RankedText' as const, place, points, tied, backers: 1, document: texts[n]!.document });
    const positions = [aPosition({ choice: 'RANKED', preferences: [{ __typename: 'Preference', value: 1, document: { __typename: 'Document', id: 'doc-2' } }] })];
    open(aBallot({ ...by('RANKED_CHOICE'), state: 'CARRIED', positions, outcome: anOutcome({ advisory: true, ranking: [ranked(1, 1, 2.5, false), ranked(0, 2, 0.5, true), ranked(2, 2, 0.5, true)] }) }));
    const rows = within(await screen.findByRole('table', { name: 'The common order' })).getAllByRole('row').slice(1).map((row) => row.textContent);
    expect(rows).toEqual(['1Ask 2 Green2½1', '2 sharedAsk 1 Red½1', '2 sharedAsk 3 Blue½1']);
    expect(screen.getAllByText('Ask 2 Green').length).toBeGreaterThan(0);
    expect(screen.getByText(/No text has changed/)).toBeInTheDocument();
  });
});

test('[D5.6] several texts stand one under the other, each with its fingerprint', async () => {
  const [first] = aBallot().texts;
  open(aBallot({ texts: [first!, { ...first!, id: 'ballot-1:doc-2', document: { ...first!.document, id: 'doc-2', title: 'The second' }, version: { ...first!.version, id: 'version-8', hash: 'cd'.repeat(32) } }] }));
  expect(await screen.findByRole('heading', { name: 'The 2 texts under vote' })).toBeInTheDocument();
  expect(screen.getByText('abababababab')).toBeInTheDocument();
  expect(screen.getByText('cdcdcdcdcdcd')).toBeInTheDocument();
});

describe('what a coordinator does with a ballot', () => {
  const can = ['BALLOT_EXTEND', 'BALLOT_WITHDRAW'] as const;
  const menu = async (user: ReturnType<typeof userEvent.setup>, item: string) => {
    await user.click(await screen.findByRole('button', { name: 'Options for this ballot' }));
    await user.click(await screen.findByRole('menuitem', { name: item }));
    return within(await screen.findByRole('dialog'));
  };

  test('[D7.3] extends the deadline on the clocks of the ballot; a refusal stands at its field', async () => {
    const user = userEvent.setup();
    const { calls } = open(aBallot({ can: [...can], closesAt: '2030-03-28T17:00:00.000Z' }), {
      ExtendBallot: { extendBallot: { __typename: 'Refusal', code: 'INVALID', message: 'A deadline can only be moved to a later time.', field: 'closesAt' } },
    });
    const dialog = await menu(user, 'Extend the deadline');
    expect(dialog.getByLabelText('New deadline')).toHaveValue('2030-04-04');
    await user.type(dialog.getByRole('textbox', { name: 'Why?' }), 'Two members meet next week.');
    await user.click(dialog.getByRole('button', { name: 'Extend the deadline' }));
    expect(await dialog.findByText('A deadline can only be moved to a later time.')).toBeInTheDocument();
    expect(calls.at(-1)!.variables).toEqual({ id: 'ballot-1', closesAt: '2030-04-04T16:00:00.000Z', reason: 'Two members meet next week.' });
  });

  test('[D7.6] withdraws it after asking, with a reason', async () => {
    const user = userEvent.setup();
    const { calls } = open(aBallot({ can: [...can] }), { WithdrawBallot: { withdrawBallot: aBallot({ state: 'WITHDRAWN', withdrawalReason: 'Wrong text.', closedAt: later(0) }) } });
    const dialog = await menu(user, 'Withdraw the ballot');
    await user.type(dialog.getByRole('textbox', { name: 'Why?' }), 'Wrong text.');
    await user.click(dialog.getByRole('button', { name: 'Withdraw the ballot' }));
    expect(await screen.findByRole('heading', { name: 'This ballot was withdrawn' })).toBeInTheDocument();
    expect(calls.find(({ name }) => name === 'WithdrawBallot')!.variables).toEqual({ id: 'ballot-1', reason: 'Wrong text.' });
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  test('nobody else is offered it', async () => {
    open(aBallot());
    await radio('Support');
    expect(screen.queryByRole('button', { name: 'Options for this ballot' })).toBeNull();
  });
});

describe('a ballot that ended', () => {
  test('[D4.10] shows the outcome, every number in words, the steps, and who said what', async () => {
    const positions = [aPosition({ organisation: peaceDesk, choice: 'SUPPORT_WITH_RESERVATION', reason: 'The date is late.' }), aPosition()];
    open(aBallot({ state: 'CARRIED', closedAt: later(-HOUR), closesAt: later(-HOUR), positions, mine: [positions[1]!], outcome: anOutcome(), mayAnswerFor: [] }));
    expect(await screen.findByText('Carried: 2 yes, 0 no, 2 of 3 organisations answered.')).toBeInTheDocument();
    const bars = within(screen.getByRole('list', { name: 'Answers by position' }));
    expect(bars.getByText('Support with reservation: 1 of 3')).toBeInTheDocument();
    expect(bars.getByText('No answer: 1 of 3')).toBeInTheDocument();
    expect(screen.getByText(/at least 2 had to: the quorum is met/)).toBeInTheDocument();
    expect(screen.getByText('The date is late.').tagName).toBe('BLOCKQUOTE');
    expect(screen.getByText(/The text is agreed/)).toBeInTheDocument();
    expect(screen.getByRole('list', { name: 'Did not answer' })).toHaveTextContent('River Trust');
    expect(screen.queryByRole('radio')).toBeNull();
  });

  test('[D5.5] one that missed its quorum can be put again, linked to it', async () => {
    open(aBallot({ state: 'INQUORATE', closedAt: later(-HOUR), can: ['BALLOT_OPEN'], outcome: anOutcome({ state: 'INQUORATE', headline: 'Not decided: 1 of 3 organisations answered, 2 had to.' }) }));
    expect(await screen.findByRole('link', { name: 'Put it to a ballot again' })).toHaveAttribute('href', '/n/coast/decisions/new?document=doc-1&repeat=ballot-1&version=version-7');
  });

  test('[D5.4] one that was replaced leads to the ballot that took its place', async () => {
    open(aBallot({ state: 'SUPERSEDED', closedAt: later(-HOUR), supersededBy: { __typename: 'Ballot', id: 'ballot-2', number: 5 } }));
    expect(await screen.findByRole('link', { name: 'Go to ballot 5' })).toHaveAttribute('href', '/n/coast/decisions/ballot-2');
    expect(screen.queryByRole('radio')).toBeNull();
  });
});

test('a ballot that is announced is read, and answered from its opening on [D3.4]', async () => {
  open(aBallot({ state: 'NOTICE', opensAt: later(24 * HOUR), mayAnswerFor: [], mine: [] }));
  expect(await screen.findByText('Opening')).toBeInTheDocument();
  expect(screen.getByText(/Harbour Watch can answer from the opening on/)).toBeInTheDocument();
  expect(screen.queryByRole('radio')).toBeNull();
});

test('a ballot that is hidden or missing leads back to the list', async () => {
  open(null);
  expect(await screen.findByRole('link', { name: 'To the decisions' })).toHaveAttribute('href', '/n/coast/decisions');
});
