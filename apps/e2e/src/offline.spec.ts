import type { Page } from '@playwright/test';
import { keepTextsHere } from './support/device.js';
import { foundNetwork, letIn, PASSWORD } from './support/network.js';
import { goTo, textOf, typeAtEnd } from './support/places.js';
import { expect, expectAccessible, test } from './support/story.js';

const saved = (page: Page) => page.locator('[data-save-state=saved]');

/** Everything that this browser keeps: texts and pieces in its store, names of its caches; null while the store does not answer, as when it is being emptied. */
const kept = (page: Page): Promise<{ texts: number; pieces: number; owners: number; caches: string[] } | null> => page.evaluate(async () => {
  const database = await new Promise<IDBDatabase | null>((resolve, reject) => {
    const request = indexedDB.open('northstar');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
    setTimeout(() => resolve(null), 2_000);
  });
  if (!database) return null;
  const count = (store: string) => new Promise<number>((resolve) => {
    if (!database.objectStoreNames.contains(store)) return resolve(0);
    const request = database.transaction(store).objectStore(store).count();
    request.onsuccess = () => resolve(request.result);
  });
  const found = { texts: await count('texts'), pieces: await count('updates'), owners: await count('owner'), caches: await caches.keys() };
  database.close();
  return found;
});

/** All addresses that the worker keeps answers of. */
const cached = (page: Page): Promise<string[]> => page.evaluate(async () => {
  const names = await caches.keys();
  const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
  return requests.flat().map(({ url }) => new URL(url).pathname);
});

/** A network with its coordinator and a policy lead of another organisation; answers its address. */
async function network(ana: Page, bea: Page): Promise<string> {
  const { id, home } = await foundNetwork(ana);
  await letIn(ana, bea, id);
  for (const page of [ana, bea]) await page.goto(home);
  return home;
}

async function openGoal(page: Page): Promise<void> {
  await goTo(page, 'Strategy');
  await page.getByRole('link', { name: /goal/i }).filter({ visible: true }).first().click();
  await expect(textOf(page)).toBeVisible();
}

async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: /Menu$|Bea Marsh/ }).filter({ visible: true }).first().click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
}

async function signedOut(page: Page): Promise<void> {
  await signOut(page);
  await expect(page.getByRole('link', { name: 'Sign in' }).or(page.getByRole('button', { name: 'Sign in' })).first()).toBeVisible();
}

async function allowHere(page: Page, home: string): Promise<void> {
  await keepTextsHere(page, home);
  // The page's own files are kept before anybody relies on it.
  await page.evaluate(async () => { await navigator.serviceWorker.ready; });
  await expectAccessible(page);
}

test('[C11] on one’s own device a text goes on without a connection, through a reload, and nothing stays after signing out', async ({ visitor }) => {
  const ana = await visitor();
  const bea = await visitor();
  const home = await network(ana.page, bea.page);

  await test.step('on a computer that nobody called their own, nothing is kept', async () => {
    await openGoal(ana.page);
    await typeAtEnd(ana.page, 'We want fewer wars.');
    await expect(saved(ana.page)).toBeVisible();
    expect(await kept(ana.page)).toEqual({ texts: 0, pieces: 0, owners: 0, caches: [] });
    ana.line.cut();
    await typeAtEnd(ana.page, ' And soon.');
    await expect(ana.page.locator('[data-save-state=offline]')).toContainText('1');
    ana.line.mend();
    await expect(saved(ana.page)).toBeVisible();
  });

  await test.step('words of somebody whose sign-in ran out meanwhile are sent once they signed in again', async () => {
    ana.line.cut();
    await typeAtEnd(ana.page, ' Not later.');
    await expect(ana.page.locator('[data-save-state=offline]')).toBeVisible();
    await ana.page.context().clearCookies();
    ana.line.mend();
    await ana.page.getByRole('button', { name: 'Sign in again' }).click();
    await ana.page.getByLabel('E-mail address').fill('ana@harbour.example');
    await ana.page.getByLabel('Password', { exact: true }).fill(PASSWORD);
    await ana.page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await expect(saved(ana.page)).toBeVisible();
    await expect(textOf(ana.page)).toContainText('And soon. Not later.');
  });

  await allowHere(bea.page, home);
  await bea.page.goto(`${home}/strategy`);
  await openGoal(bea.page);
  await expect(textOf(bea.page)).toContainText('And soon.');
  await expect(saved(bea.page)).toBeVisible();
  const address = bea.page.url();

  await test.step('without a connection it says truly that it is kept', async () => {
    bea.line.cut();
    await typeAtEnd(bea.page, ' Written in a tunnel.');
    await expect(bea.page.locator('[data-save-state=offline]')).toContainText('Offline – kept on this device');
    await expectAccessible(bea.page);
  });

  await test.step('the page opens again without a connection, with every word, and takes more', async () => {
    await bea.page.reload();
    await expect(bea.page.getByText('You are offline', { exact: true })).toBeVisible();
    await expect(textOf(bea.page)).toContainText('We want fewer wars. And soon. Not later. Written in a tunnel.');
    await expect(bea.page.locator('[data-save-state=offline]')).toContainText('Offline – kept on this device');
    await typeAtEnd(bea.page, ' After a reload.');
    await expect(textOf(bea.page)).toContainText('After a reload.');
    await expectAccessible(bea.page);
    await bea.page.getByRole('link', { name: 'All texts on this device' }).click();
    await expect(bea.page.getByText(/changes? not sent yet/)).toBeVisible();
    await expectAccessible(bea.page);
    await bea.page.goto(address);
    await expect(textOf(bea.page)).toContainText('After a reload.');
  });

  await test.step('on return it merges with what others wrote meanwhile', async () => {
    await ana.page.keyboard.press('Home');
    await typeAtEnd(ana.page, ' Meanwhile at the office.');
    await expect(saved(ana.page)).toBeVisible();
    bea.line.mend();
    await expect(bea.page.getByText('You are back', { exact: true })).toBeVisible();
    await expectAccessible(bea.page);
    for (const page of [ana.page, bea.page]) {
      for (const words of ['Written in a tunnel. After a reload.', 'Meanwhile at the office.']) await expect(textOf(page)).toContainText(words);
    }
    await bea.page.getByRole('button', { name: 'Open the whole page' }).click();
    await expect(saved(bea.page)).toBeVisible();
  });

  await test.step('words that a closed window could not send are announced elsewhere, handed out as a file, and sent when the text is opened', async () => {
    bea.line.cut();
    await typeAtEnd(bea.page, ' From the platform.');
    await expect(bea.page.locator('[data-save-state=offline]')).toContainText('kept on this device');
    // The page would ask before it lets anybody go whose last letter is not on the device yet.
    await expect.poll(() => bea.page.evaluate(() => window.dispatchEvent(new Event('beforeunload', { cancelable: true })))).toBe(true);
    await bea.page.goto('about:blank');
    bea.line.mend();
    await bea.page.goto(home);
    const waiting = bea.page.getByRole('status').filter({ hasText: 'Not sent yet' });
    await expect(waiting).toBeVisible();
    await expectAccessible(bea.page);
    // Signing out would take them along.
    await signOut(bea.page);
    await expect(bea.page.getByRole('alert').filter({ hasText: 'are not sent yet and would be gone' })).toBeVisible();
    await bea.page.getByRole('alert').getByRole('button', { name: 'Close' }).click();
    const download = bea.page.waitForEvent('download');
    await waiting.getByRole('button', { name: 'Download it' }).click();
    expect((await download).suggestedFilename()).toMatch(/\.(txt|yjs)$/);
    await waiting.getByRole('link', { name: 'Open the text' }).click();
    await expect(textOf(ana.page)).toContainText('From the platform.');
    await expect(saved(bea.page)).toBeVisible();
    await expect(waiting).toBeHidden();
  });

  await test.step('only files of the page are kept, and no answer of the server', async () => {
    expect((await cached(bea.page)).filter((path) => !/^\/(assets\/.*|theme\.js|favicon\.svg)?$/.test(path))).toEqual([]);
  });

  await test.step('whoever lost the right meanwhile gets their words as a file, and the text does not', async () => {
    bea.line.cut();
    await typeAtEnd(bea.page, ' Too late.');
    await expect(bea.page.locator('[data-save-state=offline]')).toContainText('kept on this device');
    await goTo(ana.page, 'Members');
    await ana.page.getByRole('button', { name: /Bea Marsh/ }).first().click();
    await ana.page.getByRole('menuitem', { name: /Observer/ }).click();
    await expect(ana.page.getByText('Observer').first()).toBeVisible();
    await bea.page.reload();
    await expect(textOf(bea.page)).toContainText('Too late.');
    bea.line.mend();
    await expect(bea.page.getByRole('alert').filter({ hasText: 'Your right to change this text ended before your last words were saved.' })).toBeVisible();
    await expectAccessible(bea.page);
    const download = bea.page.waitForEvent('download');
    await bea.page.getByRole('button', { name: 'As plain text' }).click();
    const chunks: Buffer[] = [];
    for await (const chunk of await (await download).createReadStream()) chunks.push(chunk as Buffer);
    expect(Buffer.concat(chunks).toString()).toContain('Too late.');
    await bea.page.getByRole('button', { name: 'Reload without my changes' }).click();
    await expect(bea.page.locator('[data-save-state=read_only]')).toBeVisible();
    await expect(textOf(bea.page)).not.toContainText('Too late.');
  });

  const NOTHING = { texts: 0, pieces: 0, owners: 0, caches: [] };
  const signsIn = (page: Page, email: string) => page.request.post('/graphql', { data: { query: 'mutation($email: String!, $password: String!) { signIn(email: $email, password: $password) { __typename } }', variables: { email, password: PASSWORD } } });

  await test.step('signing out wipes it', async () => {
    expect((await kept(bea.page))?.owners).toBe(1);
    await bea.page.goto(`${home}/settings`);
    await signedOut(bea.page);
    await expect.poll(() => kept(bea.page)).toEqual(NOTHING);
  });

  await test.step('another account on the same browser finds nothing of the one before', async () => {
    await signsIn(bea.page, 'bea@meridian.example');
    await allowHere(bea.page, home);
    await bea.page.goto(address);
    await expect(textOf(bea.page)).toContainText('We want fewer wars.');
    await expect.poll(async () => (await kept(bea.page))?.pieces).toBeGreaterThan(0);
    // As after a crash: nobody signed out.
    await bea.page.context().clearCookies();
    await signsIn(bea.page, 'ana@harbour.example');
    await bea.page.goto(`${home}/settings`);
    await expect(bea.page.getByRole('switch', { name: 'This is my own device: keep texts here' })).not.toBeChecked();
    await expect.poll(() => kept(bea.page)).toEqual(NOTHING);
  });

  await test.step('signed out from another device it keeps nothing either, unsent words included, as soon as it is back', async () => {
    await allowHere(bea.page, home);
    await bea.page.goto(address);
    await expect(saved(bea.page)).toBeVisible();
    bea.line.cut();
    await typeAtEnd(bea.page, ' On a laptop that was stolen.');
    await expect(bea.page.locator('[data-save-state=offline]')).toContainText('Offline – kept on this device');
    await ana.page.goto(`${home}/settings`);
    // The newest sign-in stands first.
    await ana.page.getByRole('button', { name: /^Sign out: / }).first().click();
    await expect(ana.page.getByText(/^That device is signed out/)).toBeVisible();
    bea.line.mend();
    await bea.page.reload();
    await expect.poll(() => kept(bea.page)).toEqual(NOTHING);
    await ana.page.goto(address);
    await expect(textOf(ana.page)).toContainText('We want fewer wars.');
    await expect(textOf(ana.page)).not.toContainText('stolen');
  });

  await test.step('whose device it is can be said where one signs in; the next who signs in says it for themselves', async () => {
    const signIn = async (own: boolean): Promise<void> => {
      await bea.page.goto(`/sign-in?to=${home}/strategy`);
      await bea.page.getByLabel('E-mail address').fill('bea@meridian.example');
      await bea.page.getByRole('textbox', { name: 'Password' }).fill(PASSWORD);
      const box = bea.page.getByRole('checkbox', { name: 'This is my own device: keep texts here' });
      await expect(box).not.toBeChecked();
      await box.setChecked(own);
      await expectAccessible(bea.page);
      await bea.page.getByRole('button', { name: 'Sign in' }).click();
      await bea.page.waitForURL(/strategy/);
    };
    await signIn(true);
    await openGoal(bea.page);
    await expect.poll(async () => (await kept(bea.page))?.texts).toBe(1);
    await bea.page.goto(`${home}/settings`);
    await signedOut(bea.page);
    await expect.poll(() => kept(bea.page)).toEqual({ texts: 0, pieces: 0, owners: 0, caches: [] });
    await signIn(false);
    await openGoal(bea.page);
    await expect(textOf(bea.page)).toContainText('Meanwhile at the office.');
    expect(await kept(bea.page))?.toEqual({ texts: 0, pieces: 0, owners: 0, caches: [] });
  });
});
