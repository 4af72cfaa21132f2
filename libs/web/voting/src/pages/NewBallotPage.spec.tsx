import { renderApp, type Situation } from '@northstar/web-core/testing';
import { clock, uiMessages } from '@northstar/web-ui';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Route, Routes } from 'react-router';
import { votingMessages } from '../messages.js';
import { aBallot, harbourWatch, peaceDesk, riverTrust } from '../testing/a-ballot.js';
import { NewBallotPage } from './NewBallotPage.js';

// Whole forms are filled in key by key, and finding each field by its role takes its time on a busy machine.
jest.setTimeout(30_000);

const Text = () => <div role="article">The exact words.</div>;
const subject = (id: string, kind: string, title: string, given: object = {}) => ({
  __typename: 'Document', id, kind, title, status: 'DRAFTING', can: ['DOCUMENT_READ', 'BALLOT_OPEN'], excerpt: '', ask: kind === 'ASK' ? { __typename: 'AskDetails', number: 2 } : null, currentBallot: null, ...given,
});
const choices = (ask: object = {}) => ({
  network: {
    __typename: 'Network', id: 'network-1',
    organisations: [{ ...harbourWatch, standing: 'MEMBER' }, { ...peaceDesk, standing: 'MEMBER' }, { ...riverTrust, standing: 'APPLICANT' }],
    strategy: { __typename: 'Strategy', id: 's', goal: subject('goal', 'GOAL', 'No more warnings unheard'), definition: subject('definition', 'DEFINITION', 'Terms', { can: [] }), asks: [subject('doc-1', 'ASK', 'Publish an annual assessment', ask)] },
  },
});
const kept = (nodes: object[]) => ({ document: { __typename: 'Document', id: 'doc-1', versions: { __typename: 'VersionConnection', totalCount: nodes.length, pageInfo: { __typename: 'PageInfo', hasNextPage: false, endCursor: null }, nodes } } });
const version = (number: number, kind: string, name: string | null) => ({ __typename: 'Version', id: `version-${number}`, number, kind, name, createdAt: '2026-03-01T10:00:00.000Z' });

function open(answers: Situation['answers'] = {}, more: Partial<Situation> = {}) {
  return renderApp(<Routes><Route path="/n/:slug/decisions/new" element={<NewBallotPage Text={Text} />} /><Route path="*" element={<p>Opened</p>} /></Routes>, {
    messages: { voting: votingMessages, ui: uiMessages }, address: '/n/coast/decisions/new?document=doc-1', can: ['BALLOT_OPEN'],
    answers: { BallotChoices: choices(), SubjectVersions: kept([version(7, 'NAMED', 'After March'), version(6, 'AUTO', null)]), ...answers }, ...more,
  });
}
const press = (user: ReturnType<typeof userEvent.setup>) => user.click(screen.getByRole('button', { name: 'Open the ballot' }));
const sent = (calls: { name: string; variables: Record<string, unknown> }[]) => calls.find(({ name }) => name === 'OpenBallot')?.variables['input'];

describe('putting a text to a ballot', () => {
  test('begins with the text of the address, its title, a week and more than half of the members', async () => {
    open();
    expect(await screen.findByRole('textbox', { name: 'Title' })).toHaveValue('Publish an annual assessment');
    expect(screen.getByRole('radio', { name: 'The text as it stands' })).toBeChecked();
    expect(screen.getByRole('radio', { name: 'Consent' })).toBeChecked();
    expect(screen.getByLabelText('at')).toHaveValue('17:00');
    expect(screen.getByText(/in 7 days|in 6 days/)).toBeInTheDocument();
    expect(screen.getByText(/no organisation blocks it, at least one supports it and at least 2 of the 2 organisations answer/)).toBeInTheDocument();
    const voters = within(screen.getByRole('list', { name: 'Who decides' }));
    expect(voters.getAllByRole('listitem').map((item) => item.textContent)).toEqual(['HWHarbour Watch', 'PDPeace Desk']);
    expect(screen.getByText(/Not on the list: River Trust/)).toBeInTheDocument();
  });

  test('[D7.1] offers a week by the server’s clock, however wrong that of the computer is, and refuses by no other', async () => {
    clock.follow(() => Date.parse('2020-05-02T12:00:00Z'));
    try {
      const user = userEvent.setup();
      const { calls } = open({ OpenBallot: { openBallot: { ...aBallot(), document: { ...aBallot().document, status: 'UNDER_BALLOT', currentBallot: null } } } });
      expect(await screen.findByLabelText('Closes on')).toHaveValue('2020-05-09');
      expect(screen.getByLabelText('Closes on')).toHaveAttribute('min', '2020-05-02');
      await press(user);
      await waitFor(() => expect(sent(calls)).toMatchObject({ closesAt: expect.stringMatching(/^2020-05-09/) }));
    } finally { clock.follow(() => Date.now()); }
  });

  test('[D3.5] says the rule in one sentence, anew with every choice', async () => {
    const user = userEvent.setup();
    open();
    await user.click(await screen.findByRole('radio', { name: 'Simple majority' }));
    expect(screen.getByText(/more than half of those that say yes or no say yes/)).toBeInTheDocument();
    await user.click(screen.getByRole('radio', { name: 'Of all organisations that may answer' }));
    expect(screen.getByText(/at least 2 of the 2 organisations support it/)).toBeInTheDocument();
    await user.clear(screen.getByRole('textbox', { name: 'How many must answer?' }));
    expect(screen.queryByText(/organisations answer/)).toBeNull();
  });

  test('[D8.3] offers a secret ballot where it can be one, with what is protected and what not, and sends its quorum', async () => {
    const user = userEvent.setup();
    const five = choices();
    five.network.organisations = Array.from({ length: 5 }, (_, n) => ({ ...harbourWatch, id: `organisation-${n}`, name: `Organisation ${n}`, standing: 'MEMBER' }));
    const { calls } = open({ BallotChoices: five, OpenBallot: { openBallot: { ...aBallot(), document: { ...aBallot().document, status: 'UNDER_BALLOT', currentBallot: null } } } });
    await user.click(await screen.findByRole('radio', { name: 'Consent' }));
    expect(screen.queryByRole('radio', { name: 'A secret ballot' })).toBeNull();
    expect(screen.getByText(/A ballot can be secret by simple majority/)).toBeInTheDocument();
    await user.click(screen.getByRole('radio', { name: 'Two thirds' }));
    await user.click(screen.getByRole('radio', { name: 'A secret ballot' }));
    expect(screen.getByText(/If all answer alike/)).toBeVisible();
    expect(screen.getByText(/All three answers count/)).toBeVisible();
    expect(screen.queryByRole('switch', { name: /objection can be set aside/ })).toBeNull();
    await press(user);
    expect(await screen.findByText('Opened')).toBeInTheDocument();
    expect(sent(calls)).toMatchObject({ template: 'TWO_THIRDS', visibility: 'SECRET', quorum: 5, override: 'NONE' });
  });

  test('[D8.3] a rule that cannot be secret brings the answers back into the open', async () => {
    const user = userEvent.setup();
    const five = choices();
    five.network.organisations = Array.from({ length: 5 }, (_, n) => ({ ...harbourWatch, id: `organisation-${n}`, name: `Organisation ${n}`, standing: 'MEMBER' }));
    open({ BallotChoices: five });
    await user.click(await screen.findByRole('radio', { name: 'Simple majority' }));
    await user.click(screen.getByRole('radio', { name: 'A secret ballot' }));
    await user.click(screen.getByRole('radio', { name: 'Unanimity' }));
    expect(screen.getByRole('radio', { name: 'Answers are shown at once' })).toBeChecked();
  });

  test('[D3.1] sends everything that the opening fixes, and leads to the ballot', async () => {
    const user = userEvent.setup();
    const { calls } = open({ OpenBallot: { openBallot: { ...aBallot(), document: { ...aBallot().document, status: 'UNDER_BALLOT', currentBallot: null } } } });
    await user.click(await screen.findByRole('radio', { name: 'Simple majority' }));
    await user.click(screen.getByRole('radio', { name: 'Answers are hidden until the close' }));
    await user.type(screen.getByRole('textbox', { name: /Introduction/ }), 'Read paragraph two.');
    await press(user);
    expect(await screen.findByText('Opened')).toBeInTheDocument();
    expect(sent(calls)).toMatchObject({
      documentId: 'doc-1', versionId: null, title: 'Publish an annual assessment', introduction: 'Read paragraph two.', template: 'SIMPLE_MAJORITY', basis: 'VOTES_CAST', quorum: 2, visibility: 'COUNTS_UNTIL_CLOSE', opensAt: null,
      timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone, previousBallotId: null,
    });
    const closes = new Date((sent(calls) as { closesAt: string }).closesAt);
    expect([closes.getHours(), closes.getMinutes()]).toEqual([17, 0]);
  });

  test('[D5.6] [D3.9] several texts together, in an order by dots, with what would happen in each case', async () => {
    const user = userEvent.setup();
    const { calls } = open({ OpenBallot: { openBallot: { ...aBallot(), document: { ...aBallot().document, status: 'DRAFTING', currentBallot: null } } } });
    await user.click(await screen.findByRole('radio', { name: 'Order of asks, by dots' }));
    await press(user);
    expect(await screen.findByText('To put asks in an order, choose at least two.')).toBeInTheDocument();
    await user.click(screen.getByRole('radio', { name: 'Several texts together' }));
    for (const name of ['Our goal: No more warnings unheard', 'Ask 2: Publish an annual assessment']) await user.click(screen.getByRole('checkbox', { name }));
    expect(screen.getByRole('textbox', { name: 'Title' })).toHaveValue('Our goal and Ask 2');
    expect(screen.getByText('If only 1 of 2 answer')).toBeInTheDocument();
    await press(user);
    expect(await screen.findByText('Opened')).toBeInTheDocument();
    expect(sent(calls)).toMatchObject({ documentId: 'goal', versionId: null, more: [{ documentId: 'doc-1', versionId: null }], template: 'DOTS', dots: 10 });
  });

  test('[D5.1] a version that was kept is chosen by its name; those kept by themselves are not offered', async () => {
    const user = userEvent.setup();
    const { calls } = open({ VersionText: { version: { __typename: 'Version', id: 'version-7', number: 7, content: {}, document: { __typename: 'Document', id: 'doc-1', language: 'en' } } }, OpenBallot: { openBallot: { __typename: 'Refusal', code: 'CONFLICT', message: 'A ballot on exactly this text is running already.', field: null } } });
    await user.click(await screen.findByRole('radio', { name: 'A version that was kept' }));
    await press(user);
    expect(screen.getByText('Choose a version.')).toBeInTheDocument();
    expect(sent(calls)).toBeUndefined();
    await user.click(screen.getByRole('combobox', { name: 'Choose a version' }));
    expect(screen.getAllByRole('option').map(({ textContent }) => textContent)).toEqual(['Version 7: After March']);
    await user.click(screen.getByRole('option', { name: 'Version 7: After March' }));
    await user.click(screen.getByRole('button', { name: 'Read it' }));
    expect(await screen.findByRole('article')).toHaveTextContent('The exact words.');
    await press(user);
    expect(await screen.findByText('A ballot on exactly this text is running already.')).toBeInTheDocument();
    expect(sent(calls)).toMatchObject({ versionId: 'version-7' });
  });

  test('[D3.3, D3.7] what could never work is refused at its field before it is sent', async () => {
    const user = userEvent.setup();
    const { calls } = open();
    const quorum = await screen.findByRole('textbox', { name: 'How many must answer?' });
    await user.clear(quorum);
    await user.type(quorum, '3');
    await press(user);
    expect(screen.getByText(/only 2 may answer, so it could never be met/)).toBeInTheDocument();
    expect(quorum).toHaveFocus();
    await user.clear(quorum);
    const day = screen.getByLabelText('Closes on');
    await user.clear(day);
    await user.type(day, '2020-01-01');
    await press(user);
    expect(screen.getByText('The deadline has already passed. Choose a later one.')).toBeInTheDocument();
    expect(sent(calls)).toBeUndefined();
  });

  test('a refusal of the server stands at its field', async () => {
    const user = userEvent.setup();
    open({ OpenBallot: { openBallot: { __typename: 'Refusal', code: 'INVALID', message: 'Say in up to 160 characters what is decided.', field: 'title' } } });
    await screen.findByRole('textbox', { name: 'Title' });
    await press(user);
    await waitFor(() => expect(screen.getByRole('textbox', { name: 'Title' })).toHaveAccessibleDescription(/Say in up to 160 characters/));
  });

  test('[D3.4] can be announced first and opened later', async () => {
    const user = userEvent.setup();
    const { calls } = open({ OpenBallot: { openBallot: { __typename: 'Refusal', code: 'NOT_READY', message: 'There is no text to decide on yet.', field: null } } });
    await user.click(await screen.findByLabelText(/Announce it now, open it later/));
    await user.click(screen.getByRole('button', { name: 'Announce the ballot' }));
    expect(await screen.findByText('There is no text to decide on yet.')).toBeInTheDocument();
    const { opensAt, closesAt } = sent(calls) as { opensAt: string; closesAt: string };
    expect(Date.parse(opensAt)).toBeGreaterThan(Date.now());
    expect(Date.parse(opensAt)).toBeLessThan(Date.parse(closesAt));
  });

  test('[D5.2] warns that a running ballot on older words would be superseded', async () => {
    open({ BallotChoices: choices({ currentBallot: { __typename: 'Ballot', id: 'ballot-0', number: 3, title: 'Earlier', version: { __typename: 'Version', id: 'version-5' } } }) });
    expect(await screen.findByText(/Ballot 3 on this text is still open/)).toBeInTheDocument();
  });

  test('without a text in the address asks which; texts that may not be put to a ballot are not offered', async () => {
    const user = userEvent.setup();
    const { calls } = open({}, { address: '/n/coast/decisions/new' });
    await screen.findByRole('combobox', { name: 'Which text?' });
    await press(user);
    expect(screen.getByText('Choose the text that is to be decided.')).toBeInTheDocument();
    await user.click(screen.getByRole('combobox', { name: 'Which text?' }));
    expect(screen.getAllByRole('option').map(({ textContent }) => textContent)).toEqual(['Our goal: No more warnings unheard', 'Ask 2: Publish an annual assessment']);
    expect(sent(calls)).toBeUndefined();
  });

  test('[D5.5] repeats a ballot that missed its quorum, on the same words', async () => {
    const user = userEvent.setup();
    const { calls } = open({ OpenBallot: { openBallot: { __typename: 'Refusal', code: 'CONFLICT', message: 'It has been repeated.', field: null } } }, { address: '/n/coast/decisions/new?document=doc-1&repeat=ballot-0&version=version-7' });
    await screen.findByRole('textbox', { name: 'Title' });
    expect(screen.getByText(/This repeats a ballot in which too few answered/)).toBeInTheDocument();
    await press(user);
    await screen.findByText('It has been repeated.');
    expect(sent(calls)).toMatchObject({ previousBallotId: 'ballot-0', versionId: 'version-7' });
  });

  test('says to others who may open a ballot, and asks the server for nothing', async () => {
    const { calls } = open({}, { can: [] });
    expect(await screen.findByText('Only coordinators open ballots')).toBeInTheDocument();
    expect(calls.some(({ name }) => name === 'BallotChoices')).toBe(false);
  });
});
