import type { Page } from '@playwright/test';
import { backToText, openRail, placeCaret, textOf, typeAtEnd } from '../support/places.js';
import { expect, expectAccessible } from '../support/story.js';

/** 5. A version is named, compared, and an older one restored while the other goes on typing. */
export async function keepVersions(ana: Page, bea: Page): Promise<void> {
  await openRail(ana, 'Versions');
  await ana.getByRole('button', { name: 'Name this version' }).click();
  const dialog = ana.getByRole('dialog', { name: 'Name this version' });
  await dialog.getByLabel('Name').first().fill('After the March meeting');
  await expectAccessible(ana);
  await dialog.getByRole('button', { name: 'Keep it' }).click();
  const named = ana.locator('.ns-version').filter({ hasText: 'After the March meeting' });
  await expect(named).toContainText('Harbour Watch');
  await expect(named).toContainText('Meridian Legal Centre');
  await expectAccessible(ana);

  await typeAtEnd(bea, ' This sentence will go again.');
  await expect(textOf(ana)).toContainText('This sentence will go again.');
  await named.getByRole('button', { name: /^What to do with version/ }).click();
  await ana.getByRole('menuitem', { name: 'Compare with now' }).click();
  await expect(ana.getByText('5 words added, nothing removed')).toBeVisible();
  await expect(ana.locator('ins').filter({ hasText: 'This sentence will go again.' })).toBeVisible();
  await expectAccessible(ana);
  await ana.goBack();

  await openRail(ana, 'Versions');
  await named.getByRole('button', { name: /^What to do with version/ }).click();
  await ana.getByRole('menuitem', { name: 'Restore' }).click();
  await expectAccessible(ana);
  // Bea does not stop. What reached the server before the restore goes with the text of that moment, what came after it stays.
  await placeCaret(bea, 'end');
  const typing = (async () => {
    do await bea.keyboard.type(' and on'); while ((await textOf(bea).textContent())?.includes('will go again.'));
    await bea.keyboard.type(', to the archive of the court.');
  })();
  await ana.getByRole('button', { name: 'Restore this version' }).click();
  await typing;
  for (const page of [ana, bea]) {
    await expect(textOf(page)).toContainText(', to the archive of the court.');
    await expect(textOf(page)).not.toContainText('will go again.');
  }
  await expect(bea.locator('[data-save-state=saved]')).toBeVisible();
  await openRail(ana, 'Versions');
  await expect(ana.locator('.ns-version').filter({ hasText: 'Before a restore' })).toBeVisible();
  await backToText(ana);
  await seeWhereItComesFrom(ana);
}

/** Who wrote what, how it came to be, and who has not been heard. */
async function seeWhereItComesFrom(page: Page): Promise<void> {
  const address = page.url();
  await page.getByRole('switch', { name: 'Who wrote what' }).click();
  await expect(page.getByRole('list', { name: 'Whose lines are whose' })).toContainText('Meridian Legal Centre');
  await expect(textOf(page).locator('.ns-wrote').first()).toHaveAttribute('title', /Harbour Watch|Meridian Legal Centre/);
  await page.getByRole('link', { name: 'History', exact: true }).click();
  const text = page.getByRole('article', { name: 'The text at that moment' });
  // As it stood, without the signs of the last step between the words.
  await page.getByRole('switch', { name: 'Show what each step changes' }).click();
  await expect(text).toContainText('to the archive of the court');
  await page.getByRole('button', { name: /After the March meeting/ }).click();
  await expect(text).not.toContainText('to the archive of the court');
  await page.getByRole('slider', { name: 'Moment' }).press('PageDown');
  await expect(page.getByRole('button', { name: /After the March meeting/ })).not.toHaveAttribute('aria-current', 'true');
  await expectAccessible(page);
  await page.goto(`${new URL(address).origin}${new URL(address).pathname}/voices`);
  const authors = page.getByRole('region', { name: 'Who wrote this text' });
  await expect(authors).toContainText('Meridian Legal Centre');
  await expectAccessible(page);
  // On paper it is a table on a page of its own, however narrow the paper is.
  await page.emulateMedia({ media: 'print' });
  await expect(authors.locator('tbody tr').first()).toHaveCSS('display', 'table-row');
  await expect(page.locator('.ns-authors-table')).toHaveCSS('break-before', 'page');
  await page.emulateMedia({ media: null });
  await page.goto(address);
  await expect(textOf(page)).toBeVisible();
}
