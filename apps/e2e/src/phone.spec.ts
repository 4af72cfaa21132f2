import type { Page } from '@playwright/test';
import { enterAs } from './support/demo.js';
import { backToText, openRail, placeCaret, selectPassage, textOf, typeAtEnd } from './support/places.js';
import { expectCaretUncovered, expectUncovered, keyboardDown, keyboardUp } from './support/screen-keyboard.js';
import { Server } from './support/server.js';
import { expect, expectAccessible, test as story } from './support/story.js';

const test = story.extend({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads the names of fixtures from this pattern.
  server: async ({}, use) => {
    const server = await Server.start('--demo');
    await use(server);
    await server.stop();
  },
});

/** Opens an ask of the demo as one of its people. */
async function opens(page: Page, server: Server, name: string): Promise<void> {
  const network = await enterAs(page, server, name);
  await page.goto(`${network}/strategy`);
  await page.getByRole('link', { name: /^Protect people who flee/ }).tap();
  await expect(textOf(page)).toBeVisible();
  await backToText(page);
}

/** Who is here and whether all is saved: it stays at the upper edge. */
const head = (page: Page) => page.locator('.ns-header-actions');
const tools = (page: Page) => page.getByRole('toolbar', { name: 'Formatting' });

test('on a small phone one reads, discusses, suggests and corrects, and its keyboard covers nothing that one needs', async ({ server, visitor }) => {
  const { page: owen } = await visitor();
  const { page: amina } = await visitor();
  await opens(owen, server, 'Owen Blackwood');
  await opens(amina, server, 'Amina Yusuf');
  const passage = (await textOf(owen).locator('p').nth(1).innerText()).slice(0, 16);

  await test.step('reading: why one may not write is told at a touch, however far down one has read', async () => {
    await textOf(owen).locator('p').last().scrollIntoViewIfNeeded();
    await expectUncovered(owen, owen.locator('[data-save-state=read_only]'));
    await owen.locator('[data-save-state=read_only]').tap();
    await expect(owen.getByRole('tooltip')).toContainText('Your role includes reading and commenting');
    await expectUncovered(owen, owen.getByRole('tooltip'));
    await textOf(owen).locator('p').first().scrollIntoViewIfNeeded();
  });

  await test.step('commenting: the sheet stands above the keyboard, with its field, what “@” offers, and the way to send', async () => {
    await selectPassage(owen, passage);
    await owen.getByRole('button', { name: 'Comment', exact: true }).tap();
    const sheet = owen.getByRole('dialog');
    const field = sheet.getByRole('textbox', { name: 'New comment' });
    await field.tap();
    await keyboardUp(owen);
    await expectUncovered(owen, sheet);
    await field.pressSequentially('Ask @Ami');
    await expect(owen.getByRole('option', { name: /Amina Yusuf/ })).toBeVisible();
    await expectUncovered(owen, owen.getByRole('option', { name: /Amina Yusuf/ }));
    await expectUncovered(owen, field);
    await expectAccessible(owen);
    await owen.getByRole('option', { name: /Amina Yusuf/ }).tap();
    const send = sheet.getByRole('button', { name: 'Comment', exact: true });
    await expectUncovered(owen, send);
    await send.tap();
    await keyboardDown(owen);
    await openRail(amina, 'Discussion');
    await expect(amina.getByRole('dialog').getByText('@Amina Yusuf')).toBeVisible();
    await backToText(amina);
    await backToText(owen);
  });

  await test.step('suggesting: the tools stand above the keyboard, the line one types in between them and the head, and it is saved before the eyes', async () => {
    await head(owen).getByText('Suggesting', { exact: true }).tap();
    await expect(textOf(owen)).toHaveAttribute('aria-readonly', 'false');
    await placeCaret(owen, 'end');
    await keyboardUp(owen);
    await expectUncovered(owen, tools(owen));
    await expectCaretUncovered(owen, head(owen), tools(owen));
    for (const line of ['It is open to all.', 'It costs little.', 'It has been tried.']) {
      await owen.keyboard.press('Enter');
      await owen.keyboard.type(line);
      await expectCaretUncovered(owen, head(owen), tools(owen));
    }
    await expect(owen.locator('[data-suggestions-state=saved]')).toBeVisible();
    await expectUncovered(owen, owen.locator('[data-suggestions-state=saved]'));
    await tools(owen).getByRole('button', { name: 'Done' }).tap();
    await keyboardDown(owen);
    await expect(tools(owen)).toBeHidden();
  });

  await test.step('correcting: with the tools, the menu at a slash, the search and the dialogs above the keyboard', async () => {
    await expect(textOf(amina).locator('[data-suggestion]').first()).toBeAttached();
    // A tap low on the screen: the keyboard comes up over the very line.
    await amina.evaluate(() => window.scrollTo(0, 0));
    await placeCaret(amina, 'start');
    await keyboardUp(amina);
    await expectCaretUncovered(amina, head(amina), tools(amina));
    await amina.keyboard.type('In short: ');
    await amina.keyboard.press('Shift+Home');
    await tools(amina).getByRole('button', { name: 'Bold' }).tap();
    await expect(textOf(amina).locator('strong').filter({ hasText: 'In short:' })).toBeVisible();
    await expect(amina.locator('[data-save-state=saved]')).toBeVisible();
    await expectUncovered(amina, amina.locator('[data-save-state=saved]'));

    await tools(amina).getByRole('button', { name: 'Link' }).tap();
    const dialog = amina.getByRole('dialog', { name: 'Link' });
    await expectUncovered(amina, dialog);
    await expectAccessible(amina);
    await dialog.getByLabel('Address').fill('example.org');
    await expectUncovered(amina, dialog.getByRole('button', { name: 'Set link' }));
    await dialog.getByRole('button', { name: 'Set link' }).tap();
    for (const page of [amina, owen]) await expect(textOf(page).getByRole('link', { name: 'In short:' })).toBeVisible();

    await keyboardDown(amina);
    await typeAtEnd(amina, '');
    await keyboardUp(amina);
    const menu = amina.getByRole('listbox', { name: 'Insert' });
    for (const [typed, name, field] of [[' /footn', 'Footnote', 'Words of the note'], [' /source', 'Source', 'Title']] as const) {
      await amina.keyboard.type(typed);
      await menu.getByRole('option', { name }).tap();
      const asked = amina.getByRole('dialog', { name });
      await expectUncovered(amina, asked);
      await expectAccessible(amina);
      await asked.getByLabel(field, { exact: true }).fill('Yearly report');
      const keep = asked.getByRole('button', { name: /^(Keep note|Cite source)$/ });
      await keep.scrollIntoViewIfNeeded();
      await expectUncovered(amina, keep);
      await keep.tap();
      await expect(textOf(amina).getByRole('button', { name: /^(Note|Source) 1/ }).last()).toHaveAccessibleName(/Yearly report/);
    }

    await amina.keyboard.press('Enter');
    await amina.keyboard.type('/');
    await expectUncovered(amina, menu);
    await expectAccessible(amina);
    await amina.keyboard.type('tab');
    await menu.getByRole('option', { name: 'Table' }).tap();
    await expect(textOf(amina).locator('table')).toBeVisible();
    await expectUncovered(amina, amina.getByRole('group', { name: 'Table' }));
    await expectCaretUncovered(amina, head(amina), amina.getByRole('group', { name: 'Table' }));
    await expectAccessible(amina);
    await tools(amina).getByRole('button', { name: 'Done' }).tap();
    await keyboardDown(amina);

    await amina.evaluate(() => window.scrollTo(0, 0));
    await amina.getByRole('button', { name: 'Find', exact: true }).tap();
    await keyboardUp(amina);
    await amina.getByRole('search').getByLabel('Find', { exact: true }).fill(passage);
    await expectUncovered(amina, amina.getByRole('search'));
    await expectUncovered(amina, textOf(amina).locator('.ns-found-current').first());
    await expectAccessible(amina);
  });
});
