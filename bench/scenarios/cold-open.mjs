import { allSaved, hasAll, pour, sameText, visit } from '../lib/replay.mjs';
import { recorded } from '../lib/trace.mjs';
import { pause } from '../lib/crowd.mjs';
import { FIRST_CLIENT } from '../lib/typing.mjs';
import { median } from '../lib/statistics.mjs';

/** Longer than any of the servers waits before it stores or lets go of a document that nobody has open. */
const SETTLED_MS = 12_000;

async function open(server, doc, n) {
  const begun = performance.now();
  const client = await visit(server, doc, n);
  return { took: performance.now() - begun, client };
}

/** The first person after a restart opens a document with a long history; later another, when it had been closed. */
export const coldOpen = {
  name: 'cold-open', title: 'Opening a document with a 137,000-update history', servers: ['ours', 'yws-leveldb', 'hp'], mostRounds: 2, quick: false,
  sizes: { full: { edits: 137_000, settled: SETTLED_MS }, quick: { edits: 5_000, settled: SETTLED_MS } },
  promises: [
    { text: 'first time after a restart ≤ 1 × hp', figure: 'firstOpen', against: 'hp', most: 1 },
    { text: 'later ≤ 0.25 × hp', figure: 'laterOpen', against: 'hp', most: 0.25 },
  ],
  async run({ server, size }) {
    const { updates, clocks, outcome } = recorded(size.edits);
    const doc = await server.makeDocument(`cold-${Math.random().toString(36).slice(2)}`);
    const writer = await visit(server, doc, 0, { keep: false });
    const reader = await visit(server, doc, 1);
    await Promise.all([pour(writer, updates), hasAll(reader, FIRST_CLIENT, clocks)]);
    await allSaved(server, writer);
    // What is stored late gets the time to be stored, while people are still there: nobody has closed the document before the process dies.
    await pause(size.settled);
    await server.kill();
    for (const client of [writer, reader]) client.leave();
    await server.start();
    // Sign-in, its statements and the code of the door are warm; the document is not.
    const warm = await server.makeDocument(`warm-${Math.random().toString(36).slice(2)}`);
    (await open(server, warm, 3)).client.leave();
    const first = await open(server, doc, 4);
    let problem = sameText(first.client.received, outcome) ? null : 'the first visitor got another text than was typed';
    first.client.leave();
    const later = [];
    for (let again = 0; again < 3; again++) {
      await pause(again === 0 ? size.settled : 7_000);
      const visitor = await open(server, doc, 5 + again);
      if (!sameText(visitor.client.received, outcome)) problem ??= 'a later visitor got another text than was typed';
      visitor.client.leave();
      later.push(visitor.took);
    }
    return { firstOpen: first.took, laterOpen: median(later), rss: server.rss(), problem };
  },
};
