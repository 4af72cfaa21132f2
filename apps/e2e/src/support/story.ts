import { AxeBuilder } from '@axe-core/playwright';
import { test as base, expect, type Browser, type BrowserContext, type Page } from '@playwright/test';
import { PHONE } from '../../playwright.config.js';
import { giveHand, type Hand } from './hands.js';
import { Line } from './line.js';
import { Server } from './server.js';

/** Somebody at their own browser, with a line of their own to the network. */
export interface Visitor {
  page: Page;
  line: Line;
}

/** What a project says of everybody in its stories. */
export interface Told {
  keysOnly: boolean;
}

interface Fixtures {
  server: Server;
  /** Opens one more browser, of the size of the project or on a phone; where all goes by keys nobody holds one. */
  visitor: (on?: { onPhone: boolean }) => Promise<Visitor>;
}

/** What was seen and must not be: errors on a page's console, answers that say the server failed. */
function watch(page: Page, seen: string[]): void {
  page.on('pageerror', (error) => seen.push(`error on ${page.url()}: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error' && !/ERR_|WebSocket connection|Failed to load resource/.test(message.text())) seen.push(`console on ${page.url()}: ${message.text()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 500) seen.push(`${response.status()} for ${response.url()}`);
  });
}

async function open(browser: Browser, use: object, hand: Hand, seen: string[]): Promise<Visitor & { context: BrowserContext }> {
  const line = await Line.open();
  const context = await browser.newContext({ ...use, proxy: { server: line.address } });
  const page = await context.newPage();
  await giveHand(context, page, hand);
  watch(page, seen);
  return { context, page, line };
}

export const test = base.extend<Fixtures & Told>({
  keysOnly: [false, { option: true }],
  // eslint-disable-next-line no-empty-pattern -- Playwright reads the names of fixtures from this pattern.
  server: async ({}, use) => {
    const server = await Server.start();
    await use(server);
    await server.stop();
  },
  visitor: async ({ browser, server, keysOnly, contextOptions, viewport, hasTouch, isMobile, deviceScaleFactor, locale, timezoneId }, use) => {
    const opened: (Visitor & { context: BrowserContext })[] = [];
    const seen: string[] = [];
    await use(async (on) => {
      const onPhone = !keysOnly && (on?.onPhone ?? false);
      const hand = keysOnly ? 'keys' : hasTouch || onPhone ? 'finger' : 'mouse';
      const visitor = await open(browser, { ...contextOptions, viewport, hasTouch, isMobile, deviceScaleFactor, locale, timezoneId, baseURL: server.url, permissions: ['clipboard-read', 'clipboard-write'], ...(onPhone ? PHONE : {}) }, hand, seen);
      opened.push(visitor);
      return visitor;
    });
    for (const { context, line } of opened) {
      await context.close();
      await line.close();
    }
    expect(seen, 'errors that a visitor’s browser met').toEqual([]);
  },
});

let pictures = 0;

/** With SCREENSHOTS=<folder> every screen of the stories is kept there, light and dark, to be looked at. */
async function keepPicture(page: Page): Promise<void> {
  const folder = process.env['SCREENSHOTS'];
  if (!folder) return;
  pictures += 1;
  const name = `${folder}/${page.viewportSize()!.width}-${String(pictures).padStart(2, '0')}`;
  await page.screenshot({ path: `${name}.png` });
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.screenshot({ path: `${name}-dark.png` });
  await page.emulateMedia({ colorScheme: null });
}

/** What is wrong is listed, not what is right; and the findings are put together in the page itself instead of in a new one. Both take half of the time away. */
const axe = (page: Page): AxeBuilder => new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] });

/** Nothing serious is in the way of people who use a keyboard, a screen reader or large letters; and nothing has to be scrolled sideways. */
export async function expectAccessible(page: Page): Promise<void> {
  await keepPicture(page);
  const { violations } = await axe(page).analyze();
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  expect(serious.map(({ id, nodes }) => `${id}: ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`).join(' | ')}`), `axe on ${page.url()}`).toEqual([]);
  // The window's own width grows on phones with what is too wide.
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width, `the width of ${page.url()}`).toBeLessThanOrEqual(page.viewportSize()!.width);
}

/** In the dark, too, every word stands out from what is behind it. */
export async function expectReadableInTheDark(page: Page): Promise<void> {
  await page.emulateMedia({ colorScheme: 'dark' });
  const { violations } = await axe(page).withRules(['color-contrast']).analyze();
  await page.emulateMedia({ colorScheme: null });
  expect(violations.flatMap(({ nodes }) => nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`)), `contrast in the dark on ${page.url()}`).toEqual([]);
}

export { expect };
