import { renderApp, type Situation } from '@northstar/web-core/testing';
import { uiMessages } from '@northstar/web-ui';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Edition } from '../lib/types.js';
import { publishingMessages } from '../messages.js';
import { anEdition } from '../testing/an-edition.js';
import { PublishedPage } from './PublishedPage.js';

const open = (editions: readonly Edition[], situation: Situation = {}) => renderApp(<PublishedPage />, {
  messages: { publishing: publishingMessages, ui: uiMessages }, ...situation, answers: { Editions: { network: { __typename: 'Network', id: 'network-1', editions } }, WithdrawnNames: { network: { __typename: 'Network', id: 'network-1', scheduledEdition: null, withdrawnNames: [] } }, ...situation.answers },
});

describe('what is published', () => {
  test('[P1] begins with the current edition: what is in it, who stands behind it, where everybody reads it', async () => {
    open([anEdition({ number: 2, title: 'The second' }), anEdition()]);
    const current = await screen.findByRole('article', { name: 'Edition 2' });
    expect(current).toHaveTextContent('Published 24 September 2026 by Ines Okafor · 1 ask · 2 organisations stand behind it');
    expect(within(current).getByLabelText('Public address')).toHaveValue(`${window.location.origin}/p/coast/editions/2`);
    expect(within(current).getByRole('link', { name: 'Read it as everybody sees it' })).toHaveAttribute('href', '/p/coast/editions/2');
    expect(within(current).getByRole('link', { name: 'Name one minister' })).toHaveAttribute('href', '/p/coast/editions/2/asks/1');
    const behind = within(within(current).getByRole('region', { name: 'Who stands behind it' })).getAllByRole('listitem');
    expect(behind.map(({ textContent }) => textContent)).toEqual(['Harbour Watch', 'Peace Deskwith a reservation']);
    const earlier = screen.getByRole('region', { name: 'Earlier editions' });
    const files = within(current).getByRole('list', { name: 'Download edition 2' });
    expect(within(files).getByRole('link', { name: 'Markdown' })).toHaveAttribute('href', '/p/coast/editions/1/coast-edition-1.md');
    expect(within(earlier).getByRole('list', { name: 'Download edition 1' })).toBeInTheDocument();
    expect(within(earlier).getByRole('link', { name: 'Before the first blow' })).toHaveAttribute('href', '/p/coast/editions/1');
  });

  test('an address is copied with one press', async () => {
    const user = userEvent.setup();
    open([anEdition({ number: 2 }), anEdition()]);
    await user.click(await screen.findByRole('button', { name: 'Copy the address of edition 1' }));
    expect(await navigator.clipboard.readText()).toBe(`${window.location.origin}/p/coast/editions/1`);
    await user.click(screen.getByRole('button', { name: 'Copy' }));
    expect(await navigator.clipboard.readText()).toBe(`${window.location.origin}/p/coast/editions/2`);
  });

  test('[P1] offers publishing to those who may, and to nobody else', async () => {
    const { unmount } = open([anEdition()], { can: ['EDITION_PUBLISH'] });
    expect(await screen.findByRole('link', { name: 'Publish an edition' })).toHaveAttribute('href', '/n/coast/publish');
    unmount();
    open([anEdition()]);
    await screen.findByRole('article');
    expect(screen.queryByRole('link', { name: 'Publish an edition' })).toBeNull();
  });

  test('[A17] [A21] tells coordinators what waits, and who has seen a name that was withdrawn', async () => {
    const withdrawn = { __typename: 'WithdrawnName', withdrawnAt: '2026-11-29T10:00:00.000Z', editions: [1], organisation: { __typename: 'Organisation', id: 'o1', name: 'Peace Desk' }, document: { __typename: 'Document', id: 'ask-1', kind: 'ASK', title: 'Name one minister', ask: { __typename: 'AskDetails', number: 1 } }, copies: [{ __typename: 'KnownCopy', label: 'A desk', lastAt: '2026-11-28T10:00:00.000Z' }] };
    open([anEdition()], { can: ['EDITION_PUBLISH'], answers: { WithdrawnNames: { network: { __typename: 'Network', id: 'network-1', scheduledEdition: { __typename: 'ScheduledEdition', id: 's1', state: 'WAITING', title: 'Set for a time', publishAt: '2026-12-24T09:30:00.000Z', timeZone: 'Europe/London', stoppedBecause: null }, withdrawnNames: [withdrawn] } } } });
    expect(await screen.findByText(/^“Set for a time” becomes public on Thu 24 Dec/)).toBeInTheDocument();
    const names = screen.getByRole('region', { name: 'Names that were withdrawn' });
    expect(names).toHaveTextContent(/Peace DeskAsk 1 Name one ministerWithdrawn on .*Was in edition 1A desk, last shown on/);
    expect(names).toHaveTextContent('Who read a public page or took a file is not recorded');
  });

  test('says what is needed while nothing is published', async () => {
    const { unmount } = open([], { can: ['EDITION_PUBLISH'] });
    expect(await screen.findByText(/As soon as the goal and at least one ask are agreed, you can publish them/)).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Publish an edition' })).toBeInTheDocument();
    unmount();
    open([]);
    expect(await screen.findByText(/a coordinator can publish them/)).toBeInTheDocument();
    expect(screen.queryByRole('link')).toBeNull();
  });

  test('a failure is told, with a way to try again', async () => {
    const user = userEvent.setup();
    let fails = true;
    open([], { answers: { Editions: () => { if (fails) throw new Error('unplugged'); return { network: { __typename: 'Network', id: 'network-1', editions: [anEdition()] } }; } } });
    expect(await screen.findByRole('alert')).toHaveTextContent('The editions could not be loaded');
    fails = false;
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('article', { name: 'Edition 1' })).toBeInTheDocument();
  });
});
