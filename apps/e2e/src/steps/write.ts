import { backToText, placeCaret, textOf, typeAtEnd } from '../support/places.js';
import { expect, expectAccessible, type Visitor } from '../support/story.js';

/** 3. Two people in one text; the network goes and comes back. */
export async function writeTogether({ page: ana }: Visitor, { page: bea, line }: Visitor): Promise<void> {
  await expect(textOf(ana)).toBeVisible();
  await expect(textOf(bea)).toBeVisible();
  await expectAccessible(ana);
  await typeAtEnd(ana, 'The department keeps a record of what its posts see.');
  await expect(textOf(bea)).toContainText('what its posts see.');
  await bea.keyboard.press('Escape');
  await placeCaret(bea, 'end');
  await bea.keyboard.press('Enter');
  await bea.keyboard.type('It keeps the evidence for a court.');
  await expect(textOf(ana)).toContainText('It keeps the evidence for a court.');

  // Who is here, with the organisation, in the head of the page and at the caret.
  await ana.getByRole('button', { name: '2 people here' }).click();
  await expect(ana.getByRole('listitem').filter({ hasText: 'Bea Marsh' }).filter({ hasText: 'Meridian Legal Centre' })).toBeVisible();
  await ana.keyboard.press('Escape');
  await expect(ana.getByRole('listitem').filter({ hasText: 'Bea Marsh' })).toBeHidden();
  await expect(textOf(ana).locator('.ns-caret, .collaboration-carets__caret').filter({ hasText: 'Bea Marsh' })).toBeAttached();
  await expect(ana.locator('[data-save-state=saved]')).toBeVisible();
  await expect(bea.locator('[data-save-state=saved]')).toBeVisible();

  line.cut();
  await typeAtEnd(bea, ' A judge decides who reads it.');
  await expect(bea.locator('[data-save-state=offline]')).toContainText(/unsent/);
  await expectAccessible(bea);
  await placeCaret(ana, 'start');
  await ana.keyboard.type('For ten years: ');
  await expect(ana.locator('[data-save-state=saved]')).toBeVisible();
  await expect(textOf(ana)).not.toContainText('A judge decides');
  line.mend();
  const together = ['For ten years: The department keeps a record of what its posts see.', 'It keeps the evidence for a court. A judge decides who reads it.'];
  for (const page of [ana, bea]) {
    await expect.poll(() => paragraphs(textOf(page))).toEqual(together);
    await expect(page.locator('[data-save-state=saved]')).toBeVisible();
  }
  await backToText(ana);
}

/** The paragraphs without the names that stand at carets. */
const paragraphs = (text: ReturnType<typeof textOf>): Promise<string[]> => text.evaluate((element) => [...element.querySelectorAll('p')].map((paragraph) => {
  const copy = paragraph.cloneNode(true) as HTMLElement;
  for (const caret of copy.querySelectorAll('[class*=caret]')) caret.remove();
  return copy.textContent!.replaceAll('\u2060', '').trim();
}));
