import type { Page } from '@playwright/test';
import { expect } from './story.js';

/** In the settings one says that this is one's own device: texts are kept on it from now on [C11]. */
export async function keepTextsHere(page: Page, home: string): Promise<void> {
  await page.goto(`${home}/settings`);
  const own = page.getByRole('switch', { name: 'This is my own device: keep texts here' });
  // It waits until the browser has said what it keeps.
  await expect(own).toBeEnabled();
  await own.check({ force: true });
  await expect(page.getByText('Texts that you open are kept on this device.')).toBeVisible();
}
