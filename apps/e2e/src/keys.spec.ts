import type { Page } from '@playwright/test';
import { press, tabTo } from './support/hands.js';
import { ANA, foundNetwork, PASSWORD } from './support/network.js';
import { openRail, textOf } from './support/places.js';
import { expect, expectAccessible, test } from './support/story.js';

const offer = (page: Page) => page.locator('.ns-bubble').getByRole('button', { name: 'Comment', exact: true });
const saved = (page: Page) => page.locator('[data-save-state=saved]');

test('from signing in to a position in a ballot without a mouse', async ({ visitor }) => {
  const founder = await visitor();
  const { page } = await visitor();
  await foundNetwork(founder.page);
  const text = textOf(page);
  let arrive = () => {};
  const arrived = new Promise<void>((resolve) => { arrive = resolve; });
  await page.route('**/assets/floating-*.js', async (route) => { await arrived; await route.continue(); });

  await test.step('signing in, and to the text', async () => {
    await page.goto('/sign-in');
    await tabTo(page.getByLabel('E-mail address'));
    await page.keyboard.type(ANA);
    await page.keyboard.press('Tab');
    await page.keyboard.type(PASSWORD);
    await press(page.getByRole('button', { name: 'Sign in' }));
    await page.waitForURL(/\/n\//);
    await expect(page.getByRole('heading', { level: 1, name: 'Your turn' })).toBeVisible();

    // On a slow line a menu says at once that it is coming, and opens where one waits for it.
    const me = page.getByRole('button', { name: /^Ana Quill/ });
    const menu = page.getByRole('menu');
    await press(me);
    await expect(page.getByRole('status').filter({ hasText: 'Loading …' })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('status').filter({ hasText: 'Loading …' })).toHaveCount(0);
    await expect(me).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('status').filter({ hasText: 'Loading …' })).toBeVisible();
    arrive();
    await expect(menu.getByRole('menuitem').first()).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await expect(menu.getByRole('menuitem').nth(1)).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(menu).toHaveCount(0);
    await expect(me).toBeFocused();

    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').getByRole('textbox').waitFor();
    await page.keyboard.type('goal');
    await expect(page.getByRole('dialog').getByText('Our goal')).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(text).toBeVisible();
  });

  await test.step('writing, with what a slash offers, a note, a source, a link and a table', async () => {
    await tabTo(text);
    await page.keyboard.type('A country that sees violence coming');
    await page.keyboard.press('Enter');
    await page.keyboard.type('/');
    await expect(page.getByRole('listbox', { name: 'Insert' })).toBeVisible();
    await expectAccessible(page);
    await page.keyboard.type('h2');
    await page.keyboard.press('Enter');
    await page.keyboard.type('It acts in time');
    await expect(text.getByRole('heading', { name: 'It acts in time' })).toBeVisible();
    await page.keyboard.press('Enter');
    await page.keyboard.type('Nobody has to act alone.');

    await page.keyboard.type(' /footn');
    await page.keyboard.press('Enter');
    const note = page.getByRole('dialog', { name: 'Footnote' });
    await note.waitFor();
    await page.keyboard.type('In force since 2019.');
    await press(note.getByRole('button', { name: 'Keep note' }));
    await expect(text.getByRole('button', { name: /^Note 1/ })).toBeVisible();
    await expect(text).toBeFocused();

    await page.keyboard.type(' /source');
    await page.keyboard.press('Enter');
    const source = page.getByRole('dialog', { name: 'Source' });
    await source.waitFor();
    await page.keyboard.type('Yearly report');
    await page.keyboard.press('Enter');
    await expect(text.getByRole('button', { name: /^Source 1/ })).toBeVisible();
    await expect(text).toBeFocused();

    await page.keyboard.press('Home');
    await page.keyboard.press('Control+Shift+ArrowRight');
    // The editor has heard of the selection once it offers to comment on it.
    await expect(offer(page)).toBeVisible();
    await page.keyboard.press('Control+k');
    const link = page.getByRole('dialog', { name: 'Link' });
    await link.waitFor();
    await page.keyboard.type('example.org/desk');
    await page.keyboard.press('Enter');
    await expect(text.getByRole('link', { name: 'Nobody' })).toHaveAttribute('href', 'https://example.org/desk');
    await expect(text).toBeFocused();

    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await page.keyboard.type('/table');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Year');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Answers');
    const rows = await text.locator('tr').count();
    // Back to the first cell and out of the table, to its tools.
    await press(page.getByRole('group', { name: 'Table' }).getByRole('button', { name: 'Row below' }), 'Shift+Tab');
    await expect(text.locator('tr')).toHaveCount(rows + 1);
    await tabTo(text);
    await expect(saved(page)).toBeVisible();
  });

  await test.step('formatting by the tools: one stop for Tab, arrows between them', async () => {
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('Shift+End');
    await expect(offer(page)).toBeVisible();
    await tabTo(page.getByRole('toolbar').getByRole('button', { name: 'Kind of block: Text' }), 'Shift+Tab');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await expect(text.locator('strong')).toHaveText('A country that sees violence coming');
    await expect(text).toBeFocused();
  });

  await test.step('finding and replacing', async () => {
    await page.keyboard.press('Control+f');
    const bar = page.getByRole('search');
    await bar.waitFor();
    await page.keyboard.press('Control+a');
    await page.keyboard.type('act');
    await expect(bar.getByRole('status')).toHaveText('1 of 2');
    await tabTo(bar.getByRole('textbox', { name: 'Replace with' }));
    await page.keyboard.type('stand');
    await press(bar.getByRole('button', { name: 'Replace all' }));
    await expect(bar.getByRole('status')).toHaveText('2 places changed');
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await expect(text).toBeFocused();
    await expect(text).toContainText('It stands in time');
  });

  await test.step('a comment that names an organisation', async () => {
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('Control+Shift+ArrowRight');
    await page.keyboard.press('Control+Shift+ArrowRight');
    await expect(offer(page)).toBeVisible();
    await page.keyboard.press('Control+Alt+KeyM');
    const field = page.getByRole('textbox', { name: 'New comment' });
    await expect(field).toBeFocused();
    await page.keyboard.type('Which one? @harb');
    await expect(page.getByRole('listbox', { name: 'People and organisations' }).getByRole('option', { name: /Harbour Watch/ })).toBeVisible();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('region', { name: /^About “A country”/ })).toContainText('@Harbour Watch');
  });

  await test.step('a suggestion, accepted', async () => {
    const mode = page.getByRole('radiogroup', { name: 'What typing does' });
    await tabTo(mode.getByRole('radio', { name: 'Editing' }), 'Shift+Tab');
    await page.keyboard.press('ArrowRight');
    await expect(mode.getByRole('radio', { name: 'Suggesting' })).toBeChecked();
    await tabTo(text);
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('End');
    await page.keyboard.type(' and says so');
    await expect(page.locator('[data-suggestions-state=saved]')).toBeVisible();
    await tabTo(mode.getByRole('radio', { name: 'Suggesting' }), 'Shift+Tab');
    await page.keyboard.press('ArrowLeft');
    await openRail(page, 'Suggestions');
    const card = page.getByRole('region', { name: /^Suggestion by Ana Quill/ });
    await expect(card).toBeVisible();
    await press(card.getByRole('button', { name: 'Accept', exact: true }));
    await expect(text).toContainText('sees violence coming and says so');
    await expect(text.locator('[data-suggestion]')).toHaveCount(0);
  });

  await test.step('a version with a name, compared with what was written since, and the way the text came', async () => {
    await openRail(page, 'Versions');
    await press(page.getByRole('button', { name: 'Name this version' }));
    await page.getByRole('dialog', { name: 'Name this version' }).waitFor();
    await page.keyboard.type('First draft');
    await press(page.getByRole('dialog').getByRole('button', { name: 'Keep it' }));
    const version = page.locator('.ns-version').filter({ hasText: 'First draft' });
    await version.waitFor();
    await tabTo(text, 'Shift+Tab');
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('End');
    await page.keyboard.type(' at once');
    await expect(saved(page)).toBeVisible();
    await press(version.getByRole('button', { name: /^What to do with version/ }));
    await press(page.getByRole('menuitem', { name: 'Compare with now' }));
    await expect(page.getByText('2 words added, nothing removed')).toBeVisible();
    await press(page.getByRole('main').getByRole('link', { name: /goal/i }).last());
    await press(page.getByRole('link', { name: 'History', exact: true }));
    const slider = page.getByRole('slider', { name: 'Moment' });
    await tabTo(slider);
    const before = await slider.getAttribute('aria-valuetext');
    await page.keyboard.press('ArrowLeft');
    await expect(slider).not.toHaveAttribute('aria-valuetext', before!);
    await press(page.getByRole('main').getByRole('link', { name: /goal/i }).last(), 'Shift+Tab');
  });

  await test.step('a ballot, and the position in it', async () => {
    await expect(text).toBeVisible();
    await openRail(page, 'Decide');
    await press(page.getByRole('link', { name: /ballot/i }).filter({ visible: true }).first());
    await expect(page.getByRole('heading', { name: 'New ballot' })).toBeVisible();
    await press(page.getByRole('button', { name: 'Open the ballot' }));
    await expect(page.getByRole('heading', { name: 'Who has answered' })).toBeVisible();
    const form = page.getByRole('form', { name: 'Answer for Harbour Watch' });
    await tabTo(form.getByRole('radio').first());
    await page.keyboard.press('Space');
    await press(form.getByRole('button', { name: 'Record: support' }));
    await expect(page.getByText('Saved.', { exact: true })).toBeVisible();
  });

  await test.step('and the keys, to look them up', async () => {
    await page.keyboard.press('Control+/');
    await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  });
});
