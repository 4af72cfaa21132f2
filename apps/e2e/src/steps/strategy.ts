import type { Page } from '@playwright/test';
import { goTo } from '../support/places.js';
import { expect, expectAccessible } from '../support/story.js';

const TITLES = ['Publish a yearly assessment of risks', 'Train every embassy to see warning signs', 'Keep evidence of grave crimes'];

async function addAsk(page: Page, title: string, addressee: string): Promise<void> {
  await page.getByRole('button', { name: 'Add an ask' }).first().click();
  const dialog = page.getByRole('dialog', { name: 'Add an ask' });
  await dialog.getByLabel('Title').fill(title);
  await dialog.getByLabel('To whom').fill(addressee);
  await dialog.getByLabel('Theme').fill('Early warning');
  // The list of suggestions would lie over the button.
  await dialog.getByLabel('Title').focus();
  await dialog.getByRole('button', { name: 'Add an ask' }).click();
  await expect(dialog).toBeHidden();
}

const titles = (page: Page) => page.locator('.ns-ask-title');

/** 2. The strategy in order, changed by one and seen by the other. */
export async function orderTheStrategy(ana: Page, bea: Page): Promise<void> {
  await goTo(ana, 'Strategy');
  await goTo(bea, 'Strategy');
  await expect(ana.getByRole('heading', { name: 'Our goal' })).toBeVisible();
  await expectAccessible(ana);
  for (const title of TITLES) await addAsk(bea, title, 'Foreign Secretary');
  await expect(titles(ana)).toHaveText(TITLES);
  await expectAccessible(bea);

  // By keyboard.
  await bea.getByRole('button', { name: /^Move ask 3/ }).focus();
  await bea.keyboard.press('Space');
  await expect(bea.getByText(/You have lifted/)).toBeAttached();
  await bea.keyboard.press('ArrowUp');
  await expect(bea.getByText(/is now at place 2 of 3/)).toBeAttached();
  await bea.keyboard.press('Space');
  await expect(titles(ana)).toHaveText([TITLES[0]!, TITLES[2]!, TITLES[1]!]);

  // By drag.
  const handle = (await bea.getByRole('button', { name: /^Move ask 1/ }).boundingBox())!;
  const last = (await bea.locator('.ns-ask').last().boundingBox())!;
  await bea.mouse.move(handle.x + handle.width / 2, handle.y + handle.height / 2);
  await bea.mouse.down();
  await bea.mouse.move(handle.x + handle.width / 2, handle.y + 30, { steps: 5 });
  await bea.mouse.move(handle.x + handle.width / 2, last.y + last.height - 4, { steps: 10 });
  await expect(bea.getByText(/is now at place 3 of 3/)).toBeAttached();
  await bea.mouse.up();
  await expect(titles(ana)).toHaveText([TITLES[2]!, TITLES[1]!, TITLES[0]!]);

  // Details, and what is given up.
  await ana.getByRole('button', { name: /^Options for ask 1,/ }).click();
  await ana.getByRole('menuitem', { name: 'Edit the details' }).click();
  const dialog = ana.getByRole('dialog');
  await dialog.getByLabel('To whom').fill('Attorney General');
  await dialog.getByRole('combobox', { name: 'Lead organisation' }).or(dialog.getByRole('textbox', { name: 'Lead organisation' })).click();
  await ana.getByRole('option', { name: 'Meridian Legal Centre' }).click();
  await expectAccessible(ana);
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(bea.getByText('To: Attorney General')).toBeVisible();
  await ana.getByRole('button', { name: /^Options for ask 2,/ }).click();
  await ana.getByRole('menuitem', { name: 'Retire' }).click();
  await expect(titles(bea)).toHaveText([TITLES[2]!, TITLES[0]!]);
  await ana.getByRole('button', { name: 'Undo' }).click();
  await expect(titles(bea)).toHaveCount(3);

  await ana.getByRole('link', { name: TITLES[2]! }).click();
  await bea.getByRole('link', { name: TITLES[2]! }).click();
}
