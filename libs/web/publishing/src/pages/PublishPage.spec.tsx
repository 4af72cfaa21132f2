import { renderApp, type Situation } from '@northstar/web-core/testing';
import { clock, uiMessages } from '@northstar/web-ui';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { publishingMessages } from '../messages.js';
import { aDraft, anEdition, aReadiness, aScheduled, aText, before, harbourWatch, peaceDesk } from '../testing/an-edition.js';
import { PublishPage } from './PublishPage.js';

// Whole forms are filled in key by key, and finding each field by its role takes its time on a busy machine.
jest.setTimeout(30_000);

const place = { network: { __typename: 'Network', id: 'network-1', strategy: { __typename: 'Strategy', id: 'strategy-1', title: 'Our strategy' } } };
function open(readiness: object = aReadiness(), answers: Situation['answers'] = {}, more: Partial<Situation> = {}) {
  return renderApp(<PublishPage />, {
    messages: { publishing: publishingMessages, ui: uiMessages }, can: ['EDITION_PUBLISH'], ...more,
    answers: { StrategyToPublish: place, PublishReadiness: readiness, ScheduledEdition: { scheduledEdition: null }, PublishEdition: { publishEdition: anEdition({ title: 'Our strategy' }) }, ...answers },
  });
}
const button = () => screen.findByRole('button', { name: /^Publish edition \d$/ });
const proof = () => screen.getByRole('group', { name: 'What people will see' });
const sent = (calls: { name: string; variables: Record<string, unknown> }[]) => calls.find(({ name }) => name === 'PublishEdition')?.variables;
/** Presses the button and confirms; the dialog has it a second time. */
async function publish(user: ReturnType<typeof userEvent.setup>) {
  await user.click(await button());
  await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: /^Publish edition/ }));
}

describe('preparing an edition', () => {
  test('[A11] shows of each text which ballot agreed it or why it stays out, with the way there', async () => {
    open(aReadiness({ texts: [
      aText('goal', 'Our shared goal'), aText('ask-1', 'Name one minister'), aDraft('ask-2', 'A draft'),
      aDraft('ask-3', 'Being decided', { status: 'UNDER_BALLOT', currentBallot: { __typename: 'Ballot', id: 'b9', number: 9 }, lastBallot: { __typename: 'Ballot', id: 'b9', number: 9, state: 'OPEN' } }),
      aDraft('ask-4', 'Came back', { lastBallot: { __typename: 'Ballot', id: 'b8', number: 8, state: 'INQUORATE' } }),
    ] }));
    const going = within(await screen.findByRole('region', { name: 'What goes out' })).getAllByRole('listitem').filter((item) => item.querySelector('input'));
    expect(going.map((item) => within(item).getByRole('checkbox').getAttribute('aria-disabled'))).toEqual(['true', null]);
    expect(within(going[1]!).getByRole('checkbox', { name: 'Ask 1 Name one minister' })).toBeChecked();
    expect(within(going[1]!).getByRole('link', { name: 'Agreed in ballot 2' })).toHaveAttribute('href', '/n/coast/decisions/ballot%20of%20ask-1');
    expect(within(going[1]!).getByRole('link', { name: 'Read version 4' })).toHaveAttribute('href', '/n/coast/d/ask-1?version=version of ask-1');
    const out = within(screen.getByRole('region', { name: 'What stays out' })).getAllByRole('listitem');
    expect(out.map(({ textContent }) => textContent)).toEqual([
      'Ask 2 A draftStill a draft.Put it to a ballotDrafting', 'Ask 3 Being decidedStill being decided.Ballot 9Under ballot', 'Ask 4 Came backIts last ballot decided nothing.Ballot 8Too few answered',
    ]);
    expect(within(out[0]!).getByRole('link', { name: 'Put it to a ballot' })).toHaveAttribute('href', '/n/coast/decisions/new?document=ask-2');
  });

  test('[A12] what is chosen is what people will see, with the names behind each text and their reservations', async () => {
    const user = userEvent.setup();
    const reserved = { __typename: 'TextSupporter' as const, reservation: 'Too slow for us.', organisation: peaceDesk };
    open(aReadiness({ texts: [aText('goal', 'Our shared goal'), aText('ask-1', 'Name one minister'), aText('ask-2', 'Publish the reports', { supporters: [{ __typename: 'TextSupporter', reservation: null, organisation: harbourWatch }, reserved] })] }));
    await button();
    expect(proof()).toHaveTextContent('2 asks · 2 organisations stand behind it');
    expect(proof()).toHaveTextContent('2 Publish the reportsAddressed to The Prime MinisterSupported by Harbour Watch, Peace Desk (with a reservation)Too slow for us.Peace Desk');
    await user.click(screen.getByRole('checkbox', { name: 'Ask 1 Name one minister' }));
    expect(proof()).toHaveTextContent('1 Publish the reports');
    expect(proof()).not.toHaveTextContent('Name one minister');
    await user.click(screen.getByRole('checkbox', { name: 'Our goal' }));
    expect(screen.getByRole('checkbox', { name: 'Our goal' })).toBeChecked();
    await user.click(screen.getByRole('checkbox', { name: 'Ask 2 Publish the reports' }));
    expect(screen.getByRole('alert')).toHaveTextContent('Choose at least one ask.');
    expect(await button()).toBeDisabled();
  });

  test('[A10] says what stops it, with nothing agreed where to begin', async () => {
    const { unmount } = open(aReadiness({ texts: [aDraft('goal', 'Our shared goal'), aText('ask-1', 'Name one minister')] }));
    expect(await screen.findByText(/^The goal is not agreed yet/)).toBeInTheDocument();
    expect(await button()).toBeDisabled();
    unmount();
    const again = open(aReadiness({ nextNumber: 2, previous: before({ 'goal': 'hash of goal', 'ask-1': 'hash of ask-1' }), texts: [aText('goal', 'Our shared goal'), aText('ask-1', 'Name one minister')] }));
    expect(await screen.findByText(/^Nothing has been agreed since the last edition/)).toBeInTheDocument();
    again.unmount();
    open(aReadiness({ texts: [aDraft('goal', 'Our shared goal')] }));
    expect(await screen.findByText(/An edition needs the goal and at least one ask/)).toBeInTheDocument();
    expect(screen.queryByRole('textbox')).toBeNull();
  });

  test('[A11] warns of a draft that moved on, of newer words under ballot, and of organisations that are gone', async () => {
    const gone = { ...peaceDesk, standing: 'LEFT' as const };
    open(aReadiness({ nextNumber: 2, previous: before({ 'goal': 'hash of goal', 'ask-1': 'older words' }), texts: [
      aText('goal', 'Our shared goal'), aText('ask-1', 'Name one minister', { movedOn: true, document: { status: 'UNDER_BALLOT', currentBallot: { __typename: 'Ballot', id: 'b7', number: 7 } } }),
      aText('ask-2', 'Publish the reports', { supporters: [{ __typename: 'TextSupporter', reservation: null, organisation: gone }] }),
    ] }));
    expect(await screen.findByRole('link', { name: 'See what changed' })).toHaveAttribute('href', '/n/coast/d/ask-1/compare?from=version of ask-1');
    expect(screen.getByText(/Newer words are being decided/)).toBeInTheDocument();
    expect(screen.getByText('In other words than in edition 1')).toBeInTheDocument();
    expect(screen.getByText('Not in edition 1')).toBeInTheDocument();
    expect(screen.getByText('Peace Desk has left the network since it decided.')).toBeInTheDocument();
  });
});

test('[S1.14] where signatures were asked for, those who signed are named; new ones are reason enough, and later ones wait for the next edition', async () => {
  open(aReadiness({ nextNumber: 2, previous: before({ 'goal': 'hash of goal', 'ask-1': 'hash of ask-1' }), texts: [aText('goal', 'Our shared goal'), aText('ask-1', 'Name one minister', { signed: true, signedSince: true, signedUntil: '2026-12-14T17:00:00.000Z' })] }));
  expect(await button()).toBeEnabled();
  expect(screen.queryByText(/^Nothing has been agreed since/)).toBeNull();
  expect(screen.getByText(/^Signed by \d organisations?$/)).toBeInTheDocument();
  expect(screen.getByText(/It can be signed until Mon 14 Dec .*named in the next edition only/)).toBeInTheDocument();
  expect(screen.getByText(/^Signed by [A-Z]/)).toBeInTheDocument();
});

describe('publishing', () => {
  test('[P1] asks once more, saying that it becomes public and where; then shows where it is', async () => {
    const user = userEvent.setup();
    const { calls } = open();
    expect(await screen.findByRole('textbox', { name: 'Title' })).toHaveValue('Our strategy');
    await user.click(screen.getByRole('checkbox', { name: 'Ask 2 Publish the reports' }));
    await user.type(screen.getByRole('textbox', { name: /A note to readers/ }), 'More follows.');
    await user.click(screen.getByRole('textbox', { name: /^Contact/ }));
    await user.paste('press@coast.example');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Licence' }), 'Creative Commons Attribution 4.0 (CC BY 4.0)');
    expect(proof()).toHaveTextContent('Contact: press@coast.exampleLicence: Creative Commons Attribution 4.0 (CC BY 4.0)');
    await user.click(await button());
    const dialog = await screen.findByRole('dialog', { name: 'Publish edition 1?' });
    expect(dialog).toHaveTextContent('Everybody on the internet can read it from now on, with the name of 1 organisation');
    expect(dialog).toHaveTextContent(`${window.location.origin}/p/coast/editions/1`);
    expect(dialog).toHaveTextContent('It cannot be taken back or changed.');
    expect(sent(calls)).toBeUndefined();
    await user.click(within(dialog).getByRole('button', { name: 'Publish edition 1' }));
    expect(await screen.findByRole('heading', { name: 'Edition 1 is public' })).toHaveFocus();
    expect(sent(calls)).toEqual({ strategyId: 'strategy-1', title: 'Our strategy', note: 'More follows.', contact: 'press@coast.example', licence: 'CC_BY_4_0', versionIds: ['version of goal', 'version of ask-1'] });
    expect(screen.getByLabelText('Public address')).toHaveValue(`${window.location.origin}/p/coast/editions/1`);
    expect(screen.getByRole('link', { name: 'Read it as everybody sees it' })).toHaveAttribute('href', '/p/coast/editions/1');
  });

  test('without a title it is not even asked', async () => {
    const user = userEvent.setup();
    const { calls } = open();
    const title = await screen.findByRole('textbox', { name: 'Title' });
    await user.clear(title);
    await user.click(await button());
    expect(title).toHaveAccessibleDescription(/Please give the edition a title/);
    expect(title).toHaveFocus();
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(sent(calls)).toBeUndefined();
  });

  test('a refusal stands at its field', async () => {
    const user = userEvent.setup();
    open(aReadiness(), { PublishEdition: { publishEdition: { __typename: 'Refusal', code: 'INVALID', message: 'The note is too long.', field: 'note' } } });
    await publish(user);
    await waitFor(() => expect(screen.getByRole('textbox', { name: /A note to readers/ })).toHaveAccessibleDescription(/The note is too long/));
  });

  test('[A12] when other words were agreed meanwhile it says so, looks again, and keeps what was written', async () => {
    const user = userEvent.setup();
    const { calls } = open(aReadiness(), { PublishEdition: { publishEdition: { __typename: 'Refusal', code: 'CONFLICT', message: 'A text that you chose is agreed in other words by now.', field: null } } });
    await user.type(await screen.findByRole('textbox', { name: /A note to readers/ }), 'More follows.');
    const looks = () => calls.filter(({ name }) => name === 'PublishReadiness').length;
    const first = looks();
    await publish(user);
    expect(await screen.findByText('A text that you chose is agreed in other words by now.')).toBeInTheDocument();
    expect(looks()).toBe(first + 1);
    expect(screen.getByRole('textbox', { name: /A note to readers/ })).toHaveValue('More follows.');
  });

  test('a ballot that ends meanwhile is announced; the list stands still until one looks again', async () => {
    const user = userEvent.setup();
    const { calls } = open(aReadiness(), { BallotWentOn: { ballotChanged: { __typename: 'Ballot', id: 'b1', state: 'CARRIED' } } });
    expect(await screen.findByText('Something was decided, signed or published meanwhile.')).toBeInTheDocument();
    const looks = () => calls.filter(({ name }) => name === 'PublishReadiness').length;
    const first = looks();
    await user.click(screen.getByRole('button', { name: 'Look at the texts again' }));
    await waitFor(() => expect(looks()).toBe(first + 1));
    expect(screen.queryByText('Something was decided, signed or published meanwhile.')).toBeNull();
  });

  test('an answer to a running ballot changes nothing here', async () => {
    open(aReadiness(), { BallotWentOn: { ballotChanged: { __typename: 'Ballot', id: 'b1', state: 'OPEN' } } });
    await button();
    expect(screen.queryByText('Something was decided, signed or published meanwhile.')).toBeNull();
  });

  test('[P1] says to others who publishes, and asks the server for nothing; a right that ended since is noticed', async () => {
    const { calls, unmount } = open(aReadiness(), {}, { can: [] });
    expect(await screen.findByText('Only coordinators publish')).toBeInTheDocument();
    expect(calls.map(({ name }) => name)).toEqual(['Session']);
    unmount();
    open({ publishReadiness: null });
    expect(await screen.findByText('Only coordinators publish')).toBeInTheDocument();
  });

  test('a failure is told, with a way to try again', async () => {
    const user = userEvent.setup();
    let fails = true;
    open(undefined, { PublishReadiness: () => { if (fails) throw new Error('unplugged'); return aReadiness(); } });
    expect(await screen.findByRole('alert')).toHaveTextContent('What is agreed could not be loaded');
    fails = false;
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await button()).toBeEnabled();
  });
});

describe('at a time', () => {
  test('[A16] asks once more, saying when on the clocks of which place and that nothing is public before; then sends the instant', async () => {
    const user = userEvent.setup();
    const { calls } = open(aReadiness(), { ScheduleEdition: { scheduleEdition: aScheduled() } });
    await user.click(await screen.findByRole('radio', { name: 'At a time' }));
    fireEvent.change(screen.getByLabelText('Day'), { target: { value: '2026-12-24' } });
    fireEvent.change(screen.getByLabelText('Time'), { target: { value: '09:30' } });
    await user.click(screen.getByRole('button', { name: 'Set edition 1 for this time' }));
    const dialog = await screen.findByRole('dialog', { name: 'Set edition 1 for this time?' });
    expect(dialog).toHaveTextContent(/Thu 24 Dec.* 09:30/);
    expect(dialog).toHaveTextContent('if other words are agreed before, it does not go out and you are told');
    await user.click(within(dialog).getByRole('button', { name: 'Set edition 1 for this time' }));
    await waitFor(() => expect(calls.find(({ name }) => name === 'ScheduleEdition')?.variables).toMatchObject({ strategyId: 'strategy-1', cover: { title: 'Our strategy', licence: null }, versionIds: ['version of goal', 'version of ask-1', 'version of ask-2'], publishAt: expect.stringMatching(/^2026-12-2\dT\d\d:\d0:00\.000Z$/) }));
    expect(calls.find(({ name }) => name === 'PublishEdition')).toBeUndefined();
  });

  test('[A16] [A20] the day that is offered, and how long a link is open, go by the server’s clock, however wrong that of the computer is', async () => {
    clock.follow(() => Date.parse('2020-05-02T12:00:00Z'));
    try {
      const user = userEvent.setup();
      const { unmount } = open();
      await user.click(await screen.findByRole('radio', { name: 'At a time' }));
      expect(screen.getByLabelText('Day')).toHaveValue('2020-05-09');
      expect(screen.getByLabelText('Day')).toHaveAttribute('min', '2020-05-02');
      unmount();
      const { calls } = open(aReadiness(), { ScheduledEdition: { scheduledEdition: aScheduled() }, MakePreviewLink: { makePreviewLink: { __typename: 'NewPreviewLink', url: 'https://coast.example/preview/secret', link: { __typename: 'PreviewLink', id: 'l9' } } } });
      await user.click(await screen.findByRole('button', { name: 'Make a preview link' }));
      await user.click(await screen.findByRole('button', { name: 'Make the link' }));
      await waitFor(() => expect(calls.find(({ name }) => name === 'MakePreviewLink')?.variables).toMatchObject({ expiresAt: '2020-05-05T11:59:00.000Z' }));
    } finally { clock.follow(() => Date.now()); }
  });

  test('[A20] every format is shown before, and what is changed afterwards wants another look', async () => {
    const user = userEvent.setup();
    open(aReadiness({ previous: before({ goal: 'hash of goal' }) }), { ProveEdition: { proveEdition: { __typename: 'EditionProof', path: '/preview/strategy-1', files: [{ __typename: 'EditionFile', name: 'PDF', title: 'To print', path: '/preview/strategy-1/pdf' }] } } });
    await user.click(await screen.findByRole('button', { name: 'Look at it in every format' }));
    const formats = within(await screen.findByRole('list', { name: 'As it would be published' }));
    expect(formats.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual(['/preview/strategy-1', '/preview/strategy-1/pdf', '/preview/strategy-1/changes']);
    await user.click(screen.getByRole('checkbox', { name: 'Ask 2 Publish the reports' }));
    expect(screen.queryByRole('list', { name: 'As it would be published' })).toBeNull();
    expect(screen.getByRole('button', { name: 'Look at it again' })).toBeInTheDocument();
  });

  test('[A17] [A20] one that waits takes the place of the form: when, what would stop it, and who was given a link', async () => {
    const user = userEvent.setup();
    const { calls } = open(aReadiness(), { ScheduledEdition: { scheduledEdition: aScheduled({ trouble: '“Name one minister” is agreed in other words by now.' }) }, MakePreviewLink: { makePreviewLink: { __typename: 'NewPreviewLink', url: 'https://coast.example/preview/secret', link: { __typename: 'PreviewLink', id: 'l9' } } }, RevokePreviewLink: { revokePreviewLink: { __typename: 'PreviewLink', id: 'l1', revokedAt: '2026-12-01T10:00:00.000Z' } } });
    expect(await screen.findByRole('alert')).toHaveTextContent('“Name one minister” is agreed in other words by now.Unless that is mended, it will not go out at its time.');
    expect(screen.getByRole('article', { name: 'Edition 1' })).toHaveTextContent(/Becomes public on Thu 24 Dec.*09:30 \(London\)/);
    expect(screen.queryByRole('button', { name: /^Publish edition/ })).toBeNull();
    expect(screen.getByText('Not opened yet')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Make a preview link' }));
    await user.click(await screen.findByLabelText('For whom'));
    await user.paste('A second desk');
    await user.click(screen.getByRole('button', { name: 'Make the link' }));
    expect(await screen.findByLabelText('Address for A second desk')).toHaveValue('https://coast.example/preview/secret');
    expect(calls.find(({ name }) => name === 'MakePreviewLink')?.variables).toMatchObject({ scheduledId: 's1', label: 'A second desk' });
  });

  test('[A19] one that is called off is put together once more from its cover', async () => {
    const user = userEvent.setup();
    let scheduled: ReturnType<typeof aScheduled> | null = aScheduled({ note: 'More follows.' });
    open(aReadiness(), { ScheduledEdition: () => ({ scheduledEdition: scheduled }), CallOffScheduledEdition: () => { scheduled = null; return { callOffScheduledEdition: aScheduled({ state: 'CALLED_OFF', note: 'More follows.' }) }; } });
    await user.click(await screen.findByRole('button', { name: 'Call it off' }));
    await user.click(within(await screen.findByRole('dialog', { name: 'Call this edition off?' })).getByRole('button', { name: 'Call it off' }));
    expect(await screen.findByRole('textbox', { name: /A note to readers/ })).toHaveValue('More follows.');
    expect(screen.getByRole('textbox', { name: 'Title' })).toHaveValue('Set for a time');
  });

  test('[A17] one that was stopped says why above the form, whose cover is offered again', async () => {
    const user = userEvent.setup();
    const { calls } = open(aReadiness(), { ScheduledEdition: { scheduledEdition: aScheduled({ state: 'STOPPED', stoppedBecause: 'Other words were agreed.' }) }, CallOffScheduledEdition: { callOffScheduledEdition: aScheduled({ state: 'CALLED_OFF' }) } });
    expect(await screen.findByRole('alert')).toHaveTextContent(/“Set for a time” was not published on Thu 24 Dec.*Other words were agreed\./);
    expect(screen.getByRole('textbox', { name: 'Title' })).toHaveValue('Set for a time');
    await user.click(screen.getByRole('button', { name: 'I have seen it' }));
    await waitFor(() => expect(calls.find(({ name }) => name === 'CallOffScheduledEdition')?.variables).toEqual({ scheduledId: 's1' }));
  });
});
