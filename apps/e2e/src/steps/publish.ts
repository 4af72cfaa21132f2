import type { Browser, Page } from '@playwright/test';
import { goTo } from '../support/places.js';
import type { Server } from '../support/server.js';
import { expect, expectAccessible } from '../support/story.js';

/** Set for a time, an edition is shown to one reader before, until the link is taken back; then it is called off. */
async function showBefore(ana: Page, server: Server, browser: Browser): Promise<void> {
  await ana.getByRole('button', { name: 'Look at it in every format' }).click();
  await expect(ana.getByRole('list', { name: 'As it would be published' }).getByRole('link', { name: 'Word' })).toBeVisible();
  await ana.getByText('At a time', { exact: true }).click();
  await ana.getByRole('button', { name: 'Set edition 1 for this time' }).click();
  await ana.getByRole('dialog').getByRole('button', { name: 'Set edition 1 for this time' }).click();
  await expect(ana.getByText(/^Becomes public on/)).toBeVisible();
  await ana.getByRole('button', { name: 'Make a preview link' }).click();
  await ana.getByLabel('For whom').fill('Harbour Gazette');
  await expectAccessible(ana);
  await ana.getByRole('button', { name: 'Make the link' }).click();
  const address = await ana.getByLabel('Address for Harbour Gazette').inputValue();
  await ana.getByRole('button', { name: 'Done' }).click();

  const reader = await browser.newContext({ javaScriptEnabled: false });
  const page = await reader.newPage();
  await page.goto(address);
  await expect(page.getByRole('note').first()).toContainText(/^Embargoed until .* Not for publication/);
  await expect(page.getByText('A country that sees violence coming and acts in time.')).toBeVisible();
  expect((await page.goto(`${server.url}/p/lantern-coalition`))!.status()).toBe(404);
  await ana.getByRole('button', { name: 'Take back the link for Harbour Gazette' }).click();
  await ana.getByRole('dialog').getByRole('button', { name: 'Take back' }).click();
  await expect(ana.getByText(/^Taken back on/)).toBeVisible();
  expect((await page.goto(address))!.status()).toBe(404);
  await reader.close();
  await expectAccessible(ana);
  await ana.getByRole('button', { name: 'Call it off' }).click();
  await ana.getByRole('dialog').getByRole('button', { name: 'Call it off' }).click();
  await expect(ana.getByRole('heading', { name: 'What goes out' })).toBeVisible();
}

/** 7. What is agreed goes out, and anybody reads it, without script and on paper. */
export async function publish(ana: Page, bea: Page, server: Server, browser: Browser): Promise<void> {
  // Whoever may not publish finds no way to.
  await goTo(bea, 'Published');
  await expect(bea.getByText('Nothing has been published yet')).toBeVisible();
  await expect(bea.getByRole('link', { name: 'Publish an edition' })).toHaveCount(0);

  await goTo(ana, 'Published');
  await expectAccessible(ana);
  await ana.getByRole('link', { name: 'Publish an edition' }).click();
  await expect(ana.getByRole('heading', { name: 'What goes out' })).toBeVisible();
  await expectAccessible(ana);
  await ana.getByLabel('Title').fill('');
  await ana.getByRole('button', { name: 'Publish edition 1' }).click();
  await expect(ana.getByText('Please give the edition a title.')).toBeVisible();
  await ana.getByLabel('Title').fill('Seeing it coming');
  await ana.getByLabel(/^A note to readers/).fill('Our first joint asks.');
  await showBefore(ana, server, browser);

  await ana.getByLabel('Title').fill('Seeing it coming');
  await ana.getByLabel(/^A note to readers/).fill('Our first joint asks.');
  await ana.getByRole('button', { name: 'Publish edition 1' }).click();
  const dialog = ana.getByRole('dialog', { name: 'Publish edition 1?' });
  await expect(dialog).toContainText(`${server.url}/p/lantern-coalition`);
  await expectAccessible(ana);
  await dialog.getByRole('button', { name: 'Publish edition 1' }).click();
  await expect(ana.getByText('Edition 1 is public')).toBeVisible();
  await expectAccessible(ana);
  // It reaches the page of somebody who has it open.
  await expect(bea.getByRole('heading', { name: 'Seeing it coming' })).toBeVisible();
  await expectAccessible(bea);

  // Whoever belongs to an organisation shows its page to the public, and takes it back.
  await goTo(ana, 'Members');
  const openPage = async () => {
    await ana.getByRole('button', { name: 'Options for Harbour Watch' }).click();
    await ana.getByRole('menuitem', { name: 'Public page …' }).click();
    await expect(ana.getByRole('dialog', { name: 'Public page of Harbour Watch' })).toBeVisible();
  };
  await openPage();
  await expectAccessible(ana);
  await ana.getByLabel('What Harbour Watch says to the public').fill('We watch the harbour.');
  await ana.getByRole('button', { name: 'Show the page' }).click();
  await expect(ana.getByText('The page of Harbour Watch is shown.')).toBeVisible();
  const own = await ana.getByRole('link', { name: 'Public page' }).getAttribute('href');
  expect(await (await ana.request.get(own!)).text()).toContain('We watch the harbour.');
  await openPage();
  await ana.getByRole('button', { name: 'Take the page back' }).click();
  await expect(ana.getByText('The public sees no page of Harbour Watch any more.')).toBeVisible();
  expect((await ana.request.get(own!)).status()).toBe(404);

  // A reader without an account, without script.
  const reader = await browser.newContext({ javaScriptEnabled: false, viewport: ana.viewportSize() });
  const page = await reader.newPage();
  const answer = await page.goto(`${server.url}/p/lantern-coalition`);
  expect(answer!.headers()['content-security-policy']).not.toContain('unsafe');
  await expect(page.getByRole('heading', { level: 1, name: 'Seeing it coming' })).toBeVisible();
  await expect(page.getByText('A country that sees violence coming and acts in time.')).toBeVisible();
  await expect(page.getByText('Harbour Watch').first()).toBeVisible();
  await expect(page.getByText('Meridian Legal Centre').first()).toBeVisible();
  // Without the names of what it says of itself to programs.
  const body = (await page.content()).replace(/"@(?:context|id|type)":/g, '');
  expect(body).not.toContain('Written after the decision.');
  for (const secret of ['Ana Quill', 'Bea Marsh', 'Which court?']) expect(body).not.toContain(secret);
  // No address of mail; what the page says of itself to programs begins its keys with that sign.
  expect(body).not.toMatch(/[\w.+-]@[\w-]/);
  expect((await page.pdf({ format: 'A4' })).byteLength).toBeGreaterThan(1_000);
  await reader.close();
  // With script only the check of accessibility can look at it.
  await ana.goto(`${server.url}/p/lantern-coalition`);
  await expectAccessible(ana);
}
