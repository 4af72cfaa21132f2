import { expect, type BrowserContext, type Locator, type Page } from '@playwright/test';

/** What somebody acts with. A story says what is done; the project it is told in says by what. */
export type Hand = 'mouse' | 'finger' | 'keys';

const hands = new WeakMap<Page, Hand>();
const handOf = (target: Locator): Hand => hands.get(target.page()) ?? 'mouse';

/** From now on this page is used so. By keys alone a press of the mouse or a finger is an error on its console, and the story fails with it. */
export async function giveHand(context: BrowserContext, page: Page, hand: Hand): Promise<void> {
  hands.set(page, hand);
  if (hand !== 'keys') return;
  await context.addInitScript(() => {
    for (const kind of ['pointerdown', 'mousedown', 'touchstart']) {
      window.addEventListener(kind, (event) => { if (event.isTrusted) console.error(`${kind}, where all goes by keys, on ${(event.target as Element).outerHTML?.slice(0, 200)}`); }, true);
    }
    // Before anything had the focus, Tab begins at the top; afterwards only what was lost would let it.
    window.addEventListener('focusin', () => { (window as { nsHadFocus?: boolean }).nsHadFocus = true; }, true);
  });
}

/** Whether all goes by keys here. */
export const byKeys = (target: Locator): boolean => handOf(target) === 'keys';

/** Presses a button, a link, a switch, an entry of a menu. */
export async function press(target: Locator, along?: Way): Promise<void> {
  if (handOf(target) === 'mouse') return target.click();
  if (handOf(target) === 'finger') return target.tap();
  await tabTo(target, along);
  const ticks = await target.evaluate((element) => element.matches('input, [role=switch]'));
  await target.page().keyboard.press(ticks ? 'Space' : 'Enter');
}

/** Chooses one of several. */
export async function pick(choice: Locator): Promise<void> {
  if (handOf(choice) !== 'keys') return choice.check();
  await tabTo(choice);
  // Arrows choose what they come to; what Tab comes to is chosen by Space.
  if (!(await choice.isChecked())) await choice.page().keyboard.press('Space');
  await expect(choice).toBeChecked();
}

/** Chooses from a list that opens. */
export async function select(list: Locator, label: string): Promise<void> {
  if (handOf(list) !== 'keys') {
    await list.selectOption({ label });
    return;
  }
  await tabTo(list);
  await list.page().keyboard.type(label);
  await expect(list.locator('option:checked')).toHaveText(label);
}

/** Puts words into a field, in the place of those that are there. */
export async function write(field: Locator, words: string): Promise<void> {
  if (handOf(field) !== 'keys') return field.fill(words);
  await tabTo(field);
  await field.page().keyboard.press('Control+a');
  await field.page().keyboard.type(words);
}

/** Gives a day. In which order its parts are typed is the browser's language, not the page's. */
export async function writeDay(field: Locator, day: Date): Promise<void> {
  const [year, month, date] = day.toISOString().slice(0, 10).split('-') as [string, string, string];
  if (handOf(field) !== 'keys') return field.fill(`${year}-${month}-${date}`);
  await tabTo(field);
  for (const parts of [[date, month, year], [month, date, year]]) {
    // From its end to its beginning.
    for (let part = 0; part < 3; part += 1) await field.page().keyboard.press('ArrowLeft');
    await field.page().keyboard.type(parts.join(''));
    if ((await field.inputValue()) === `${year}-${month}-${date}`) return;
  }
  throw new Error(`the day is ${await field.inputValue()}, not ${year}-${month}-${date}`);
}

type Way = 'Tab' | 'Shift+Tab';
type Key = Way | `Arrow${'Up' | 'Down' | 'Left' | 'Right'}`;
type Sight = { at: 'there' | 'wait' | 'lost'; focus: string } | { at: 'elsewhere'; key: Key; skip: boolean; focus: string };

/** Where the focus is, seen from a target, and by which key one comes nearer to it. */
const see = (target: Locator): Promise<Sight> => target.evaluate((element): Sight => {
  // A choice drawn by its label is a field that nobody sees; words in a button stand for the button.
  const goal = element.closest('a[href], button, input, select, textarea, summary, [contenteditable=true], [tabindex]') ?? element;
  const active = document.activeElement ?? document.body;
  const focus = `${active.tagName} ${active.getAttribute('aria-label') ?? active.textContent?.slice(0, 30)}`;
  if (active === goal) return { at: 'there', focus };
  // Before what was opened has taken the focus, or what was closed has given it back, no key is meant for it.
  const over = document.querySelector('[aria-modal=true]');
  const menu = goal.closest('[role=menu]');
  if ((over && !(over.contains(goal) && over.contains(active))) || (menu && !menu.contains(active))) return { at: 'wait', focus };
  const fresh = active === document.body;
  if (fresh && (window as { nsHadFocus?: boolean }).nsHadFocus) return { at: 'lost', focus };
  const later = (goal.compareDocumentPosition(active) & Node.DOCUMENT_POSITION_PRECEDING) !== 0;
  const go = (key: Key, skip = false): Sight => ({ at: 'elsewhere', key, skip, focus });
  if (menu) return go(later ? 'ArrowDown' : 'ArrowUp');
  // One stop for Tab, and arrows between its choices.
  const list = goal.closest('[role=tablist]');
  if (list?.contains(active)) return go(later ? 'ArrowRight' : 'ArrowLeft');
  const radio = (each: Element): each is HTMLInputElement => each instanceof HTMLInputElement && each.type === 'radio';
  if (radio(goal) && radio(active) && goal.name === active.name && goal.form === active.form) return go(later ? 'ArrowDown' : 'ArrowUp');
  return go(later || fresh ? 'Tab' : 'Shift+Tab', fresh && goal.closest('#content') !== null);
});

/** Where the focus is once it is somewhere: a page may take a moment to put it there. */
async function settled(target: Locator): Promise<Sight> {
  let sight: Sight | undefined;
  await expect(async () => {
    sight = await see(target);
    expect(sight.at, `the focus, to go on to ${target.toString()}, is at ${sight.focus}`).toMatch(/there|elsewhere/);
  }).toPass({ intervals: [20, 50, 100], timeout: 5_000 });
  return sight!;
}

/** As far as somebody goes on before they give up. */
const MOST_STEPS = 120;

/** Goes to it as somebody without a mouse does, by the nearer way unless one is given; where it never comes, or the focus is lost on the way, tells how it went. */
export async function tabTo(target: Locator, along?: Way): Promise<void> {
  const { keyboard } = target.page();
  await target.waitFor({ state: 'attached' });
  await expect(target).toBeEnabled();
  const way: string[] = [];
  let sight = await settled(target);
  // Past the navigation, as the first link of every page of a network offers.
  if (sight.at === 'elsewhere' && sight.skip && !along) {
    await keyboard.press('Tab');
    await keyboard.press('Enter');
    sight = await see(target);
  }
  while (sight.at !== 'there' && way.length < MOST_STEPS) {
    await keyboard.press(along ?? (sight.at === 'elsewhere' ? sight.key : 'Tab'));
    sight = await see(target);
    way.push(sight.focus);
  }
  if (sight.at !== 'there') throw new Error(`no way by keys to ${target.toString()}: ${way.join(' → ')}`);
}
