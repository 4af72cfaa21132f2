import type { Page } from '@playwright/test';
import { enterAs } from './support/demo.js';
import { keepTextsHere } from './support/device.js';
import { backToText, openRail, placeCaret, textOf, typeAtEnd } from './support/places.js';
import { Server } from './support/server.js';
import { expect, expectAccessible, expectReadableInTheDark, test as story } from './support/story.js';

const test = story.extend({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads the names of fixtures from this pattern.
  server: async ({}, use) => {
    const server = await Server.start('--demo');
    await use(server);
    await server.stop();
  },
});

const state = (page: Page, kind: string) => page.locator(`[data-suggestions-state=${kind}]`);
const card = (page: Page, by: string, words: string) => page.getByRole('region', { name: new RegExp(`^Suggestion by ${by}`) }).filter({ hasText: words });
const inText = (page: Page, words: string) => textOf(page).locator('[data-suggestion]').filter({ hasText: words });

/** Opens an ask of the demo as one of its people. */
async function opens(page: Page, server: Server, name: string): Promise<void> {
  await opensIn(page, await enterAs(page, server, name));
}

async function opensIn(page: Page, network: string): Promise<void> {
  await page.goto(`${network}/strategy`);
  await page.getByRole('link', { name: /^Protect people who flee/ }).click();
  await expect(textOf(page)).toBeVisible();
  await backToText(page);
}

async function chooses(page: Page, what: 'Suggesting' | 'Editing'): Promise<void> {
  await backToText(page);
  const done = page.getByRole('toolbar').getByRole('button', { name: 'Done' });
  if (await done.isVisible()) await done.click();
  await page.getByText(what, { exact: true }).click();
}

test('[S3] [S4] who may accept is chosen beside the text, and all windows follow', async ({ server, visitor }) => {
  const { page: ines } = await visitor();
  const { page: amina } = await visitor();
  const { page: owen } = await visitor();
  await opens(owen, server, 'Owen Blackwood');
  await chooses(owen, 'Suggesting');
  await typeAtEnd(owen, ' It is open to all.');
  await expect(state(owen, 'saved')).toBeVisible();
  await opens(amina, server, 'Amina Yusuf');
  await opens(ines, server, 'Inês Carvalho');
  for (const page of [ines, amina]) await openRail(page, 'Suggestions');
  const accept = card(amina, 'Owen Blackwood', 'It is open to all.').getByRole('button', { name: 'Accept', exact: true });
  await expect(amina.getByText('Everyone who may edit this text may accept suggestions.')).toBeVisible();
  await expect(amina.getByRole('button', { name: 'Change who' })).toBeHidden();
  await expect(accept).toBeVisible();

  const choose = async (whom: string): Promise<void> => {
    await ines.getByRole('button', { name: 'Change who' }).click();
    await expect(ines.getByRole('dialog')).toBeVisible();
    await ines.getByRole('radio', { name: whom, exact: true }).check();
    await expectAccessible(ines);
    await ines.getByRole('button', { name: 'Save' }).click();
    await expect(ines.getByRole('dialog')).toBeHidden();
  };
  await choose('Coordinators only');
  await expect(amina.getByText('Coordinators may accept suggestions in this text.')).toBeVisible();
  await expect(accept).toBeHidden();
  await choose('Everyone who may edit it');
  await expect(accept).toBeVisible();
});

test('[T3] two suggest at the same time, one of them without the network; what is accepted is in the text once, what is rejected leaves it as it was', async ({ server, visitor }) => {
  const { page: amina } = await visitor();
  const { page: first, line } = await visitor();
  await opens(amina, server, 'Amina Yusuf');
  // Owen says that this is his own device [C11].
  const network = await enterAs(first, server, 'Owen Blackwood');
  await keepTextsHere(first, network);
  await opensIn(first, network);
  let owen = first;
  // Who may not change the text reads it, or suggests.
  await expect(textOf(owen)).toHaveAttribute('aria-readonly', 'true');
  await chooses(owen, 'Suggesting');
  await expect(textOf(owen)).toHaveAttribute('aria-readonly', 'false');
  await expect(state(owen, 'saved')).toBeVisible();

  line.cut();
  await typeAtEnd(owen, ' It is open to all.');
  await expect(state(owen, 'unsent')).toContainText('1 suggestion unsent');
  await expect(state(owen, 'unsent')).toContainText('kept on this device, also if you close the window');
  await expectAccessible(owen);
  const address = owen.url();
  await owen.close();

  await chooses(amina, 'Suggesting');
  await placeCaret(amina, 'start');
  await amina.keyboard.type('In short: ');
  await expect(state(amina, 'saved')).toBeVisible();
  await expect(textOf(amina)).toContainText('In short: ');
  await expectAccessible(amina);

  // A new window, when the line is back: what the closed one had not sent goes on its way.
  line.mend();
  owen = await first.context().newPage();
  await owen.goto(address);
  await expect(textOf(owen)).toContainText('It is open to all.');
  await expect(state(owen, 'saved')).toBeVisible();
  await expect(inText(amina, 'It is open to all.').first()).toBeVisible();
  await expect(inText(owen, 'In short:').first()).toBeVisible();

  await chooses(amina, 'Editing');
  for (const words of ['In short:', 'It is open to all.']) await expect(inText(amina, words).first()).toBeVisible();
  await openRail(amina, 'Suggestions');
  await expect(card(amina, 'Owen Blackwood', 'It is open to all.')).toContainText('Ballast');
  await expectAccessible(amina);
  await card(amina, 'Amina Yusuf', 'In short:').getByRole('button', { name: 'Reject' }).click();
  await expect(card(amina, 'Amina Yusuf', 'In short:')).toBeHidden();
  await card(amina, 'Owen Blackwood', 'It is open to all.').getByRole('button', { name: 'Accept', exact: true }).click();
  await expect(card(amina, 'Owen Blackwood', 'It is open to all.')).toBeHidden();
  await amina.getByText('Decided', { exact: true }).click();
  await expect(card(amina, 'Owen Blackwood', 'It is open to all.')).toContainText('Accepted by Amina Yusuf');
  await expect(card(amina, 'Amina Yusuf', 'In short:')).toContainText('Rejected by Amina Yusuf');
  await expectAccessible(amina);
  await backToText(amina);

  // In the text once, for the one who goes on suggesting and for the other; and nothing of the other suggestion.
  for (const page of [owen, amina]) {
    await expect.poll(async () => (await textOf(page).textContent())!.split('It is open to all.').length - 1).toBe(1);
    await expect(textOf(page)).not.toContainText('In short:');
    await expect(textOf(page).locator('[data-suggestion]')).toHaveCount(0);
  }
  await expect(amina.locator('[data-save-state=saved]')).toBeVisible();

  // The record is reached from the version, from a comparison, and its author hears of it.
  await openRail(amina, 'Versions');
  await amina.getByRole('button', { name: 'Name this version' }).click();
  await amina.getByRole('textbox', { name: 'Name', exact: true }).fill('After the suggestions');
  await amina.getByRole('button', { name: 'Keep it' }).click();
  await amina.getByRole('button', { name: 'After the suggestions' }).click();
  await amina.getByText(/suggestions? (was|were) decided since the version before/).click();
  await expect(amina.getByRole('dialog').getByRole('region', { name: /^Suggestion by Amina Yusuf/ })).toContainText('Rejected by Amina Yusuf');
  await expectAccessible(amina);
  await expectReadableInTheDark(amina);
  await amina.keyboard.press('Escape');
  await amina.getByRole('listitem').filter({ hasText: /Version 1\b/ }).getByRole('button', { name: /^What to do with/ }).click();
  await amina.getByRole('menuitem', { name: 'Compare with now' }).click();
  await amina.getByText('2 suggestions were decided in between').click();
  await expect(card(amina, 'Owen Blackwood', 'It is open to all.')).toContainText('Accepted by Amina Yusuf');
  await expectAccessible(amina);
});

test('[S7] [S9] [W1] wordings of one passage are compared side by side, supported, joined by another and chosen; everybody’s window follows', async ({ server, visitor }) => {
  const { page: owen } = await visitor();
  const { page: ines } = await visitor();
  const network = await enterAs(owen, server, 'Owen Blackwood');
  await owen.goto(`${network}/strategy`);
  await owen.getByRole('link', { name: /^Crisis protocols for platforms/ }).click();
  await expect(textOf(owen)).toBeVisible();
  await expect(textOf(owen).locator('.ns-suggested-contested').first()).toContainText('a crisis is declared by the regulator');
  await openRail(owen, 'Suggestions');
  await owen.getByRole('region', { name: /^2 wordings of one passage/ }).getByRole('button', { name: 'Compare the wordings' }).press('Enter');
  const compared = owen.getByRole('dialog', { name: '2 wordings of this passage' });
  const samirs = compared.getByRole('region', { name: 'Wording 2 by Samir Haddad' });
  await expect(samirs).toContainText('2 organisations stand behind this');
  await samirs.getByRole('button', { name: 'Support for Ballast' }).click();
  await expect(samirs).toContainText('3 organisations stand behind this');
  await expect(compared.getByRole('button', { name: 'Choose this wording' })).toHaveCount(0);
  await expectAccessible(owen);

  const address = owen.url();
  await compared.getByRole('button', { name: 'Offer another wording' }).click();
  const field = owen.getByRole('textbox', { name: 'Your wording' });
  await expect(field).toContainText('it lapses after thirty days');
  await field.press('ControlOrMeta+A');
  await owen.keyboard.type('a crisis is declared by the regulator alone;');
  await expectAccessible(owen);
  await owen.getByRole('button', { name: 'Offer this wording' }).click();
  await expect(owen.getByRole('dialog', { name: '3 wordings of this passage' })).toBeVisible();

  await enterAs(ines, server, 'Inês Carvalho');
  await ines.goto(address);
  const all = ines.getByRole('dialog', { name: '3 wordings of this passage' });
  await expect(all.getByRole('region', { name: 'Wording 3 by Owen Blackwood' })).toContainText('alone');
  await all.getByRole('region', { name: 'Wording 2 by Samir Haddad' }).getByRole('button', { name: 'Choose this wording' }).click();
  const asked = ines.getByRole('dialog', { name: 'Take this wording into the text?' });
  await expect(asked.getByRole('checkbox')).toHaveCount(2);
  await expectAccessible(ines);
  await asked.getByRole('button', { name: 'Take it into the text' }).click();
  await expect(asked).toBeHidden();
  await expect(owen.getByText('There is nothing to compare here any more')).toBeVisible();
  for (const page of [owen, ines]) await expect.poll(async () => (await textOf(page).textContent())!.split('after hearing organisations of the people concerned').length - 1).toBe(1);
});
