import type { Page } from '@playwright/test';
import type { Server } from './server.js';
import { expect } from './story.js';

/** Comes in as somebody of the demo; answers the address of the network. */
export async function enterAs(page: Page, demo: Server, name: string): Promise<string> {
  await page.goto(demo.url);
  await page.getByRole('button', { name: 'Look around the demo network' }).click();
  await page.waitForURL(/\/n\//);
  const bar = page.getByRole('complementary', { name: 'Demo network' });
  await expect(bar).toContainText('You are ');
  if (!(await bar.textContent())!.includes(name)) {
    await bar.getByRole('button', { name: 'Switch person' }).click();
    await page.getByRole('menuitem', { name: new RegExp(name) }).click();
    await expect(bar).toContainText(`You are ${name}`);
  }
  return page.url();
}
