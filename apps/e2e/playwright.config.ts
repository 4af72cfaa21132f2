import path from 'node:path';
import { defineConfig } from '@playwright/test';
import type { Told } from './src/support/story.js';

// The browser is the system's; `npm test` finds or installs it. As root a browser runs only without its own sandbox.
const executablePath = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';
const args = ['--disable-dev-shm-usage', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])];

const DESKTOP = { viewport: { width: 1280, height: 800 } };

/** A small phone of today. */
export const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 };

/** Browser stories: each starts the built server on a folder of its own, as `npm start` does, and tells it from the first page on. */
export default defineConfig<Told>({
  testDir: 'src',
  outputDir: path.resolve(import.meta.dirname, '../../dist/stories'),
  // Each story has a server and a database of its own, and waits for most of its time.
  workers: 2,
  retries: 0,
  timeout: 180_000,
  expect: { timeout: 15_000 },
  reporter: 'list',
  use: {
    browserName: 'chromium',
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    // What fades in or out has the colours of neither; axe would measure them.
    contextOptions: { reducedMotion: 'reduce' },
    actionTimeout: 15_000,
    launchOptions: { executablePath, args },
    // What was done, said on the console and sent; a film of it and the page at each step cost as much time as the story itself. To see them: `--trace on`.
    trace: { mode: 'retain-on-failure', screenshots: false, snapshots: false, sources: false },
    screenshot: 'only-on-failure',
  },
  projects: [
    { name: 'desktop', testIgnore: /(keys|phone)\.spec/, use: DESKTOP },
    // What a device keeps, where lost words go and what a suggestion does to a text do not depend on the screen; those stories are told once. How they look on a phone, the screens show.
    { name: 'phone', testIgnore: /(keys|offline|stray|suggest|trace)\.spec/, use: PHONE },
    // Decisions are taken without a mouse, too, from the first page to the last: the same stories, in which everybody has nothing but keys.
    { name: 'keys', testMatch: /(amendment|ballot|keys|secret|sign-on)\.spec/, use: { ...DESKTOP, keysOnly: true } },
  ],
});
