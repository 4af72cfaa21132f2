import type { Page } from '@playwright/test';
import { pick, press, write } from './support/hands.js';
import { ask, foundNetwork, letIn } from './support/network.js';
import { openRail, typeAtEnd } from './support/places.js';
import { expect, expectAccessible, test } from './support/story.js';

const GOAL = 'A country that sees violence coming.';
const RESERVATION = 'Only if those who warn are “paid” & protected.';

interface Network { strategy: { id: string; goal: { id: string } }; organisations: { id: string; name: string }[] }

/** Writes a goal and an ask, and has both carried by one ballot of two organisations: how one decides is another story. */
async function agreed(ana: Page, bea: Page, home: string, advance: (hours: number) => Promise<void>): Promise<Network> {
  const slug = home.split('/').at(-1)!;
  const network = await ask<Network>(ana, `{ network(slug: "${slug}") { strategy { id goal { id } } organisations { id name } } }`, {});
  const { strategy, organisations } = network;
  const made = await ask<{ id: string }>(ana, `mutation($input: AskInput!) { createAsk(strategyId: "${strategy.id}", input: $input) { ... on Document { id } } }`,
    { title: 'Name a minister', addresseeKind: 'MINISTER', addressee: 'The Prime Minister', theme: 'Machinery', leadOrganisationId: null });
  for (const [id, words] of [[strategy.goal.id, GOAL], [made.id, 'One minister answers for it.']] as const) {
    await ana.goto(`${home}/d/${id}`);
    await typeAtEnd(ana, words);
    await expect(ana.locator('[data-save-state=saved]')).toBeVisible();
  }
  const { id: ballotId } = await ask<{ id: string }>(ana, 'mutation($input: OpenBallotInput!) { openBallot(input: $input) { ... on Ballot { id } } }', {
    documentId: strategy.goal.id, more: [{ documentId: made.id }], introduction: '', template: 'CONSENT', basis: 'VOTES_CAST', quorum: null, visibility: 'NAMED', timeZone: 'Europe/London', closesAt: new Date(Date.now() + 25 * 3_600_000).toISOString(),
  });
  for (const [page, name] of [[ana, 'Harbour Watch'], [bea, 'Meridian Legal Centre']] as const) {
    await ask(page, 'mutation($input: TakePositionInput!) { takePosition(input: $input) { __typename } }', { ballotId, organisationId: organisations.find((one) => one.name === name)!.id, choice: 'SUPPORT', expectedRevision: 0 });
  }
  await advance(26);
  return network;
}

test('[S1, P2] organisations are asked to sign, one does with a reservation and is printed with it; withdrawn, its name is gone from the public page at once', async ({ server, visitor }) => {
  const ana = (await visitor()).page;
  const bea = (await visitor({ onPhone: true })).page;
  const { id, home } = await foundNetwork(ana);
  await letIn(ana, bea, id, { mandates: ['VOTER', 'SIGNATORY'] });
  const { strategy } = await agreed(ana, bea, home, (hours) => server.advance(hours));

  await test.step('the coordinator asks, from the strategy, after a look at what happens', async () => {
    await ana.goto(`${home}/strategy`);
    await press(ana.getByRole('button', { name: 'Options for the strategy' }));
    await press(ana.getByRole('menuitem', { name: 'Signatures' }));
    await press(ana.getByRole('link', { name: 'Ask for signatures' }));
    await expect(ana.getByRole('region', { name: 'What happens' })).toContainText('2 organisations are asked to sign 2 texts.');
    await expectAccessible(ana);
    await write(ana.getByLabel('Title'), 'Sign before the hearing');
    await press(ana.getByRole('button', { name: 'Ask for signatures' }));
    await expect(ana.getByRole('heading', { level: 1, name: 'Sign before the hearing' })).toBeVisible();
    await expect(ana.getByText('0 of 2 have signed')).toBeVisible();
  });

  await test.step('on a phone an organisation reads, and signs with a reservation', async () => {
    await bea.goto(home);
    await expect(bea).toHaveTitle(/^\(1\) Your turn/);
    await press(bea.getByRole('link', { name: 'Read and sign' }));
    await expect(bea.getByRole('article', { name: /^The goal/ })).toHaveText(GOAL);
    await pick(bea.getByRole('radio', { name: 'We sign with a reservation' }));
    await write(bea.getByLabel('Our reservation'), RESERVATION);
    await expectAccessible(bea);
    await press(bea.getByRole('form', { name: 'Answer for Meridian Legal Centre' }).getByRole('button', { name: 'Sign for Meridian Legal Centre' }));
    await expect(bea.getByText('Recorded.')).toBeVisible();
    await expect(bea).toHaveTitle(/^Sign before the hearing/);
    await expect(ana.getByRole('list', { name: 'Signed with a reservation' })).toContainText(RESERVATION);
  });

  await test.step('another signs', async () => {
    await pick(ana.getByRole('radio', { name: 'We sign', exact: true }));
    await press(ana.getByRole('form').getByRole('button', { name: 'Sign for Harbour Watch' }));
    await expect(ana.getByText('Recorded.')).toBeVisible();
    await expect(ana.getByText('2 of 2 have signed')).toBeVisible();
    await expectAccessible(ana);
  });

  const reader = (await visitor()).page;
  await test.step('an edition prints who signed, the reservation word for word', async () => {
    await ask(ana, `mutation { publishEdition(strategyId: "${strategy.id}", title: "What we ask", note: "") { ... on Edition { number } } }`, {});
    await reader.goto(`/p/${home.split('/').at(-1)!}`);
    await expect(reader.getByRole('heading', { name: 'Signed by 2 organisations' })).toHaveCount(2);
    await expect(reader.getByRole('figure').first()).toContainText(RESERVATION);
  });

  await test.step('beside the agreed text stands the call, and the way back', async () => {
    await ana.goto(`${home}/d/${strategy.goal.id}`);
    await openRail(ana, 'Decide');
    await expect(ana.getByRole('region', { name: 'Signatures' }).getByText('2 of 2 have signed')).toBeVisible();
  });

  await test.step('withdrawn after a question, the name and its reservation are gone from the public page at once', async () => {
    await press(bea.getByRole('button', { name: 'Withdraw our signature' }));
    const dialog = bea.getByRole('dialog', { name: 'Withdraw the signature of Meridian Legal Centre?' });
    await expectAccessible(bea);
    await press(dialog.getByRole('button', { name: 'Withdraw', exact: true }));
    await expect(bea.getByText('Withdrew its signature').first()).toBeVisible();
    await reader.reload();
    await expect(reader.getByRole('heading', { name: 'Signed by one organisation' })).toHaveCount(2);
    await expect(reader.getByText('Meridian Legal Centre')).toHaveCount(0);
    await expect(reader.getByText(RESERVATION)).toHaveCount(0);
    await expect(ana.getByRole('region', { name: 'Signatures' }).getByText('1 of 2 have signed')).toBeVisible();
  });
});
