// Runs the browser stories against the built application and leaves the figures in dist/test-results/e2e.json.
import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import process from 'node:process';
import { ensureChromium } from '../setup/chromium.mjs';
import { orOneLine } from '../setup/failure.mjs';
import { inRoot, ROOT } from '../setup/paths.mjs';

const chromium = await orOneLine(() => ensureChromium());
mkdirSync(inRoot('dist/test-results'), { recursive: true });
const child = spawn(process.execPath, [
  inRoot('node_modules/@playwright/test/cli.js'), 'test', '--config', inRoot('apps/e2e/playwright.config.ts'), '--reporter=list,json', ...process.argv.slice(2),
], {
  cwd: ROOT,
  stdio: ['ignore', 'inherit', 'inherit'],
  env: { ...process.env, CHROMIUM_PATH: chromium, PLAYWRIGHT_JSON_OUTPUT_NAME: inRoot('dist/test-results/e2e.json'), PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1' },
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => { process.exitCode = signal ? 1 : code; });
