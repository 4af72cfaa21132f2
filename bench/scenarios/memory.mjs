import { pause } from '../lib/crowd.mjs';
import { allSaved, visit } from '../lib/replay.mjs';
import { recorded } from '../lib/trace.mjs';

/** Below this a figure is the noise of a process that was never quite the same. */
const NOISE = 8 * 1024;

/** Many documents, each with an 18,000-edit history and one person; then everybody leaves. */
export const memory = {
  name: 'memory', title: 'Memory for documents with an 18,000-edit history', servers: ['ours', 'yws', 'hp'],
  sizes: { full: { documents: 60, edits: 18_000, leave: 15_000 }, quick: { documents: 15, edits: 3_000, leave: 7_000 } }, quick: false,
  promises: [
    { text: 'per open document ≤ 0.25 × yws', figure: 'perDocument', against: 'yws', most: 0.25 },
    { text: 'per open document ≤ 0.25 × hp', figure: 'perDocument', against: 'hp', most: 0.25 },
    { text: 'kept per document after everybody left: nothing measurable (≤ 8 kB)', figure: 'left', most: NOISE },
  ],
  async run({ server, size }) {
    const { state } = recorded(size.edits);
    const fill = async (count) => {
      const clients = [];
      for (let n = 0; n < count; n++) {
        const doc = await server.makeDocument(`memory-${Math.random().toString(36).slice(2)}`);
        const client = await visit(server, doc, n, { keep: false });
        client.send(client.frameOf(state));
        await allSaved(server, client);
        clients.push(client);
      }
      // Frames on their way are no memory of a document.
      await pause(1_000);
      return clients;
    };
    // As many before, so that compiled code, what the compiler learnt, and pools are not counted as documents.
    for (const client of await fill(size.documents)) client.leave();
    await pause(size.leave);
    const before = await server.memory();
    const clients = await fill(size.documents);
    const open = await server.memory();
    for (const client of clients) client.leave();
    await pause(size.leave);
    const after = await server.memory();
    return { perDocument: (open.used - before.used) / size.documents, left: Math.max(0, (after.used - before.used) / size.documents), rss: open.rss, problem: null };
  },
};
