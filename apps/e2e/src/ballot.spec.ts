import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';
import type { Page } from '@playwright/test';
import { pick, press, select, write } from './support/hands.js';
import { foundNetwork, letIn } from './support/network.js';
import { goTo, openRail, typeAtEnd } from './support/places.js';
import { expect, expectAccessible, test } from './support/story.js';

const BEFORE = 'A country that sees violence coming.';
const AFTERWARDS = ' It acts in time.';

/** Puts the text that is open to a vote of two thirds, after a look at what will happen. */
async function opensByTwoThirds(ana: Page, sees: (preview: ReturnType<Page['locator']>) => Promise<void>): Promise<void> {
  await expect(ana.locator('[data-save-state=saved]')).toBeVisible();
  await openRail(ana, 'Decide');
  await press(ana.getByRole('link', { name: /ballot/i }).filter({ visible: true }).last());
  await expect(ana.getByRole('heading', { name: 'New ballot' })).toBeVisible();
  await pick(ana.getByRole('radio', { name: 'Two thirds' }));
  await write(ana.getByLabel('How many must answer?'), '2');
  await sees(ana.locator('form'));
  await press(ana.getByRole('button', { name: 'Open the ballot' }));
  await expect(ana.getByRole('heading', { name: 'Who has answered' })).toBeVisible();
}

/** Words without what the lines of a page do to them. */
const plain = (words: string): string => words.replace(/\s+/g, ' ').trim();

/** What somebody reads on paper, by a reader other than the browser that printed it. */
async function wordsOf(paper: Buffer): Promise<string> {
  const reading = promisify(execFile)(path.join(process.env['POPPLER_PATH'] ?? '', 'pdftotext'), ['-raw', '-', '-']);
  reading.child.stdin!.end(paper);
  return plain((await reading).stdout);
}

const answer = (page: Page, organisation: string) => page.getByRole('form', { name: `Answer for ${organisation}` });

test('[D5.3, D9] a vote of two thirds is superseded and reaffirmed, carried, taken along, and its record verified by anybody', async ({ server, visitor }, testInfo) => {
  const ana = await visitor();
  const bea = await visitor({ onPhone: true });
  const cem = await visitor({ onPhone: true });
  const { id, home } = await foundNetwork(ana.page);
  const others = [{ page: bea.page, organisation: 'Meridian Legal Centre', choice: 'Support' }, { page: cem.page, organisation: 'Orchard Street', choice: 'Support with reservation' }] as const;
  await letIn(ana.page, bea.page, id, { mandates: ['VOTER'] });
  await letIn(ana.page, cem.page, id, { name: 'Cem Aydin', email: 'cem@orchard.example', organisation: 'Orchard Street', mandates: ['VOTER'] });

  await test.step('the coordinator opens it with the form that says what happens in which case', async () => {
    await ana.page.goto(`${home}/strategy`);
    await press(ana.page.getByRole('link', { name: 'Our goal' }));
    await typeAtEnd(ana.page, BEFORE);
    await opensByTwoThirds(ana.page, async (form) => {
      await expect(form).toContainText('If only 1 of 3 answer');
      await expect(form).toContainText('If all 3 say yes or no');
      await expect(form).toContainText('2 yes carry it.');
      await expect(form).toContainText('If 1 organisation blocks it');
      await expectAccessible(ana.page);
    });
  });

  await test.step('one lets the other answer for it, which finds that waiting, and prepares its own answer', async () => {
    await cem.page.goto(home);
    await press(cem.page.getByRole('link', { name: 'Take our position' }).first());
    await press(cem.page.getByText('Let somebody else answer for Orchard Street'));
    await select(cem.page.getByLabel('Who may answer for Orchard Street in this ballot?'), 'Meridian Legal Centre');
    await expectAccessible(cem.page);
    await press(cem.page.getByRole('button', { name: 'Let them answer' }));
    await expect(cem.page.getByText('Meridian Legal Centre may answer for Orchard Street in this ballot.')).toBeVisible();
    await bea.page.goto(home);
    await expect(bea.page.getByRole('link', { name: 'Answer for Orchard Street' })).toBeVisible();
    await press(bea.page.getByRole('link', { name: 'Take our position' }).first());
    await expect(bea.page.getByRole('button', { name: 'Answer for Orchard Street' })).toBeVisible();
    await press(bea.page.getByRole('button', { name: 'Answer for Meridian Legal Centre' }));
    const own = answer(bea.page, 'Meridian Legal Centre');
    await pick(own.getByRole('radio', { name: 'Support', exact: true }));
    await press(own.getByRole('button', { name: 'Only prepare it' }));
    await expect(bea.page.getByRole('region', { name: /^Prepared by / })).toContainText('Not an answer yet.');
    await expectAccessible(bea.page);
  });

  await test.step('two organisations answer on their phones, one as it was prepared, and its own answer takes the place of a right to answer for the other', async () => {
    for (const { page, organisation, choice } of others) {
      await page.goto(home);
      if (page === bea.page) {
        await press(page.getByRole('link', { name: 'Look at it and record it' }));
        await press(page.getByRole('region', { name: /^Prepared by / }).getByRole('button', { name: 'Record: support' }));
        await expect(page.getByText(/^Ballot 1, answer 1 of your organisation, received /)).toBeVisible();
        continue;
      }
      await press(page.getByRole('link', { name: 'Take our position' }).first());
      await expect(page.getByRole('article', { name: 'The text under vote' })).toHaveText(BEFORE);
      await pick(page.getByRole('radio', { name: choice, exact: true }));
      if (choice !== 'Support') {
        await write(page.getByLabel('Why?'), 'Say who acts.');
        await expectAccessible(page);
      }
      await press(answer(page, organisation).getByRole('button', { name: /^Record/ }));
      await expect(page.getByText(/^Ballot 1, answer 1 of your organisation, received /)).toBeVisible();
    }
    await expect(ana.page.getByText('2 of 3 have answered').first()).toBeVisible();
    await expect(bea.page.getByRole('button', { name: 'Answer for Orchard Street' })).toHaveCount(0);
  });

  await test.step('a new version of the text takes its place, and both reaffirm in one step, seeing the difference', async () => {
    await ana.page.goto(`${home}/strategy`);
    await press(ana.page.getByRole('link', { name: 'Our goal' }));
    await typeAtEnd(ana.page, AFTERWARDS);
    await opensByTwoThirds(ana.page, async (form) => expect(form).toContainText('Ballot 1 on this text is still open.'));
    for (const { page, organisation } of others) {
      // Whoever has the old one open is led to the new one.
      await expect(page.getByText('A newer text took the place of this one')).toBeVisible();
      await goTo(page, 'Your turn');
      await press(page.getByRole('link', { name: 'Look again at our position' }).first());
      await press(page.getByText(/What changed since your organisation voted on version/));
      await expect(page.locator('ins')).toHaveText(/Added by Harbour Watch: .*It acts in time\.$/);
      await expect(page.locator('del')).toHaveCount(0);
      if (page === bea.page) await expectAccessible(page);
      await press(answer(page, organisation).getByRole('button', { name: /^Reaffirm/ }));
      await expect(page.getByText(/^Ballot 2, answer 1 of your organisation, received /)).toBeVisible();
    }
  });

  await test.step('it is carried at the deadline; the outcome shows each step, its place on record, and goes along as a table', async () => {
    await server.advance(9 * 24);
    await expect(ana.page.getByRole('heading', { name: 'Outcome' })).toBeVisible();
    const steps = ana.page.locator('.ns-steps').getByRole('listitem');
    await expect(steps).toHaveText([/^Enough answers\? Yes\. .*2/, /^No block\? Yes\./, /^Enough support\? Yes\. .*2/]);
    await expect(ana.page.getByText(/On record as entry \d+/)).toBeVisible();
    await expectAccessible(ana.page);
    const printed = await wordsOf(await ana.page.pdf({ format: 'A4' }));
    for (const words of ['Carried', 'Orchard Street', 'Say who acts.', ...(await steps.allInnerTexts())]) expect(printed).toContain(plain(words));
    const saved = ana.page.waitForEvent('download');
    await press(ana.page.getByRole('button', { name: 'Table (CSV)' }));
    const table = readFileSync(await (await saved).path(), 'utf8');
    for (const words of ['Carried: 2 yes, 0 no, 2 of 3 organisations answered.', '"position","Orchard Street","support with a reservation","","Say who acts."']) expect(table).toContain(words);
    await expect(bea.page.getByRole('heading', { name: 'Outcome' })).toBeVisible();
    await expectAccessible(bea.page);
  });

  await test.step('the server checks the record, and so does anybody with Node, the file and the program', async () => {
    await press(ana.page.getByRole('link', { name: 'About the record' }));
    await press(ana.page.getByRole('button', { name: 'Check it now' }));
    await expect(ana.page.getByText('The record is in order')).toBeVisible();
    await expectAccessible(ana.page);
    const [file, verifier] = [testInfo.outputPath('record.json'), testInfo.outputPath('verify.mjs')];
    for (const [name, to] of [['Download the record', file], ['Download the verifier', verifier]] as const) {
      const saved = ana.page.waitForEvent('download');
      await press(ana.page.getByRole('link', { name }));
      await (await saved).saveAs(to);
    }
    const { stdout } = await promisify(execFile)(process.execPath, [verifier, file], { cwd: path.dirname(file) });
    expect(stdout).toContain('Ballot 1: 3 organisations were asked. It was superseded');
    expect(stdout).toContain('Ballot 2: 3 organisations were asked; 2 positions counted again. Carried: 2 yes, 0 no, 2 of 3 organisations answered.');
  });
});
