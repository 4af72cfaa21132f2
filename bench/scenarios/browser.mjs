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
        const paragraph = browser.page.locator('.ns-editor .ns-prose > p');
        const middle = await paragraph.evaluateAll((all) => all.findIndex((element) => element.getBoundingClientRect().top > 300));
        await paragraph.nth(middle).click();
        await browser.settled();
        const typed = await browser.type(letters(size.letters), PACE);
        return { firstText: opened.text, editable: opened.editable, settled, ...scrolled, ...typed, problem: typed.keys === size.letters ? null : `only ${typed.keys} of ${size.letters} keys were heard` };
      } finally {
        await browser.close();
      }
    },
  };
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
