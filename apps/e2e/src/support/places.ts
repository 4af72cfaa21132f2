import { expect, type Locator, type Page } from '@playwright/test';
import { byKeys, press, tabTo } from './hands.js';

/** Ways through the workspace as a person goes them: by the navigation, on phones by the bar below or the menu above. */
export async function goTo(page: Page, place: 'Your turn' | 'Strategy' | 'Decisions' | 'Published' | 'Members' | 'Polls'): Promise<void> {
  const link = page.getByRole('navigation').getByRole('link', { name: new RegExp(`^${place}`) }).filter({ visible: true });
  if ((place === 'Members' || place === 'Polls') && !(await link.first().isVisible())) {
    await press(page.getByRole('button', { name: /Menu$/ }).filter({ visible: true }));
    await press(page.getByRole('menuitem', { name: place }));
    return;
  }
  await press(link.first());
}

/** The text of the document that is open. */
export const textOf = (page: Page): Locator => page.getByRole('textbox', { name: /^Text of / });

/** Opens a tab beside the text; on phones it is a sheet from below. */
export async function openRail(page: Page, tab: 'Discussion' | 'Suggestions' | 'Versions' | 'Decide'): Promise<void> {
  const tabs = page.getByRole('tab', { name: new RegExp(`^${tab}`) });
  const beside = page.getByRole('navigation', { name: 'Beside the text' });
  const done = page.getByRole('toolbar').getByRole('button', { name: 'Done' });
  // A page that was just opened shows neither yet.
  await tabs.or(beside).or(done).or(page.getByRole('dialog')).first().waitFor();
  if (await tabs.isVisible()) {
    await press(tabs);
    return;
  }
  await backToText(page);
  // While somebody writes, the tools stand where the tabs are.
  if (await done.isVisible()) await press(done);
  await press(beside.getByRole('button', { name: new RegExp(`^${tab}`) }));
}

/** Closes the sheet that covers the text on phones. */
export async function backToText(page: Page): Promise<void> {
  const close = page.getByRole('dialog').getByRole('button', { name: 'Close', exact: true });
  if (!(await close.isVisible())) return;
  await press(close);
  await close.waitFor({ state: 'hidden' });
}

/** Selects a passage as somebody would with mouse or finger. */
export async function selectPassage(page: Page, passage: string): Promise<void> {
  await textOf(page).evaluate((text, words) => {
    const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent!.indexOf(words);
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + words.length);
      (text as HTMLElement).focus();
      window.getSelection()!.removeAllRanges();
      window.getSelection()!.addRange(range);
      return;
    }
    throw new Error(`“${words}” is not in the text`);
  }, passage);
}

/**
 * Puts the caret at an end of the text by pressing there, as people do: keys that move it within a moment of the focus the editor
 * takes for the browser's doing, and puts it back.
 */
export async function placeCaret(page: Page, at: 'start' | 'end'): Promise<void> {
  const text = textOf(page);
  if (byKeys(text)) {
    await tabTo(text);
    await expect(async () => {
      await page.keyboard.press(at === 'start' ? 'Control+Home' : 'Control+End');
      expect(await caretStays(text, at)).toBe(true);
    }).toPass();
    return;
  }
  const paragraphs = text.locator('p');
  if (at === 'start') {
    await paragraphs.first().click({ position: { x: 1, y: 10 } });
    return;
  }
  const last = paragraphs.last();
  // The text may just be drawn anew, as when somebody begins to suggest.
  await expect(async () => {
    const { width, height } = (await last.boundingBox())!;
    await last.click({ position: { x: width - 2, y: height - 8 }, timeout: 2_000 });
  }).toPass();
  await page.keyboard.press('End');
}

/** Whether the caret is at an end of the text, and still is once the editor has drawn what it holds. */
const caretStays = (text: Locator, at: 'start' | 'end'): Promise<boolean> => text.evaluate(async (element, end) => {
  await new Promise((resolve) => setTimeout(resolve, 50));
  const { anchorNode, anchorOffset } = window.getSelection()!;
  if (!anchorNode || !element.contains(anchorNode)) return false;
  const rest = document.createRange();
  rest.selectNodeContents(element);
  if (end) rest.setStart(anchorNode, anchorOffset);
  else rest.setEnd(anchorNode, anchorOffset);
  return rest.toString() === '';
}, at === 'end');

/** Puts the caret at the end of the line that says this. */
export async function caretAfter(page: Page, line: string): Promise<void> {
  await textOf(page).getByText(line).click();
  await page.keyboard.press('End');
}

/** Types at the end of the text. */
export async function typeAtEnd(page: Page, words: string): Promise<void> {
  await placeCaret(page, 'end');
  await page.keyboard.type(words);
}
