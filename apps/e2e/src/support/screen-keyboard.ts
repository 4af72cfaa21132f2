import { expect, type Locator, type Page } from '@playwright/test';

const ID = 'screen-keyboard';

/**
 * Lays a keyboard over the lower part of the screen, as a phone does: the page keeps its size, and only the visual viewport says how much of it is left.
 * What lies under it cannot be pressed.
 */
export async function keyboardUp(page: Page, height = 300): Promise<void> {
  await page.evaluate(([id, covered]) => {
    const viewport = window.visualViewport!;
    Object.defineProperty(viewport, 'height', { configurable: true, get: () => window.innerHeight - covered });
    const keyboard = document.body.appendChild(document.createElement('div'));
    keyboard.id = id;
    keyboard.setAttribute('aria-hidden', 'true');
    keyboard.style.cssText = `position:fixed;inset:auto 0 0;height:${covered}px;z-index:10000;background:repeating-linear-gradient(#888 0 44px,#aaa 44px 46px)`;
    viewport.dispatchEvent(new Event('resize'));
  }, [ID, height] as const);
}

export async function keyboardDown(page: Page): Promise<void> {
  await page.evaluate((id) => {
    document.getElementById(id)?.remove();
    delete (window.visualViewport as { height?: number }).height;
    window.visualViewport!.dispatchEvent(new Event('resize'));
  }, ID);
}

/** Between which lines of the screen something can be seen. */
const screen = (page: Page): Promise<{ top: number; bottom: number }> => page.evaluate(() => ({ top: window.visualViewport!.offsetTop, bottom: window.visualViewport!.offsetTop + window.visualViewport!.height }));

/** The whole of it is on the screen and not under the keyboard. */
export async function expectUncovered(page: Page, what: Locator): Promise<void> {
  await expect.poll(async () => {
    const box = await what.boundingBox();
    const { top, bottom } = await screen(page);
    return box !== null && box.y >= top - 1 && box.y + box.height <= bottom + 1 ? 'uncovered' : { box, top, bottom };
  }, { message: `${what.toString()} is before the eyes` }).toBe('uncovered');
}

/** The line that one types in is between what stands above and what stands below it. */
export async function expectCaretUncovered(page: Page, above: Locator, below: Locator): Promise<void> {
  await expect.poll(async () => {
    const caret = await page.evaluate(() => {
      const range = window.getSelection()!.getRangeAt(0);
      const box = range.getClientRects()[0] ?? (range.startContainer instanceof Element ? range.startContainer : range.startContainer.parentElement!).getBoundingClientRect();
      return { top: box.top, bottom: Math.min(box.bottom, box.top + 32) };
    });
    const [upper, lower] = [(await above.boundingBox())!, (await below.boundingBox())!];
    const { bottom } = await screen(page);
    return caret.top >= upper.y + upper.height - 1 && caret.bottom <= Math.min(lower.y, bottom) + 1 ? 'uncovered' : { caret, upper, lower, bottom };
  }, { message: 'the caret is before the eyes' }).toBe('uncovered');
}
