import type { Page } from '@playwright/test';
import { goTo } from '../support/places.js';
import { expect, expectAccessible } from '../support/story.js';

const PASSWORD = 'kettle fjord amber nine';

async function setUp(ana: Page): Promise<void> {
  await ana.goto('/');
  await expect(ana.getByRole('link', { name: 'Set up your network' })).toBeVisible();
  await expectAccessible(ana);
  await ana.getByRole('link', { name: 'Set up your network' }).click();
  await ana.getByRole('button', { name: 'Set up the network' }).click();
  await expect(ana.getByText('Please fill this in.').first()).toBeVisible();
  await ana.getByLabel('Name of the network').fill('Lantern Coalition');
  await ana.getByLabel('Name of your organisation').fill('Harbour Watch');
  await ana.getByLabel('Your name').fill('Ana Quill');
  await ana.getByLabel('E-mail address').fill('ana@harbour.example');
  await ana.getByLabel('Choose a password').fill(PASSWORD);
  await expectAccessible(ana);
  await ana.getByRole('button', { name: 'Set up the network' }).click();
  await ana.waitForURL(/\/n\//);
  await expect(ana.getByRole('heading', { level: 1 })).toBeVisible();
  await expectAccessible(ana);
}

/** Makes an invitation and answers its link. */
async function invite(ana: Page, { organisation, email, role }: { organisation: string; email: string; role: string }): Promise<string> {
  await ana.getByRole('button', { name: 'Invite', exact: true }).click();
  const dialog = ana.getByRole('dialog', { name: 'Invite' });
  await dialog.getByRole('radio', { name: 'A new organisation with its first person' }).check();
  await dialog.getByLabel('Name of the new organisation').fill(organisation);
  await dialog.getByLabel('E-mail address').fill(email);
  await dialog.getByRole('combobox', { name: 'Role' }).or(dialog.getByRole('textbox', { name: 'Role' })).click();
  await ana.getByRole('option', { name: role }).click();
  await dialog.getByRole('checkbox', { name: 'Takes positions in ballots' }).check();
  await expectAccessible(ana);
  await dialog.getByRole('button', { name: 'Create the invitation' }).click();
  await expect(dialog.getByText('The invitation is ready')).toBeVisible();
  const link = await dialog.getByLabel('Link', { exact: true }).inputValue();
  await dialog.getByRole('button', { name: 'Done' }).click();
  return link;
}

async function join(guest: Page, link: string, name: string): Promise<void> {
  await guest.goto(link);
  await expect(guest.getByRole('heading', { name: 'Join Lantern Coalition' })).toBeVisible();
  await expectAccessible(guest);
  await guest.getByLabel('Your name').fill(name);
  // A word that is too short is refused, and nothing of the form is lost.
  await guest.getByLabel('Choose a password').fill('short');
  await guest.getByRole('button', { name: 'Join Lantern Coalition' }).click();
  await expect(guest.getByText(/at least 12 characters/i).first()).toBeVisible();
  await guest.getByLabel('Choose a password').fill(PASSWORD);
  await guest.getByRole('button', { name: 'Join Lantern Coalition' }).click();
  await guest.waitForURL(/\/n\//);
}

/** 1. A network from nothing, and a second organisation in it by a link. */
export async function foundAndInvite(ana: Page, bea: Page): Promise<void> {
  await setUp(ana);
  await goTo(ana, 'Members');
  const link = await invite(ana, { organisation: 'Meridian Legal Centre', email: 'bea@meridian.example', role: 'Policy lead' });
  await join(bea, link, 'Bea Marsh');
  // The page of whoever invited shows who came, without being loaded again.
  await expect(ana.getByText('Bea Marsh')).toBeVisible();
  await expectAccessible(ana);
  // The link works once.
  const again = await ana.context().newPage();
  await again.goto(link);
  await expect(again.getByText('This invitation cannot be used')).toBeVisible();
  await expectAccessible(again);
  await again.close();
}
