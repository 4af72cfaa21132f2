import type { Page } from '@playwright/test';
import { backToText, openRail, placeCaret, selectPassage, textOf } from '../support/places.js';
import { expect, expectAccessible } from '../support/story.js';

const PASSAGE = 'evidence for a court';

/** 4. A passage is discussed, found from both sides, and found again after edits around it. */
export async function discuss(ana: Page, bea: Page): Promise<void> {
  await openRail(ana, 'Discussion');
  await backToText(bea);
  await selectPassage(bea, PASSAGE);
  await bea.getByRole('button', { name: 'Comment', exact: true }).click();
  await bea.getByRole('textbox', { name: 'New comment' }).fill('Which court? We should say.');
  await expectAccessible(bea);
  await bea.getByRole('button', { name: 'Comment', exact: true }).last().click();
  const thread = (page: Page) => page.getByRole('region', { name: `About “${PASSAGE}”` });
  await expect(thread(ana)).toContainText('Which court? We should say.');
  await expect(thread(ana)).toContainText('Meridian Legal Centre');

  // An organisation is named from what “@” offers, by keys alone; a half-written reply outlasts a reload.
  const reply = thread(ana).getByRole('textbox', { name: 'Reply' });
  await reply.fill('Any that will ask for it. ');
  await reply.press('End');
  await reply.pressSequentially('@meri');
  await expect(ana.getByRole('option', { name: /Meridian Legal Centre/ })).toBeVisible();
  await expectAccessible(ana);
  await reply.press('ArrowUp');
  await reply.press('ArrowDown');
  await reply.press('Enter');
  await ana.reload();
  await expect(textOf(ana)).toContainText(PASSAGE);
  await openRail(ana, 'Discussion');
  await expect(thread(ana).getByRole('textbox', { name: 'Reply' })).toHaveValue('Any that will ask for it. @Meridian Legal Centre ');
  await thread(ana).getByRole('button', { name: 'Reply', exact: true }).click();
  await openRail(bea, 'Discussion');
  await expect(thread(bea)).toContainText('Any that will ask for it. @Meridian Legal Centre');
  // Answered without words, with a name to it.
  await thread(bea).getByRole('button', { name: /^React to the comment/ }).last().click();
  await bea.getByRole('menuitem', { name: 'Thanks' }).click();
  await expect(thread(ana).getByRole('button', { name: /^Thanks: / })).toBeVisible();
  await expectAccessible(bea);

  await thread(bea).getByRole('button', { name: 'Resolve', exact: true }).click();
  await expect(thread(ana)).toBeHidden();
  await ana.getByText(/^Resolved \(1\)/).click();
  await thread(ana).getByRole('button', { name: 'Reopen' }).click();
  await bea.getByText(/^Open \(1\)/).click();
  await expect(thread(bea)).toContainText('Which court?');

  // Edits around the passage, and inside it.
  await backToText(ana);
  await placeCaret(ana, 'start');
  await ana.keyboard.type('In this country. ');
  await expect(textOf(bea)).toContainText('In this country.');
  // From the card to the passage.
  await thread(bea).getByRole('button', { name: PASSAGE }).click();
  await expect(textOf(bea).locator('.ns-passage-active').filter({ hasText: PASSAGE })).toBeInViewport();
  // From the passage to the card.
  await textOf(ana).locator('[data-passage]').filter({ hasText: PASSAGE }).first().click();
  await expect(thread(ana)).toHaveAttribute('data-active', 'true');
  await backToText(ana);
  await backToText(bea);
}
