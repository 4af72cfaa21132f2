// One thread full of light clients. What it is told to do comes as messages; what it measured goes back as answers.
import { monitorEventLoopDelay, performance } from 'node:perf_hooks';
import { parentPort } from 'node:worker_threads';
import { Outcomes } from './compare.mjs';
import { LightClient } from './light-client.mjs';
import { skim } from './skim.mjs';
import { FIRST_CLIENT, OPENING_CLOCKS, typedUpdates } from './typing.mjs';

const clients = new Map();
const outcomes = new Outcomes();
const DRAIN_MS = 25;
const JOINING_AT_ONCE = 40;
let sentAt = null;
let perSlot = 0;
let latencies = [];
let savedLatencies = [];

/** Milliseconds on the clock that all threads share. */
const now = () => Number(process.hrtime.bigint()) / 1e6;

// Bulk clients are woken in turn, a part of them at each tick, so that their reading is no burst either.
let turn = 0;
setInterval(() => {
  turn = (turn + 1) % 5;
  let at = 0;
  for (const { client } of clients.values()) if (!client.eager && at++ % 5 === turn) client.wake();
}, DRAIN_MS / 5);

const each = (ids) => ids.map((id) => clients.get(id));

const tasks = {
  /** Connects clients, some at a time, and answers the milliseconds that each took until the text was there. */
  async join({ specs, atOnce = JOINING_AT_ONCE, timeoutMs = 60_000 }) {
    const waiting = [...specs];
    const took = [];
    await Promise.all(Array.from({ length: Math.min(atOnce, waiting.length) }, async () => {
      for (let spec = waiting.shift(); spec; spec = waiting.shift()) {
        const begun = now();
        const client = new LightClient(spec);
        const entry = { client, spec, clocks: new Map(), own: [], times: [], measured: spec.measured === true, read: 0 };
        clients.set(spec.id, entry);
        // What came before the typing is the base, and is not counted.
        await client.joined(timeoutMs);
        if (entry.measured) client.onUpdate = (update) => measure(update);
        took.push(now() - begun);
      }
    }));
    return { took };
  },

  /** Makes all updates that these writers will send, and sends the first one of each, their paragraph. */
  async prepare({ writers, count, shared }) {
    sentAt = new Float64Array(shared);
    perSlot = count;
    const bases = new Map();
    for (const { id, slot } of writers) {
      const entry = clients.get(id);
      const { doc } = entry.client;
      if (!bases.has(doc)) bases.set(doc, entry.client.received[0]);
      const updates = typedUpdates(slot, count, bases.get(doc).length > 2 ? bases.get(doc) : null);
      entry.slot = slot;
      entry.own = updates;
      entry.frames = updates.map((update) => entry.client.frameOf(update));
      entry.next = 1;
      entry.client.onSaved = (total) => measureSaved(entry, total);
    }
    for (const { id } of writers) {
      const entry = clients.get(id);
      entry.client.send(entry.frames[0]);
    }
    return {};
  },

  /** Sends at the given moments (milliseconds from `start`), and answers how late it was and how busy this thread. */
  async type({ plan, start, warm }) {
    latencies = [];
    savedLatencies = [];
    const lateness = [];
    const delay = monitorEventLoopDelay({ resolution: 1 });
    delay.enable();
    const busy = performance.eventLoopUtilization();
    let at = 0;
    await new Promise((resolve) => {
      const tick = () => {
        const time = now() - start;
        while (at < plan.length && plan[at].at <= time) {
          const { id, at: due } = plan[at++];
          const entry = clients.get(id);
          if (!entry || entry.client.closed || entry.next >= entry.frames.length) continue;
          const sent = now();
          if (due >= warm) {
            sentAt[entry.slot * perSlot + entry.next - 1] = sent;
            entry.times[entry.client.sent + 1] = sent;
          }
          entry.client.send(entry.frames[entry.next++]);
          lateness.push(sent - start - due);
        }
        if (at < plan.length) setTimeout(tick, 1);
        else resolve();
      };
      tick();
    });
    delay.disable();
    const { utilization } = performance.eventLoopUtilization(busy);
    return { lateness, utilization, loopDelayP99: delay.percentile(99) / 1e6 };
  },

  /** How many of these clients have everything: `ends` gives, for each document, the clock after the last of each writer. */
  async missing({ ids, ends }) {
    let missing = 0;
    for (const { client, clocks, own, slot, spec, ...entry } of each(ids)) {
      client.catchUp();
      read(clients.get(spec.id));
      const wanted = Object.entries(ends[spec.doc]);
      const lacks = wanted.some(([author, end]) => Number(author) !== (own.length > 0 ? FIRST_CLIENT + slot : NaN) && (clocks.get(Number(author)) ?? 0) < end);
      if (lacks || entry.gone) missing++;
    }
    return { missing };
  },

  async saved({ ids }) {
    return { unsaved: each(ids).filter(({ client }) => client.saved < client.sent).length };
  },

  async outcomes({ ids }) {
    return { outcomes: each(ids).map(({ client, own, next, spec }) => {
      client.catchUp();
      return [spec.id, spec.doc, outcomes.of(client.received, own.slice(0, next))];
    }) };
  },

  async figures() {
    return { latencies: Float64Array.from(latencies), savedLatencies: Float64Array.from(savedLatencies) };
  },

  async closed({ ids }) {
    return { closed: each(ids).map(({ client, spec }) => [spec.id, client.closed]).filter(([, closed]) => closed) };
  },

  async freeze({ id }) {
    clients.get(id).client.freeze();
    return {};
  },

  async thaw({ id }) {
    clients.get(id).client.thaw();
    return {};
  },

  async leave({ ids }) {
    for (const id of ids ?? [...clients.keys()]) {
      clients.get(id)?.client.leave();
      clients.delete(id);
    }
    return {};
  },
};

function measure(update) {
  const time = now();
  skim(update, (author, from, to) => {
    const slot = author - FIRST_CLIENT;
    for (let clock = Math.max(from, OPENING_CLOCKS); clock < to; clock++) {
      const sent = sentAt?.[slot * perSlot + clock - OPENING_CLOCKS];
      if (sent) latencies.push(time - sent);
    }
  });
}

function measureSaved(entry, total) {
  const time = now();
  for (entry.counted ??= 0; entry.counted < total;) {
    const sent = entry.times[++entry.counted];
    if (sent !== undefined) savedLatencies.push(time - sent);
  }
}

/** Notes the clocks of what arrived since the last look. */
function read(entry) {
  const { received } = entry.client;
  for (; entry.read < received.length; entry.read++) {
    skim(received[entry.read], (author, from, to) => {
      // A gap means that something was lost; what follows it does not count as arrived.
      if (from <= (entry.clocks.get(author) ?? 0) && to > (entry.clocks.get(author) ?? 0)) entry.clocks.set(author, to);
    });
  }
}

parentPort.on('message', ({ id, task, args }) => {
  tasks[task](args).then((answer) => parentPort.postMessage({ id, answer }), (error) => parentPort.postMessage({ id, error: error.stack ?? String(error) }));
});
