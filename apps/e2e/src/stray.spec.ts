import type { Page } from '@playwright/test';
import { foundAndInvite } from './steps/found.js';
import { caretAfter, goTo, textOf, typeAtEnd } from './support/places.js';
import { expect, expectAccessible, test } from './support/story.js';

const saved = (page: Page) => page.locator('[data-save-state=saved]');
const strays = (page: Page) => page.getByRole('region', { name: 'Words that lost their place' });

async function openGoal(page: Page): Promise<void> {
  await goTo(page, 'Strategy');
  await page.getByRole('link', { name: /goal/i }).filter({ visible: true }).first().click();
  await expect(textOf(page)).toBeVisible();
}

test('[C14] words written without a connection are back in their place, or offered to both, when somebody rewrote the text meanwhile', async ({ visitor }) => {
  const ana = await visitor();
  const bea = await visitor();
  await foundAndInvite(ana.page, bea.page);
  await openGoal(ana.page);
  await typeAtEnd(ana.page, 'One desk for early warning');
  await ana.page.keyboard.press('Enter');
  await ana.page.keyboard.type('Money for travel');
  await ana.page.keyboard.press('Enter');
  await ana.page.keyboard.type('The end');
  await expect(saved(ana.page)).toBeVisible();
  await openGoal(bea.page);
  await expect(textOf(bea.page)).toContainText('The end');

  await test.step('Bea writes into two paragraphs without a connection; Ana makes one a heading and removes the other', async () => {
    bea.line.cut();
    await caretAfter(bea.page, 'One desk for early warning');
    await bea.page.keyboard.type(' in Brussels');
    await caretAfter(bea.page, 'Money for travel');
    await bea.page.keyboard.type(' twice a year');
    await caretAfter(ana.page, 'One desk for early warning');
    await ana.page.keyboard.press('Control+Alt+2');
    await expect(textOf(ana.page).getByRole('heading', { name: 'One desk for early warning' })).toBeVisible();
    await caretAfter(ana.page, 'Money for travel');
    await ana.page.keyboard.press('Shift+Home');
    await ana.page.keyboard.press('Delete');
    await ana.page.keyboard.press('Backspace');
    await expect(saved(ana.page)).toBeVisible();
    bea.line.mend();
  });

  await test.step('what has a place is there for both, what has none is shown to both', async () => {
    for (const { page } of [ana, bea]) {
      await expect(textOf(page).getByRole('heading', { name: 'One desk for early warning in Brussels' })).toBeVisible();
      await expect(strays(page)).toContainText('A passage lost its place');
      await expect(strays(page)).toContainText('twice a year');
      await expect(strays(page)).toContainText('A passage was put back');
    }
    await expectAccessible(ana.page);
  });

  await test.step('Ana puts the rest in where it belongs, and both see that it is settled', async () => {
    await caretAfter(ana.page, 'The end');
    await strays(ana.page).getByRole('button', { name: 'Put in at the caret: twice a year' }).click();
    await strays(ana.page).getByRole('button', { name: /^All right/ }).click();
    for (const { page } of [ana, bea]) {
      await expect(textOf(page)).toContainText('The end twice a year');
      await expect(strays(page)).toContainText('2 passages that lost their place were seen to');
    }
    await ana.page.reload();
    await expect(strays(ana.page)).toContainText('2 passages that lost their place were seen to');
    await strays(ana.page).getByText('2 passages that lost their place were seen to').click();
    await expect(strays(ana.page)).toContainText(/Put in by Ana/);
  });
});
