import { pause } from '../lib/crowd.mjs';
import { visit } from '../lib/replay.mjs';
import { skim } from '../lib/skim.mjs';
import { FIRST_CLIENT, OPENING_CLOCKS, typedUpdates } from '../lib/typing.mjs';

/** `kill -9` in mid-typing: what was called saved, or shown to somebody else, must be there after the restart. `npm run faults` does the 200 and 50 kills of the promise. */
export const kill = {
  name: 'kill', title: '`kill -9` of the server in mid-typing', servers: ['ours', 'yws-leveldb', 'hp'], startsItself: true, mostRounds: 1,
  sizes: { full: { kills: 4, letters: 600 }, quick: { kills: 1, letters: 200 } },
  promises: [
    { text: 'acknowledged updates lost: 0 (200 kills of the server, 50 of PostgreSQL: `npm run faults`)', figure: 'lost', most: 0 },
    { text: 'shown updates lost: 0', figure: 'shownLost', most: 0 },
  ],
  async run({ server, size }) {
    const sum = { acknowledged: 0, lost: server.saves ? 0 : NaN, shownLost: 0, problem: null };
    for (let round = 0; round < size.kills; round++) {
      await server.start();
      const doc = await server.makeDocument(`kill-${Math.random().toString(36).slice(2)}`);
      const writer = await visit(server, doc, 0, { keep: false });
      const reader = await visit(server, doc, 1, { keep: false });
      let shown = 0;
      reader.onUpdate = (update) => skim(update, (author, _, to) => { if (author === FIRST_CLIENT) shown = Math.max(shown, to); });
      const before = writer.sent;
      for (const update of typedUpdates(0, size.letters, null)) {
        writer.send(writer.frameOf(update));
        if (Math.random() < 0.3) await pause(1);
      }
      // In mid-air: whatever is not answered by now was never promised.
      await server.kill();
      const saved = Math.max(0, writer.saved - before);
      for (const client of [writer, reader]) client.leave();
      await server.start();
      const visitor = await visit(server, doc, 2);
      let found = 0;
      for (const update of visitor.received) skim(update, (author, _, to) => { if (author === FIRST_CLIENT) found = Math.max(found, to); });
      visitor.leave();
      const lettersOf = (clocks) => Math.max(0, clocks - OPENING_CLOCKS);
      if (server.saves) {
        sum.acknowledged += saved;
        // The first write is the paragraph.
        sum.lost += Math.max(0, saved - 1 - lettersOf(found));
      }
      sum.shownLost += Math.max(0, lettersOf(shown) - lettersOf(found));
      await server.stop();
    }
    return sum;
  },
};
