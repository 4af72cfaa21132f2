import { chromium } from '@playwright/test';
import { ensureChromium } from '../../tools/setup/chromium.mjs';
import { percentile } from './statistics.mjs';

const FLAGS = ['--disable-dev-shm-usage', '--disable-background-networking', '--disable-component-update', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])];
/** What the main thread does in the name of scripts, and what of that is the browser's own work: style and layout that a script asked for. */
const SCRIPT = new Set(['EvaluateScript', 'v8.compile', 'v8.evaluateModule', 'FunctionCall', 'MinorGC', 'MajorGC']);
const OWN = new Set(['Layout', 'UpdateLayoutTree', 'HitTest']);

/** Tells from within the page when the first words of the text could be read and when it could be typed into. */
function watchOpening() {
  const seen = (window.__seen = {});
  const look = () => {
    const text = document.querySelector('.ns-prose');
    if (!seen.text && text?.textContent) requestAnimationFrame(() => setTimeout(() => { seen.text ??= performance.now(); }));
    if (!seen.editable && document.querySelector('.ns-editor .ns-prose[contenteditable=true]')?.textContent) requestAnimationFrame(() => setTimeout(() => { seen.editable ??= performance.now(); }));
    if (!seen.editable) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** A real Chromium with one page, signed in; `slow` makes its processor that many times slower, as a phone's is. */
export class Browser {
  static async open({ url, credentials, viewport, slow = 1, touch = false }) {
    const it = new Browser();
    it.url = url;
    it.browser = await chromium.launch({ executablePath: ensureChromium(), args: FLAGS });
    it.context = await it.browser.newContext({ viewport, hasTouch: touch, isMobile: touch, reducedMotion: 'reduce' });
    const answer = await it.context.request.post(`${url}/graphql`, { data: { query: 'mutation ($email: String!, $password: String!) { signIn(email: $email, password: $password) { __typename } }', variables: credentials } });
    if (!(await answer.text()).includes('Viewer')) throw new Error(`the browser could not sign in: ${await answer.text()}`);
    it.page = await it.context.newPage();
    it.cdp = await it.context.newCDPSession(it.page);
    await it.page.addInitScript(watchOpening);
    if (slow > 1) await it.cdp.send('Emulation.setCPUThrottlingRate', { rate: slow });
    return it;
  }

  /** Opens a page and answers, in milliseconds from its address, when it could be read and when it could be written into. */
  async read(path) {
    // Nothing that the page is still sending may hold the next one up.
    await this.page.goto('about:blank');
    await this.page.goto(`${this.url}${path}`, { waitUntil: 'commit' });
    await this.page.waitForFunction(() => window.__seen?.editable, null, { timeout: 120_000, polling: 100 });
    return this.page.evaluate(() => window.__seen);
  }

  /** Resolves when the main thread had nothing long to do for a while. */
  async settled() {
    await this.page.evaluate(async () => {
      for (let calm = 0; calm < 15;) {
        const begun = performance.now();
        await new Promise((resolve) => { setTimeout(resolve, 100); });
        calm = performance.now() - begun < 130 ? calm + 1 : 0;
      }
    });
  }

  /** Milliseconds since the page's address was asked for. */
  now() {
    return this.page.evaluate(() => performance.now());
  }

  /** Scrolls as a wheel or a finger does, and by whole screens; answers the frames and the long tasks meanwhile. */
  async scroll(steps) {
    await this.page.evaluate(() => {
      const watch = (window.__scroll = { frames: [], tasks: [] });
      let last = performance.now();
      const frame = (now) => { watch.frames.push(now - last); last = now; watch.id = requestAnimationFrame(frame); };
      watch.id = requestAnimationFrame(frame);
      watch.observer = new PerformanceObserver((list) => { for (const { duration } of list.getEntries()) watch.tasks.push(duration); });
      watch.observer.observe({ type: 'longtask' });
    });
    await this.page.mouse.move(400, 500);
    for (let step = 0; step < steps; step++) {
      await this.page.mouse.wheel(0, step % 20 === 19 ? 2_400 : 90);
      await new Promise((resolve) => { setTimeout(resolve, 16); });
    }
    const { frames, tasks } = await this.page.evaluate(() => {
      cancelAnimationFrame(window.__scroll.id);
      window.__scroll.observer.disconnect();
      return window.__scroll;
    });
    frames.sort((a, b) => a - b);
    return { frameP95: percentile(frames, 0.95), frameP99: percentile(frames, 0.99), longTasks: tasks.length, longestTask: Math.max(0, ...tasks) };
  }

  /** Types at the pace of somebody who knows the keys, with a rest after each sentence; answers the script between one key and the next, and the longest task. */
  async type(letters, { every, rest }) {
    const events = [];
    this.cdp.on('Tracing.dataCollected', ({ value }) => events.push(...value));
    await this.cdp.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig: { includedCategories: ['devtools.timeline', 'v8', 'toplevel'] } });
    for (const [index, letter] of [...letters].entries()) {
      const next = performance.now() + (index % 40 === 39 ? rest : every);
      await this.page.keyboard.press(letter === ' ' ? 'Space' : letter);
      await new Promise((resolve) => { setTimeout(resolve, Math.max(0, next - performance.now())); });
    }
    const done = new Promise((resolve) => { this.cdp.once('Tracing.tracingComplete', resolve); });
    await this.cdp.send('Tracing.end');
    await done;
    this.cdp.removeAllListeners('Tracing.dataCollected');
    return scriptPerKey(events);
  }

  async close() {
    await this.browser.close();
  }
}

/** From a trace: how long scripts ran, and the main thread was busy at all, from each key to the next; and the longest task. */
export function scriptPerKey(events) {
  const keys = events.filter(({ name, args }) => name === 'EventDispatch' && args?.data?.type === 'keydown');
  const { pid, tid } = keys[0] ?? {};
  const here = events.filter((event) => event.pid === pid && event.tid === tid && event.ph === 'X').sort((a, b) => a.ts - b.ts);
  const starts = keys.map(({ ts }) => ts).sort((a, b) => a - b);
  const sum = (spans) => {
    const sums = starts.map(() => 0);
    let key = -1;
    for (const { ts, ms } of spans) {
      while (key + 1 < starts.length && ts >= starts[key + 1]) key++;
      if (key >= 0) sums[key] += ms;
    }
    return sums.sort((a, b) => a - b);
  };
  const tasks = outermost(here.filter(({ name }) => name.endsWith('RunTask')));
  const script = outermost(here.filter(({ name }) => SCRIPT.has(name)));
  const own = outermost(here.filter(({ name }) => OWN.has(name))).filter(({ ts }) => within(script, ts));
  const sums = sum([...script, ...own.map(({ ts, ms }) => ({ ts, ms: -ms }))].sort((a, b) => a.ts - b.ts));
  return {
    keys: keys.length, keyP50: percentile(sums, 0.5), keyP95: percentile(sums, 0.95), keyP99: percentile(sums, 0.99),
    busyP95: percentile(sum(tasks), 0.95), longestTyping: Math.max(0, ...tasks.filter(({ ts }) => ts >= starts[0]).map(({ ms }) => ms)),
  };
}

/** Spans that lie in no other of their kind. */
function outermost(events) {
  const found = [];
  let until = 0;
  for (const { ts, dur = 0 } of events) {
    if (ts < until) continue;
    found.push({ ts, ms: dur / 1000 });
    until = ts + dur;
  }
  return found;
}

const within = (spans, ts) => spans.some((span) => ts >= span.ts && ts < span.ts + span.ms * 1000);
