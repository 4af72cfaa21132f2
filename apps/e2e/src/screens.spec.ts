import { test as base } from '@playwright/test';
import { Server } from './support/server.js';
import { expect, expectAccessible } from './support/story.js';

// Every screen filled as a network fills it: the demo. Here it is only looked at; what one does there the story tells.
const test = base.extend<object, { demo: Server }>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads the names of fixtures from this pattern.
  demo: [async ({}, use) => {
    const server = await Server.start('--demo');
    await use(server);
    await server.stop();
  }, { scope: 'worker' }],
});

test('every screen of the demo network is complete, accessible and fits', async ({ demo, page }) => {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => { if (message.type() === 'error') faults.push(message.text()); });

  await page.goto(demo.url);
  await page.getByRole('button', { name: 'Look around the demo network' }).or(page.getByRole('link', { name: 'Look around the demo network' })).click();
  await page.waitForURL(/\/n\//);
  const network = new URL(page.url()).pathname;
  const bar = page.getByRole('complementary', { name: 'Demo network' });
  await expect(bar).toContainText('You are ');
  await bar.getByRole('button', { name: 'Switch person' }).click();
  await expect(page.getByRole('menuitem', { name: /Owen Blackwood/ })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('menuitem', { name: /Owen Blackwood/ }).click();
  await expect(bar).toContainText('You are Owen Blackwood');
  await expectAccessible(page);

  const look = async (address: string, heading: string | RegExp): Promise<void> => {
    await page.goto(`${demo.url}${address}`);
    await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible();
    await expect(page.locator('[aria-busy=true], .mantine-Skeleton-root')).toHaveCount(0);
    await expectAccessible(page);
  };
  await look(`${network}/strategy`, /./);
  const asks = await page.locator('.ns-ask-title').evaluateAll((links) => links.map((link) => [link.textContent, link.getAttribute('href')] as const));
  expect(asks.length).toBeGreaterThanOrEqual(8);
  await look(asks[4]![1]!, asks[4]![0]!);
  await look(`${asks[2]![1]!}?rail=versions`, asks[2]![0]!);
  await look(`${asks[2]![1]!}?rail=decide`, asks[2]![0]!);
  await look(`${asks[6]![1]!}/compare`, /./);
  await look(`${network}/decisions`, 'Decisions');
  const ballots = await page.locator(`a[href^="${network}/decisions/"]`).evaluateAll((links) => [...new Set(links.map((link) => new URL((link as HTMLAnchorElement).href).pathname))]);
  for (const ballot of ballots) await look(ballot, /./);
  await look(`${network}/published`, /./);
  await look(`${network}/members`, 'Members');
  await look(`${network}/settings`, 'Settings');
  await look(`${network}/nowhere`, /./);

  await bar.getByRole('button', { name: 'Switch person' }).click();
  await page.getByRole('menuitem', { name: /Inês Carvalho/ }).click();
  await expect(bar).toContainText('You are Inês Carvalho');
  await look(network, /./);
  await look(`${network}/publish`, /./);
  await look(`${network}/decisions/new`, 'New ballot');

  const slug = network.split('/').at(-1)!;
  await look(`/p/${slug}`, /./);
  await look(`/p/${slug}/editions/1`, /./);
  await look(`/p/${slug}/editions/1/asks/1`, /./);
  await look('/sign-in', 'Sign in');
  expect(faults).toEqual([]);
});
