import type { Browser, Page } from '@playwright/test';
import { goTo, textOf, typeAtEnd } from '../support/places.js';
import type { Server } from '../support/server.js';
import { expect, expectAccessible } from '../support/story.js';
import { agreesOn } from './decide.js';

const AGREED = 'A country that sees violence coming and acts in time.';
const ADDED = ' Everybody in it has a part.';

/** 8. A changed word is no new edition until it is agreed; then everybody sees what changed, and the first edition stays as it was. */
export async function publishAgain(ana: Page, bea: Page, server: Server, browser: Browser): Promise<void> {
  await ana.goto(`${server.url}/n/lantern-coalition/strategy`);
  await ana.getByRole('link', { name: 'Our goal' }).click();
  await expect(textOf(ana)).toContainText(AGREED);
  await typeAtEnd(ana, ADDED);
  await expect(ana.locator('[data-save-state=saved]')).toBeVisible();
  await goTo(ana, 'Published');
  await ana.getByRole('link', { name: 'Publish an edition' }).click();
  await expect(ana.getByText('Nothing has been agreed since the last edition, and nobody has signed, so a new one would say the same.')).toBeVisible();
  await expectAccessible(ana);

  await goTo(ana, 'Strategy');
  await ana.getByRole('link', { name: 'Our goal' }).click();
  await agreesOn(ana, bea, server);
  await goTo(ana, 'Published');
  await ana.getByRole('link', { name: 'Publish an edition' }).click();
  await expect(ana.getByText('In other words than in edition 1')).toBeVisible();
  await ana.getByRole('button', { name: 'Publish edition 2' }).click();
  await ana.getByRole('dialog', { name: 'Publish edition 2?' }).getByRole('button', { name: 'Publish edition 2' }).click();
  await expect(ana.getByText('Edition 2 is public')).toBeVisible();

  const reader = await browser.newContext({ javaScriptEnabled: false, viewport: ana.viewportSize() });
  const page = await reader.newPage();
  await page.goto(`${server.url}/p/lantern-coalition`);
  await expect(page.getByText(AGREED + ADDED)).toBeVisible();
  await page.getByRole('link', { name: /What changed/ }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: 'What changed' })).toBeVisible();
  await expect(page.locator('ins').filter({ hasText: ADDED.trim() })).toBeVisible();
  await expect(page.locator('.prose del')).toHaveCount(0);
  await page.goto(`${server.url}/p/lantern-coalition/editions/1`);
  await expect(page.getByText(AGREED)).toBeVisible();
  expect(await page.content()).not.toContain(ADDED.trim());
  await page.getByRole('link', { name: /edition 2/i }).first().click();
  await expect(page.getByText(AGREED + ADDED)).toBeVisible();
  await reader.close();
}
