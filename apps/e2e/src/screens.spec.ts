import { type Browser, type Page, test as base } from '@playwright/test';
import { enterAs } from './support/demo.js';
import { tabTo } from './support/hands.js';
import { Server } from './support/server.js';
import { expect, expectAccessible, expectReadableInTheDark } from './support/story.js';
import { wordDocument } from './support/word-document.js';

// Every screen filled as a network fills it: the demo. Here it is only looked at; what one does there the story tells.
const test = base.extend<object, { demo: Server }>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads the names of fixtures from this pattern.
  demo: [async ({}, use) => {
    const server = await Server.start('--demo');
    await use(server);
    await server.stop();
  }, { scope: 'worker' }],
});

const faults: string[] = [];
test.beforeEach(({ page }) => {
  faults.length = 0;
  page.on('pageerror', (error) => faults.push(error.stack ?? error.message));
  page.on('console', (message) => { if (message.type() === 'error') faults.push(`${message.text()} ${message.location().url}`); });
});
test.afterEach(() => expect(faults).toEqual([]));

async function look(page: Page, address: string, heading: string | RegExp = /./): Promise<void> {
  await page.goto(address);
  await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible();
  await expect(page.locator('.ns-bone')).toHaveCount(0);
  await expectAccessible(page);
  // The colours are those of wide screens on narrow ones, too.
  if (page.viewportSize()!.width > 1_000) await expectReadableInTheDark(page);
}

test('a member finds what waits, the strategy, and the people', async ({ demo, page }) => {
  await page.goto(demo.url);
  await expectAccessible(page);
  const network = await enterAs(page, demo, 'Owen Blackwood');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Switch person' }).click();
  await expect(page.getByRole('menuitem', { name: /Amina Yusuf/ })).toBeVisible();
  await expectAccessible(page);
  await look(page, `${network}/strategy`);
  expect(await page.locator('.ns-ask-title').count()).toBeGreaterThanOrEqual(8);
  await look(page, `${network}/members`, 'Members');
  await look(page, `${network}/settings`, 'Settings');
  await look(page, `${network}/published`, 'Published');
  await look(page, `${network}/nowhere`, 'There is nothing here');
});

test('a text with its discussion, its versions and its decision', async ({ demo, page }) => {
  const network = await enterAs(page, demo, 'Amina Yusuf');
  await page.goto(`${network}/strategy`);
  const ask = page.getByRole('link', { name: /^Protect people who flee/ });
  await expect(ask).toBeVisible();
  const address = new URL((await ask.getAttribute('href'))!, demo.url).href;
  await look(page, address);
  for (const rail of ['discussion', 'suggestions', 'versions', 'decide']) await look(page, `${address}?rail=${rail}`);
  await look(page, `${address}/compare`);
  await page.goto(address);
  await page.getByRole('switch', { name: 'Who wrote what' }).click();
  await expect(page.locator('.ns-prose .ns-wrote').first()).toBeVisible();
  await expectAccessible(page);
  await look(page, `${address}/history`, 'How it came to be');
  await look(page, `${address}/voices`, 'Voices');
  await look(page, `${network}/voices`, 'Voices');
});

test('[A13, A14] a text written from right to left, longer than agreed', async ({ demo, page }) => {
  const network = await enterAs(page, demo, 'Inês Carvalho');
  await page.goto(`${network}/strategy?add`);
  const adding = page.getByRole('dialog', { name: 'Add an ask' });
  await adding.getByLabel('Title').fill('تمويل مكتب للإنذار المبكر');
  await adding.getByLabel('To whom').fill('Foreign Secretary');
  await adding.getByLabel('Theme').fill('Early warning');
  await adding.getByLabel('Title').focus();
  await adding.getByRole('button', { name: 'Add an ask' }).click();
  await page.getByRole('link', { name: 'تمويل مكتب للإنذار المبكر' }).click();

  await page.getByRole('button', { name: 'Language and length' }).click();
  const settings = page.getByRole('dialog', { name: 'Language and length of this text' });
  await settings.getByLabel('Language', { exact: true }).fill('Arabic');
  await expect(page.getByRole('option', { name: 'العربية – Arabic' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('option', { name: 'العربية – Arabic' }).click();
  await settings.getByLabel('Word limit').fill('12');
  await settings.getByRole('button', { name: 'Save' }).click();
  await expect(settings).toBeHidden();

  const text = page.getByRole('textbox', { name: /^Text of / });
  await expect(text).toHaveAttribute('dir', 'rtl');
  await text.click();
  for (const line of ['## ما نطلبه', 'يجب على الحكومة تمويل مكتب واحد للإنذار المبكر خلال عشرة أيام.', 'As the Foreign Secretary said in 2024.', '- تقرير كل سنة', 'رد خلال 10 أيام']) {
    await page.keyboard.type(line);
    await page.keyboard.press('Enter');
  }
  await expect(page.getByText(/ of 12 words/)).toBeVisible();
  await expect(page.getByText(/over the limit/)).toBeVisible();
  // Lines begin on the right, those in English on the left, each read in its own order.
  const starts = await text.evaluate((element) => ['ما نطلبه', 'As the Foreign', 'تقرير'].map((words) => {
    const block = [...element.querySelectorAll('p, h1, h2, h3')].find(({ textContent }) => textContent!.startsWith(words))!;
    const range = document.createRange();
    range.selectNodeContents(block);
    const { left, right } = range.getBoundingClientRect();
    const box = block.getBoundingClientRect();
    return box.right - right < left - box.left ? 'right' : 'left';
  }));
  expect(starts).toEqual(['right', 'left', 'right']);
  await expect(page.locator('[data-save-state=saved]')).toBeVisible();
  await look(page, page.url());
  await look(page, `${network}/strategy`);
});

test('[I1, I2] a document of Word becomes an ask after a look at what is left out', async ({ demo, page }) => {
  const network = await enterAs(page, demo, 'Inês Carvalho');
  await page.goto(`${network}/strategy?import`);
  const dialog = page.getByRole('dialog', { name: 'Import a document as an ask' });
  await expect(dialog.getByRole('button', { name: 'Choose a file' })).toBeVisible();
  await expectAccessible(page);
  const bring = async (name: string, file: Uint8Array | string) => {
    const chooser = page.waitForEvent('filechooser');
    await dialog.getByRole('button', { name: 'Choose a file' }).click();
    await (await chooser).setFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(file) });
  };
  await bring('scan.docx', '%PDF-1.7');
  await expect(dialog.getByText(/This is a PDF/)).toBeVisible();
  // Browsers note on their console that a file was refused.
  expect(faults.splice(0)).toEqual([expect.stringContaining('422')]);
  await bring('report.docx', wordDocument());
  await expect(dialog.getByRole('region', { name: 'What does not come along' }).getByRole('listitem')).toHaveText(['1 picture', '1 comment beside the text']);
  await expect(dialog.getByRole('article', { name: 'Text of report.docx' })).toContainText('Ministers must answer within ten days.');
  await expect(dialog.getByLabel('Title')).toHaveValue('Answer within ten days');
  await expectAccessible(page);
  await dialog.getByLabel('To whom').fill('Foreign Secretary');
  await dialog.getByLabel('Theme').fill('Early warning');
  await dialog.getByLabel('Title').focus();
  await dialog.getByRole('button', { name: 'Add an ask' }).click();
  await expect(dialog.getByRole('status')).toContainText('with the text of report.docx');
  await dialog.getByRole('link', { name: 'Open the text' }).click();
  const text = page.getByRole('textbox', { name: /^Text of / });
  await expect(text).toContainText('Ministers must answer within ten days.');
  await expect(text.locator('strong')).toHaveText('must');
  await expect(text.getByRole('listitem')).toHaveText(['By letter', 'In public']);
  await expect(text.locator('table tr')).toHaveCount(2);
});

test('decisions, running and closed', async ({ demo, page }) => {
  const network = await enterAs(page, demo, 'Owen Blackwood');
  await look(page, `${network}/decisions`, 'Decisions');
  const ballots = await page.locator(`a[href*="/decisions/"]`).evaluateAll((links) => [...new Set(links.map((link) => (link as HTMLAnchorElement).href.replace(/#.*/, '')))]);
  expect(ballots.length).toBeGreaterThanOrEqual(8);
  for (const ballot of ballots) await look(page, ballot);
});

test('[D2.5] an order of asks is given by keyboard alone', async ({ demo, page }) => {
  const network = await enterAs(page, demo, 'Owen Blackwood');
  await page.goto(`${network}/decisions`);
  await tabTo(page.getByRole('link', { name: /^In which order/ }).first());
  await page.keyboard.press('Enter');
  const form = page.getByRole('form', { name: 'Answer for Ballast' });
  const others = form.getByRole('list', { name: 'Not in your order yet' });
  await expect(others.getByRole('button')).toHaveCount(7);
  await tabTo(form.getByRole('radio', { checked: true }));
  // From the answer on to the asks: each press puts one into the order and leads to the next.
  await tabTo(others.getByRole('button', { name: /^Put “.*” in place 1$/ }).first());
  const order = form.getByRole('list', { name: 'Your order', exact: true }).getByRole('listitem');
  for (const place of [1, 2, 3]) {
    await page.keyboard.press('Enter');
    await expect(order).toHaveCount(place);
  }
  const [first, second, third] = (await order.locator('.ns-ranked-name').allTextContents()) as [string, string, string];
  // With a button, twice to the top, where the focus goes on to the one that still does something; then by lifting it.
  await tabTo(order.last().getByRole('button', { name: /^Move “.*” up$/ }), 'Shift+Tab');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect(order.locator('.ns-ranked-name')).toHaveText([third, first, second]);
  await expect(order.first().getByRole('button', { name: /down$/ })).toBeFocused();
  await tabTo(order.first().getByRole('button', { name: /^Drag/ }), 'Shift+Tab');
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Space');
  await expect(order.locator('.ns-ranked-name')).toHaveText([first, third, second]);
  await expectAccessible(page);
  await tabTo(form.getByRole('button', { name: 'Record: our order' }));
  await page.keyboard.press('Enter');
  await expect(page.getByText(/answer 1 of your organisation, received /)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Change our position' })).toBeVisible();
});

test('what a coordinator does', async ({ demo, page }) => {
  const network = await enterAs(page, demo, 'Inês Carvalho');
  await look(page, network);
  await look(page, `${network}/publish`, 'Publish an edition');
  await look(page, `${network}/decisions/new`, 'New ballot');
  await look(page, `${network}/polls`, 'Polls');
  const polls = await page.locator('.ns-poll-card h3 a').evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
  expect(polls).toHaveLength(2);
  for (const poll of polls) await look(page, poll);
  await look(page, `${network}/polls/new`, 'Ask the members');
  await look(page, `${network}/members?invite`, 'Members');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keys' }).getByText(/In a table the next cell/)).toBeAttached();
  await expectAccessible(page);
});

/** Without script, at 200 % and 400 %, and on paper. */
async function readPlainly(browser: Browser, home: string): Promise<void> {
  // A window of 1,280 pixels at 200 % has 640, at 400 % has 320.
  const reader = await (await browser.newContext({ javaScriptEnabled: false, viewport: { width: 640, height: 512 } })).newPage();
  reader.on('console', (message) => faults.push(message.text()));
  for (const path of ['', '/editions/1/asks/1', '/editions/1/record', '/scoreboard', '/organisations', '/organisations/harbour-watch']) {
    await reader.goto(`${home}${path}`);
    await expect(reader.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(reader.getByRole('navigation', { name: 'More of this network' })).toBeVisible();
    for (const width of [640, 320]) {
      await reader.setViewportSize({ width, height: 512 });
      const main = (await reader.getByRole('main').boundingBox())!;
      expect({ path, width, wide: main.x + main.width }).toEqual({ path, width, wide: width });
      const over = await reader.locator('h1, h2, h3, p, li, dd, figure').evaluateAll((all, most) => all.filter((each) => each.closest('table') === null && each.getBoundingClientRect().right > most + 1).map((each) => each.textContent), width);
      expect({ path, width, over }).toEqual({ path, width, over: [] });
    }
    await reader.emulateMedia({ media: 'print' });
    await expect(reader.getByRole('navigation', { name: 'More of this network' })).toBeHidden();
    expect((await reader.pdf({ format: 'A4' })).byteLength).toBeGreaterThan(1_000);
    await reader.emulateMedia({ media: null });
  }
  await reader.context().close();
}

test('what anybody reads', async ({ demo, page, browser }) => {
  const member = await browser.newPage();
  const slug = (await enterAs(member, demo, 'Owen Blackwood')).split('/').at(-1)!;
  await member.close();
  const map = await (await page.request.get(`${demo.url}/p/${slug}/sitemap.xml`)).text();
  const all = [...map.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, address]) => address!);
  const elsewhere: string[] = [];
  page.on('request', (request) => { if (!request.url().startsWith(`${demo.url}/`)) elsewhere.push(request.url()); });
  page.on('console', (message) => faults.push(message.text()));
  // One of each kind; which there are is told by the stories of the API.
  const one = [...new Map(all.map((address) => [address.replace(/(organisations|asks)\/[^/]+$/, '$1/one'), address])).values()];
  expect(one.length).toBeGreaterThanOrEqual(7);
  for (const address of [...one, `${demo.url}/p/${slug}/editions/1/asks/1/card`]) await look(page, address);
  expect(elsewhere).toEqual([]);
  // The size of the screen is set there.
  if (page.viewportSize()!.width > 1_000) await readPlainly(browser, `${demo.url}/p/${slug}`);
  await look(page, `${demo.url}/sign-in`, 'Sign in');
});
