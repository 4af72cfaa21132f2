import { allSaved, hasAll, pour, sameText, visit } from '../lib/replay.mjs';
import { recorded } from '../lib/trace.mjs';
import { FIRST_CLIENT } from '../lib/typing.mjs';

/** A whole editing history, each edit an update, as fast as the server takes it; one reads along. */
export const replay = {
  name: 'replay', title: 'Replay of a 260,000-edit history, one writer, one reader', servers: ['ours', 'yws', 'hp', 'relay'],
  sizes: { full: { edits: Infinity }, quick: { edits: 10_000 } },
  promises: [
    { text: 'wall ≤ 0.4 × yws', figure: 'wall', against: 'yws', most: 0.4 },
    { text: 'wall ≤ 0.3 × hp', figure: 'wall', against: 'hp', most: 0.3 },
  ],
  async run({ server, size }) {
    const { updates, clocks, outcome } = recorded(size.edits);
    const doc = await server.makeDocument(`replay-${Math.random().toString(36).slice(2)}`);
    const writer = await visit(server, doc, 0, { keep: false });
    const reader = await visit(server, doc, 1);
    const cpu = server.cpu();
    const begun = performance.now();
    const mine = process.cpuUsage();
    const arrived = hasAll(reader, FIRST_CLIENT, clocks);
    await Promise.all([pour(writer, updates), arrived]);
    await allSaved(server, writer);
    const wall = performance.now() - begun;
    const used = server.cpu() - cpu;
    const { user, system } = process.cpuUsage(mine);
    const newcomer = await visit(server, doc, 2);
    const problem = !sameText(reader.received, outcome) ? 'the reader ended with another text than was typed'
      : !sameText(newcomer.received, outcome) ? 'a newcomer got another text than was typed' : null;
    for (const client of [writer, reader, newcomer]) client.leave();
    return { wall, cpu: used, rss: server.rss(), clientBusy: (user + system) / 1000 / wall, problem };
  },
};
