import type { Page } from '@playwright/test';
import { goTo, openRail, textOf, typeAtEnd } from '../support/places.js';
import type { Server } from '../support/server.js';
import { expect, expectAccessible } from '../support/story.js';

/** From the page of a text to its ballot. */
async function openBallot(ana: Page): Promise<void> {
  await openRail(ana, 'Decide');
  await ana.getByRole('link', { name: /ballot/i }).filter({ visible: true }).first().click();
  await expect(ana.getByRole('heading', { name: 'New ballot' })).toBeVisible();
  await ana.getByRole('radio', { name: /^Simple majority/ }).check();
  await expectAccessible(ana);
  // More answers than there are organisations can never come.
  await ana.getByLabel('How many must answer?').fill('9');
  await ana.getByRole('button', { name: 'Open the ballot' }).click();
  await expect(ana.getByLabel('How many must answer?')).toHaveAttribute('aria-invalid', 'true');
  await ana.getByLabel('How many must answer?').fill('2');
  await ana.getByRole('button', { name: 'Open the ballot' }).click();
  await expect(ana.getByRole('heading', { name: 'Who has answered' })).toBeVisible();
}

/** Agrees the goal by consent, without ado. */
export async function agreeOnGoal(ana: Page, bea: Page, server: Server): Promise<void> {
  await goTo(ana, 'Strategy');
  await ana.getByRole('link', { name: 'Our goal' }).click();
  await typeAtEnd(ana, 'A country that sees violence coming and acts in time.');
  await expect(ana.locator('[data-save-state=saved]')).toBeVisible();
  await agreesOn(ana, bea, server);
}

/** The text that Ana has open is put to a ballot by consent, and carried. */
export async function agreesOn(ana: Page, bea: Page, server: Server): Promise<void> {
  await openRail(ana, 'Decide');
  await ana.getByRole('link', { name: /ballot/i }).filter({ visible: true }).first().click();
  await ana.getByRole('radio', { name: /^Consent/ }).check();
  await ana.getByRole('button', { name: 'Open the ballot' }).click();
  await expect(ana.getByRole('heading', { name: 'Who has answered' })).toBeVisible();
  await answer(ana, 'Harbour Watch', 'Support');
  await goTo(bea, 'Decisions');
  await bea.getByRole('link', { name: /Take our position/ }).first().click();
  await answer(bea, 'Meridian Legal Centre', 'Support');
  await server.advance(25);
  await expect(ana.getByText(/The text is agreed/)).toBeVisible();
}

async function answer(page: Page, organisation: string, choice: string, reason?: string): Promise<void> {
  const form = page.getByRole('form', { name: `Answer for ${organisation}` });
  await form.getByRole('radio', { name: new RegExp(`^${choice}`) }).first().check();
  if (reason) await form.getByLabel('Why?').fill(reason);
  await form.getByRole('button', { name: /^(Record|Change to)/ }).click();
  await expect(page.getByText('Saved.', { exact: true })).toBeVisible();
}

/** 6. Both organisations take positions on one exact text; it closes by rule, and says why. */
export async function decide(ana: Page, bea: Page, server: Server): Promise<void> {
  await openBallot(ana);
  await expectAccessible(ana);
  // It waits for Bea, who finds it without being told.
  await goTo(bea, 'Your turn');
  await expectAccessible(bea);
  await goTo(bea, 'Decisions');
  await expectAccessible(bea);
  await bea.getByRole('link', { name: /Take our position/ }).first().click();
  await expect(bea.getByText('A judge decides who reads it.')).toBeVisible();
  await expectAccessible(bea);

  // An objection needs its reason, in the form already.
  const form = bea.getByRole('form', { name: 'Answer for Meridian Legal Centre' });
  await form.getByRole('radio', { name: /^Oppose/ }).check();
  await form.getByRole('button', { name: 'Record: oppose' }).click();
  await expect(form.getByText('Please say why in a sentence or two.')).toBeVisible();
  await answer(bea, 'Meridian Legal Centre', 'Oppose', 'The archive needs a name and an address.');
  const answered = ana.getByRole('list', { name: 'Answered', exact: true });
  await expect(answered).toContainText('Meridian Legal Centre');
  await bea.getByRole('button', { name: 'Change our position' }).click();
  await expectAccessible(bea);
  await answer(bea, 'Meridian Legal Centre', 'Support with reservation');
  await answer(ana, 'Harbour Watch', 'Support');
  await expect(bea.getByText('2 of 2 have answered')).toBeVisible();

  // Everybody has answered: it closes by itself, but not in its first day, so that everybody can still think again.
  await expect(bea.getByRole('heading', { name: 'Outcome' })).toBeHidden();
  await server.advance(25);
  for (const page of [ana, bea]) {
    await expect(page.getByRole('heading', { name: 'Outcome' })).toBeVisible();
    await expect(page.getByText('Carried', { exact: true }).first()).toBeVisible();
    await expect(page.getByText(/The text is agreed/)).toBeVisible();
  }
  await expectAccessible(ana);
  await goTo(ana, 'Strategy');
  await expect(ana.locator('.ns-ask').first()).toContainText('Agreed');
  await ana.locator('.ns-ask-title').first().click();
  // What is written afterwards is not what was agreed.
  await typeAtEnd(ana, ' Written after the decision.');
  await expect(textOf(ana)).toContainText('Written after the decision.');
}
