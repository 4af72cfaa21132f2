import { Browser } from '../lib/browser.mjs';
import { layDown } from '../lib/lay-down.mjs';
import { changes, longText, passages, updateOf } from '../lib/long-text.mjs';
import { seeded } from '../lib/seeded.mjs';
import { FOUNDER } from '../lib/servers.mjs';

/** Typed by whoever knows the keys: eight a second. */
const PACE = { every: 120, rest: 700 };
const DESK = { viewport: { width: 1440, height: 900 } };
const PHONE = { viewport: { width: 390, height: 844 }, slow: 4, touch: true };

function letters(count) {
  const random = seeded(7);
  return Array.from({ length: count }, (_, index) => (index % 6 === 5 ? ' ' : String.fromCharCode(97 + Math.floor(random() * 26)))).join('');
}

/** A long text with threads and suggestions beside it, in a real Chromium: opened, scrolled and typed into. */
function inBrowser({ name, title, screen, sizes, promises }) {
  return {
    name, title, sizes, promises, servers: ['ours'], mostRounds: 2, quick: false,
    async run({ server, size, servers }) {
      const path = await layDown(servers, server, prepared(size));
      const browser = await Browser.open({ url: `http://127.0.0.1:${server.port}`, credentials: FOUNDER, ...screen });
      try {
        // Once for the browser's own caches, as on any later visit.
        await browser.read(path);
        const opened = await browser.read(path);
        await browser.settled();
        const settled = await browser.now();
        const scrolled = await browser.scroll(size.scrolls);
        await browser.page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight / 2));
        await browser.settled();
        const inPassage = await typedInto(browser, '.ns-editor .ns-prose > p > .ns-passage', size.letters);
        const typed = await typedInto(browser, '.ns-editor .ns-prose > p', size.letters);
        const heard = typed.keys + inPassage.keys;
        return {
          firstText: opened.text, editable: opened.editable, settled, ...scrolled, ...typed, passageKeyP50: inPassage.keyP50, passageKeyP95: inPassage.keyP95,
          problem: heard === 2 * size.letters ? null : `only ${heard} of ${2 * size.letters} keys were heard`,
        };
      } finally {
        await browser.close();
      }
    },
  };
}

/** Types into the first words below the middle of the screen that stand in such an element itself, and in no other within it. */
async function typedInto(browser, selector, count) {
  const at = await browser.page.evaluate((wanted) => {
    for (const element of document.querySelectorAll(wanted)) {
      if (element.getBoundingClientRect().bottom < 300) continue;
      const words = [...element.childNodes].find((node) => node.nodeType === Node.TEXT_NODE && node.data.length > 12);
      if (!words) continue;
      const range = document.createRange();
      range.setStart(words, 6);
      range.setEnd(words, 7);
      const { left, top, bottom } = range.getBoundingClientRect();
      if (top > 300) return { x: left, y: (top + bottom) / 2 };
    }
    return null;
  }, selector);
  await browser.page.mouse.click(at.x, at.y);
  await browser.settled();
  return browser.type(letters(count), PACE);
}

function prepared({ pages, threads, suggestions }) {
  const ydoc = longText(pages);
  return { update: updateOf(ydoc), anchors: passages(ydoc, threads), proposals: changes(ydoc, suggestions) };
}

const typing = (most) => [{ text: `script for each key p95 ≤ ${most} ms`, figure: 'keyP95', most }];

export const browserDesk = inBrowser({
  name: 'browser', title: 'A 40-page text with 300 threads and 200 suggestions in the browser', screen: DESK,
  sizes: { full: { pages: 40, threads: 300, suggestions: 200, scrolls: 200, letters: 240 }, quick: { pages: 4, threads: 30, suggestions: 20, scrolls: 40, letters: 40 } },
  promises: typing(16),
});

export const browserLarge = inBrowser({
  name: 'browser-large', title: 'A 200-page text with 2,000 threads in the browser', screen: DESK,
  sizes: { full: { pages: 200, threads: 2_000, suggestions: 0, scrolls: 200, letters: 240 }, quick: { pages: 20, threads: 200, suggestions: 0, scrolls: 40, letters: 40 } },
  promises: [...typing(16), { text: 'frames while scrolling p95 ≤ 34 ms', figure: 'frameP95', most: 34 }],
});

export const browserPhone = inBrowser({
  name: 'browser-phone', title: 'The 40-page text on a phone (390 pixels, processor four times slower)', screen: PHONE,
  sizes: browserDesk.sizes, promises: typing(64),
});
