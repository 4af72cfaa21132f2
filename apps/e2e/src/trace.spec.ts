import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { foundNetwork, letIn } from './support/network.js';
import { textOf } from './support/places.js';
import { expect, test } from './support/story.js';

type Patch = readonly [at: number, deleted: number, inserted: string];

const HISTORY = 'libs/engine/sync-room/src/testing/traces/sveltecomponent.json.gz';
/** So much of the recording, and how many of its edits one makes before the next goes on. */
const EDITS = 800;
const TURN = 50;

const recorded = (): Patch[] => {
  const { txns } = JSON.parse(gunzipSync(readFileSync(path.resolve(HISTORY))).toString()) as { txns: { patches: Patch[] }[] };
  return txns.flatMap(({ patches }) => patches).slice(0, EDITS);
};

/** What the page's editor has of ProseMirror and is used here. */
interface Editing {
  state: { tr: Step; doc: { content: { size: number }; textBetween: (from: number, to: number, between: string) => string; forEach: (each: (block: { content: { size: number } }, offset: number) => void) => void } };
  view: { dispatch: (tr: Step) => void };
}
interface Step { delete: (from: number, to: number) => Step; insertText: (words: string, at: number) => Step; split: (at: number) => Step; doc: Editing['state']['doc'] }

/** Makes edits in the page's own editor: each is a change of its own, as each key is. */
const edits = (page: Page, patches: readonly Patch[]): Promise<void> => textOf(page).evaluate((element, given) => {
  const { editor } = element as HTMLElement & { editor: Editing };
  // A line of the recording is a paragraph here.
  const placeOf = (doc: Editing['state']['doc'], at: number): number => {
    let place = -1;
    let left = at;
    doc.forEach((block, offset) => {
      if (place < 0 && left <= block.content.size) place = offset + 1 + left;
      left -= block.content.size + 1;
    });
    return place;
  };
  for (const [at, deleted, inserted] of given) {
    let { tr } = editor.state;
    if (deleted > 0) tr = tr.delete(placeOf(tr.doc, at), placeOf(tr.doc, at + deleted));
    let here = placeOf(tr.doc, at);
    inserted.split('\n').forEach((words, line) => {
      if (line > 0) {
        tr = tr.split(here);
        here += 2;
      }
      if (words !== '') tr = tr.insertText(words, here);
      here += words.length;
    });
    editor.view.dispatch(tr);
  }
}, patches);

const shows = (page: Page): Promise<string> => textOf(page).evaluate((element) => {
  const { doc } = (element as HTMLElement & { editor: Editing }).editor.state;
  return doc.textBetween(0, doc.content.size, '\n');
});

test('a recorded history of edits, made by three people in turn, ends in its own text for all of them', async ({ visitor }) => {
  const people = [(await visitor()).page, (await visitor()).page, (await visitor()).page] as const;
  const { id, home } = await foundNetwork(people[0]);
  await letIn(people[0], people[1], id);
  await letIn(people[0], people[2], id, { name: 'Col Reed', email: 'col@quay.example', organisation: 'Anchor Quay' });
  for (const page of people) {
    await page.goto(`${home}/strategy`);
    await page.getByRole('link', { name: 'Our goal' }).click();
    await expect(textOf(page)).toBeVisible();
  }

  let text = '';
  const patches = recorded();
  for (let done = 0, turn = 0; done < patches.length; done += TURN, turn += 1) {
    const page = people[turn % people.length]!;
    // Whoever goes on has what the one before wrote.
    await expect.poll(() => shows(page), { intervals: [10, 20, 50] }).toBe(text);
    const now = patches.slice(done, done + TURN);
    await edits(page, now);
    for (const [at, deleted, inserted] of now) text = text.slice(0, at) + inserted + text.slice(at + deleted);
  }
  expect(text.length).toBeGreaterThan(900);
  for (const page of people) await expect.poll(() => shows(page)).toBe(text);
  for (const page of people) await expect(page.locator('[data-save-state=saved]')).toBeVisible();
  // And for whoever opens it anew, from what is stored.
  await people[1].reload();
  await expect(textOf(people[1])).toBeVisible();
  expect(await shows(people[1])).toBe(text);
});
