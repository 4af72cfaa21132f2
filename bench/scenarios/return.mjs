import { Crowd } from '../lib/crowd.mjs';
import { compared } from '../lib/measure.mjs';
import { hasAll, pour, visit } from '../lib/replay.mjs';
import { recorded } from '../lib/trace.mjs';
import { FIRST_CLIENT } from '../lib/typing.mjs';

/** After a break in the network everybody comes back at once, and with pages that have nothing yet. */
export const everybodyReturns = {
  name: 'return', title: '400 people come back at once with fresh pages', servers: ['ours', 'yws', 'hp'],
  sizes: { full: { people: 400, edits: 20_000 }, quick: { people: 60, edits: 3_000 } },
  promises: [
    { text: 'time ≤ 0.6 × yws', figure: 'wall', against: 'yws', most: 0.6 },
    { text: 'CPU per person ≤ 0.25 × yws', figure: 'cpuPerPerson', against: 'yws', most: 0.25 },
  ],
  async run({ server, size }) {
    const { updates, clocks } = recorded(size.edits);
    const doc = await server.makeDocument(`return-${Math.random().toString(36).slice(2)}`);
    const host = await visit(server, doc, 0, { keep: false });
    const reader = await visit(server, doc, 1);
    await Promise.all([pour(host, updates), hasAll(reader, FIRST_CLIENT, clocks)]);
    const crowd = new Crowd();
    try {
      const specs = Array.from({ length: size.people }, (_, n) => ({ ...server.spec(doc, n), id: `p${n}`, thread: 'many' }));
      const cpu = server.cpu();
      const { wall } = await crowd.join(specs, { atOnce: size.people });
      const used = server.cpu() - cpu;
      return { wall, cpu: used, cpuPerPerson: used / size.people, rss: server.rss(), problem: await compared(server, crowd, specs) };
    } finally {
      for (const client of [host, reader]) client.leave();
      await crowd.end();
    }
  },
};
