import type { Locator, Page } from '@playwright/test';
import { ask, foundNetwork, letIn } from './support/network.js';
import { expect, expectAccessible, expectReadableInTheDark, test } from './support/story.js';

const DAY = 86_400_000;
const day = (from: number, days: number): string => new Date(from + days * DAY).toISOString().slice(0, 10);
const scale = (page: Page, name: string): Locator => page.locator('.ns-scale', { has: page.getByRole('heading', { name }) });

/** Opens the form for a step and says what it was; answers the dialog. */
async function beginsStep(page: Page, what: string, words: string): Promise<Locator> {
  await page.getByRole('button', { name: 'Add a step' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'What happened?' });
  await dialog.getByRole('combobox', { name: 'What it was' }).or(dialog.getByRole('textbox', { name: 'What it was' })).click();
  await page.getByRole('option', { name: what, exact: true }).click();
  await dialog.getByLabel('What happened, in a sentence or two').fill(words);
  return dialog;
}

test('[G1] a year of three asks, one refused, one under way, and one sent, overdue by itself, answered, delivered by the word of two organisations, shown to the public, and nobody approached twice unknowing', async ({ server, visitor }) => {
  const ana = await visitor();
  const bea = await visitor();
  const { id, home } = await foundNetwork(ana.page);
  await letIn(ana.page, bea.page, id);
  const { strategy } = await ask<{ strategy: { id: string } }>(ana.page, `{ network(slug: "${home.slice(3)}") { strategy { id } } }`, {});
  const creates = async (title: string, addressee: string): Promise<string> => (await ask<{ id: string }>(ana.page, `mutation($input: AskInput!) { createAsk(strategyId: "${strategy.id}", input: $input) { ... on Document { id } } }`,
    { title, addresseeKind: 'MINISTER', addressee, theme: 'Early warning' })).id;
  const askId = await creates('Name a minister for prevention', 'The Foreign Secretary');
  const others = [await creates('Fund early warning', 'The Chancellor'), await creates('Publish the reports', 'The Home Secretary')] as const;
  const begun = Date.now();

  await test.step('January: the ask is sent, by keys alone, and a review date is set', async () => {
    await ana.page.goto(`${home}/d/${askId}`);
    await ana.page.getByRole('link', { name: 'Progress', exact: true }).click();
    await expect(ana.page.getByRole('heading', { name: 'Nothing is recorded yet' })).toBeVisible();
    await expectAccessible(ana.page);
    const dialog = await beginsStep(ana.page, 'Sent', 'Sent with a letter.');
    await dialog.getByRole('button', { name: 'Add a link' }).press('Enter');
    await dialog.getByLabel('Link 1', { exact: true }).fill('javascript:alert(1)');
    await dialog.getByLabel('Link 1', { exact: true }).press('Enter');
    await expect(dialog.getByText('A link begins with https:// or http://')).toBeVisible();
    await expectAccessible(ana.page);
    await dialog.getByLabel('Link 1', { exact: true }).fill('https://ministry.example/letter');
    await dialog.getByLabel('Name of link 1').fill('The letter');
    await dialog.getByLabel('Name of link 1').press('Enter');
    await expect(dialog).toBeHidden();
    await expect(scale(ana.page, 'Government’s response')).toContainText('Sent');
    await expect(ana.page.getByRole('link', { name: 'The letter' })).toHaveAttribute('href', 'https://ministry.example/letter');
    await ana.page.getByRole('button', { name: 'Set a review date' }).click();
    const review = ana.page.getByRole('dialog', { name: 'Set a review date' });
    await review.getByLabel('Review by the end of').fill(day(begun, 60));
    await expectAccessible(ana.page);
    await review.getByRole('button', { name: 'Set it' }).click();
    await expect(ana.page.getByText(/^The network looks at this again by /)).toBeVisible();
  });

  await test.step('March: nobody has answered, and it is overdue by itself, before the eyes of both', async () => {
    // What happens before a page has asked for news is in what it reads next, not before its eyes.
    const listens = new Promise<void>((resolve) => {
      bea.page.on('websocket', (socket) => socket.on('framesent', ({ payload }) => { if (String(payload).includes('progressChanged')) resolve(); }));
    });
    await bea.page.goto(`${home}/d/${askId}/progress`);
    await expect(scale(bea.page, 'Government’s response')).toContainText('Sent');
    await listens;
    await server.advance(62 * 24);
    for (const { page } of [ana, bea]) await expect(scale(page, 'Government’s response')).toContainText('Overdue');
    await expect(bea.page.getByText('The review date passed and nothing had been recorded.')).toHaveCount(1);
    await expectAccessible(bea.page);
  });

  await test.step('June: an answer, recorded too kindly and corrected', async () => {
    await server.advance(90 * 24);
    const dialog = await beginsStep(bea.page, 'Accepted', 'They agree.');
    await dialog.getByLabel(/^Contact in government/).fill('Pat Privy');
    await dialog.getByRole('button', { name: 'Record it' }).click();
    await expect(scale(ana.page, 'Government’s response')).toContainText('Accepted');
    await expect(ana.page.getByText('Contact: Pat Privy')).toBeVisible();
    await bea.page.getByRole('button', { name: /^Correct the step of/ }).first().click();
    const correction = bea.page.getByRole('dialog', { name: /^Correct the step of/ });
    await correction.getByLabel('What was wrong').fill('They only noted it.');
    await correction.getByRole('button', { name: 'Take the step back' }).click();
    await expect(ana.page.getByText('Taken back: They only noted it.')).toBeVisible();
    await (await beginsStep(bea.page, 'Noted', 'The reply notes it.')).getByRole('button', { name: 'Record it' }).click();
    await expect(scale(ana.page, 'Government’s response')).toContainText('Noted');
  });

  await test.step('September: of two other asks one is refused and one under way', async () => {
    await server.advance(60 * 24);
    for (const [{ page }, id, response, words, shown] of [[ana, others[0], 'Rejected', 'There is no money for it.', 'Government’s response'], [bea, others[1], 'In progress', 'A first report is being written.', 'Delivery']] as const) {
      await page.goto(`${home}/d/${id}/progress`);
      await (await beginsStep(page, response, words)).getByRole('button', { name: 'Record it' }).click();
      await expect(scale(page, shown)).toContainText(response);
    }
    for (const { page } of [ana, bea]) await page.goto(`${home}/d/${askId}/progress`);
    for (const { page } of [ana, bea]) await expect(scale(page, 'Government’s response')).toContainText('Noted');
  });

  await test.step('October: said to be delivered, with a file; it counts when a second organisation confirms it', async () => {
    await server.advance(60 * 24);
    const dialog = await beginsStep(bea.page, 'Delivered', 'A minister has been named.');
    await dialog.getByRole('button', { name: 'Record it' }).click();
    await expect(dialog.getByText(/^“Delivered” needs evidence/)).toBeVisible();
    await dialog.locator('input[type=file]').setInputFiles({ name: 'notice.pdf', mimeType: 'text/html', buffer: Buffer.from('<script>alert(1)</script>') });
    await expect(dialog.getByText(/^This is not a file that can be evidence/)).toBeVisible();
    await dialog.locator('input[type=file]').setInputFiles({ name: 'notice.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n%%EOF\n') });
    await expect(dialog.getByText('notice.pdf')).toBeVisible();
    await expectAccessible(bea.page);
    await dialog.getByRole('button', { name: 'Record it' }).click();
    await expect(scale(bea.page, 'Delivery')).toContainText('waits for a second organisation');
    await expect(bea.page.getByRole('button', { name: 'Confirm' })).toHaveCount(0);
    await ana.page.goto(home);
    await ana.page.getByRole('link', { name: 'Said to be delivered: confirm it, or correct it' }).click();
    await ana.page.getByRole('button', { name: 'Confirm' }).click();
    await expectAccessible(ana.page);
    await ana.page.getByRole('dialog').getByRole('button', { name: 'Confirm' }).click();
    for (const { page } of [ana, bea]) await expect(scale(page, 'Delivery').getByText('Delivered', { exact: true })).toBeVisible();
    const saved = bea.page.waitForEvent('download');
    await bea.page.getByRole('link', { name: 'notice.pdf' }).click();
    expect((await saved).suggestedFilename()).toBe('notice.pdf');
  });

  await test.step('November: one takes a target, the other is told so', async () => {
    for (const { page } of [bea, ana]) {
      await page.getByRole('button', { name: 'Take a target' }).click();
      const dialog = page.getByRole('dialog', { name: 'Take a target' });
      await dialog.getByLabel('Whom').fill(page === bea.page ? 'The Minister for Europe' : 'minister for europe');
      await dialog.getByLabel('By', { exact: true }).fill(day(begun, 300));
      await dialog.getByRole('button', { name: 'Take a target' }).click();
      if (page === bea.page) { await expect(dialog).toBeHidden(); continue; }
      await expect(dialog.getByText(/^Meridian Legal Centre plans to approach “The Minister for Europe” by a meeting/)).toBeVisible();
      await expectAccessible(page);
      await dialog.getByRole('button', { name: 'Take it all the same' }).click();
      await expect(page.getByText(/^Meridian Legal Centre has taken the same target/)).toBeVisible();
    }
    await expect(bea.page.getByText(/^Harbour Watch has taken the same target/)).toBeVisible();
  });

  await test.step('December: what the public sees is chosen, and the scoreboard counts it', async () => {
    await ana.page.getByRole('button', { name: /^Show the step of/ }).first().click();
    await expect(ana.page.getByRole('dialog')).toContainText('Everybody can read its words, links and files then');
    await ana.page.getByRole('dialog').getByRole('button', { name: 'Show to the public' }).click();
    await expect(ana.page.getByText('Public', { exact: true })).toBeVisible();
    await ana.page.goto(`${home}/scoreboard`);
    // Asks, and how many of them are not sent, noted, rejected.
    for (const row of ['The Foreign Secretary 1 0 1 0', 'The Chancellor 1 0 0 1', 'The Home Secretary 1 1 0 0']) await expect(ana.page.getByRole('row', { name: row, exact: true })).toBeVisible();
    await expectAccessible(ana.page);
    await expectReadableInTheDark(ana.page);
    const saved = ana.page.waitForEvent('download');
    await ana.page.getByRole('button', { name: 'Table (CSV)' }).click();
    expect((await saved).suggestedFilename()).toBe(`${home.slice(3)}-scoreboard.csv`);
  });
});
