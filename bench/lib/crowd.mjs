import { Worker } from 'node:worker_threads';
import { seeded } from './seeded.mjs';
import { FIRST_CLIENT, OPENING_CLOCKS } from './typing.mjs';

const now = () => Number(process.hrtime.bigint()) / 1e6;
export const pause = (ms) => new Promise((resolve) => { setTimeout(resolve, ms); });

class Thread {
  #worker = new Worker(new URL('./crowd-worker.mjs', import.meta.url));
  #waiting = new Map();
  #last = 0;
  #dead = null;

  constructor() {
    this.#worker.on('message', ({ id, answer, error }) => {
      const { resolve, reject } = this.#waiting.get(id);
      this.#waiting.delete(id);
      if (error) reject(new Error(error));
      else resolve(answer);
    });
    this.#worker.on('error', (error) => {
      this.#dead = error;
      for (const { reject } of this.#waiting.values()) reject(error);
    });
  }

  ask(task, args = {}) {
    if (this.#dead) return Promise.reject(this.#dead);
    const id = ++this.#last;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#worker.postMessage({ id, task, args });
    });
  }

  end() {
    return this.#worker.terminate();
  }
}

/**
 * All people of a scenario. Those whose latency is measured sit in a thread of their own, so that the reading of hundreds of others is
 * not counted as the server's slowness.
 */
export class Crowd {
  #threads = { many: new Thread(), watch: new Thread() };
  #specs = [];

  /** Specs: `{ id, doc, thread: 'many' | 'watch', ... }` as LightClient takes them. */
  async join(specs, options = {}) {
    this.#specs.push(...specs);
    const begun = now();
    const parts = await this.#both((thread, name) => thread.ask('join', { ...options, specs: specs.filter((spec) => spec.thread === name) }));
    return { wall: now() - begun, took: parts.flatMap(({ took }) => took) };
  }

  /** `writers` ids type `rate` letters a second altogether for `seconds`. Answers what was measured once everybody has everything, or time is up. */
  async type({ writers, rate, seconds, warm = 2, seed = 1, before = () => {}, after = () => {}, settleMs = 10_000 }) {
    const total = Math.round(rate * (seconds + warm));
    const count = Math.ceil(total / writers.length * 1.6) + 10;
    const shared = new SharedArrayBuffer(8 * writers.length * count);
    const slots = new Map(writers.map((id, slot) => [id, slot]));
    const many = this.#threads.many;
    const ends = {};
    const next = new Map();
    for (const id of writers) {
      (ends[this.#docOf(id)] ??= {})[FIRST_CLIENT + slots.get(id)] = OPENING_CLOCKS;
      next.set(id, 0);
    }
    // The watching thread needs to know when each letter was sent.
    await this.#threads.watch.ask('prepare', { writers: [], count, shared });
    await many.ask('prepare', { writers: [...slots].map(([id, slot]) => ({ id, slot })), count, shared });
    await this.#until(ends, settleMs);
    await pause(300);

    const random = seeded(seed);
    const plan = [];
    for (let at = 0; at < total; at++) {
      const id = writers[Math.floor(random() * writers.length)];
      if (next.get(id) >= count) continue;
      next.set(id, next.get(id) + 1);
      ends[this.#docOf(id)][FIRST_CLIENT + slots.get(id)]++;
      plan.push({ at: random() * (seconds + warm) * 1000, id });
    }
    plan.sort((one, other) => one.at - other.at);
    const start = now() + 20;
    // The first seconds are typed and delivered like all, but not counted: every server gets to compile its code first.
    const counted = plan.filter(({ at }) => at >= warm * 1000).length;
    const begins = pause(warm * 1000 + 20).then(before);
    const [typed, watched] = await Promise.all([
      many.ask('type', { plan, start, warm: warm * 1000 }),
      // Nobody types there, but how busy the thread is matters just as much.
      this.#threads.watch.ask('type', { plan: [{ at: (seconds + warm) * 1000, id: '' }], start, warm: 0 }),
    ]);
    const complete = await this.#until(ends, settleMs);
    const wall = now() - start - warm * 1000;
    await begins;
    await after();
    const [one, other] = await this.#both((thread) => thread.ask('figures'));
    return {
      updates: counted, wall, complete,
      latencies: Float64Array.of(...one.latencies, ...other.latencies), savedLatencies: one.savedLatencies,
      lateness: typed.lateness, utilization: Math.max(typed.utilization, watched.utilization),
    };
  }

  /** The texts that everybody has in the end, as `[client, document, hash]`. */
  async outcomes() {
    const parts = await this.#both((thread, name) => thread.ask('outcomes', { ids: this.#idsIn(name) }));
    return parts.flatMap((part) => part.outcomes);
  }

  async closed() {
    const parts = await this.#both((thread, name) => thread.ask('closed', { ids: this.#idsIn(name) }));
    return parts.flatMap((part) => part.closed);
  }

  /** A task for one client, in its thread. */
  tell(id, task) {
    return this.#threads[this.#specs.find((spec) => spec.id === id).thread].ask(task, { id });
  }

  async end() {
    await this.#both((thread) => thread.end());
    this.#specs = [];
  }

  /** Waits until nobody lacks anything; false when time is up. Those who were frozen on purpose are not waited for. */
  async #until(ends, timeoutMs) {
    const deadline = now() + timeoutMs;
    for (;;) {
      const parts = await this.#both((thread, name) => thread.ask('missing', { ids: this.#idsIn(name).filter((id) => !this.absent.has(id)), ends }));
      const { unsaved } = this.saves ? await this.#threads.many.ask('saved', { ids: this.#idsIn('many').filter((id) => !this.absent.has(id)) }) : { unsaved: 0 };
      if (parts.every(({ missing }) => missing === 0) && unsaved === 0) return true;
      if (now() > deadline) return false;
      await pause(30);
    }
  }

  /** Clients that are not waited for. */
  absent = new Set();
  /** Whether the server says what is saved, and the end is only when all is. */
  saves = false;

  #docOf(id) {
    return this.#docs.get(id) ?? this.#remember(id);
  }

  #docs = new Map();

  #remember(id) {
    for (const spec of this.#specs) this.#docs.set(spec.id, spec.doc);
    return this.#docs.get(id);
  }

  #idsIn(name) {
    return this.#specs.filter((spec) => spec.thread === name).map(({ id }) => id);
  }

  #both(use) {
    return Promise.all(Object.entries(this.#threads).map(([name, thread]) => use(thread, name)));
  }
}
