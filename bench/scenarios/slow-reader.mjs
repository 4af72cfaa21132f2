import * as Y from 'yjs';
import { Crowd, pause } from '../lib/crowd.mjs';
import { measureTyping } from '../lib/measure.mjs';
import { allSaved, sameText, visit } from '../lib/replay.mjs';
import { contentOf } from '../lib/typing.mjs';

const BLOCK = 'A long passage, pasted from somewhere else. '.repeat(1500);
/** All of it together stays below what a document may hold, and above what the system's buffers and a server's patience hold. */
const PASTES = 115;
/** Longer than a server waits for somebody who takes nothing. */
const PATIENCE_MS = 12_000;
const MiB = 1024 * 1024;

/**
 * Somebody's page freezes while a lot is written: it must cost neither the others nor the server, and it catches up. Everything is done twice,
 * first with a reader who reads: what differs is the price of the one who does not.
 */
export const slowReader = {
  name: 'slow-reader', title: 'A reader who stops reading', servers: ['ours', 'yws', 'hp'], mostRounds: 2, quick: false,
  sizes: { full: { people: 20, rate: 60, seconds: 6 }, quick: { people: 20, rate: 60, seconds: 3 } },
  promises: [
    { text: 'others\' p99 ≤ 1.2 × that beside one who reads', figure: 'p99Ratio', most: 1.2 },
    { text: 'server memory for it ≤ 8 MB', figure: 'buffered', most: 8 * MiB },
    { text: 'it is closed, and gets everything on return (duties broken: 0)', figure: 'broken', most: 0 },
  ],
  async run({ server, size }) {
    const reading = await beside({ server, size, frozen: false });
    const stopped = await beside({ server, size, frozen: true });
    return {
      p99: reading.p99, p99With: stopped.p99, p99Ratio: stopped.p99 / reading.p99, buffered: Math.max(0, stopped.grown - reading.grown),
      broken: (stopped.closed ? 0 : 1) + (stopped.caughtUp ? 0 : 1), problem: reading.problem ?? stopped.problem,
      lagged: reading.lagged || stopped.lagged, clientBusy: stopped.clientBusy, clientLateP95: stopped.clientLateP95,
    };
  },
};

/** Others type in one document while somebody floods another, in which one more person reads, or does not. */
async function beside({ server, size, frozen }) {
  const name = () => `slow-${Math.random().toString(36).slice(2)}`;
  const [doc, flooded] = [await server.makeDocument(name()), await server.makeDocument(name())];
  const crowd = new Crowd();
  try {
    const specs = Array.from({ length: size.people }, (_, n) => ({ ...server.spec(doc, n), id: `p${n}`, thread: n < 8 ? 'watch' : 'many', measured: n < 8, eager: true }));
    const writers = ['p8', 'p9', 'p10', 'p11'];
    const before = (await server.memory()).used;
    const reader = await visit(server, flooded, 40, { keep: false });
    if (frozen) reader.freeze();
    const flood = await paster(server, flooded);
    let flooding;
    const during = () => { flooding = flood.run(size.seconds * 1000); };
    const others = await measureTyping({ server, crowd, specs, writers, size, during, deliveries: (updates) => updates * (size.people - 1) });
    await flooding;
    const grown = (await server.memory()).used - before;
    if (frozen) await pause(PATIENCE_MS);
    reader.thaw();
    // What was on its way arrives now, and with it the end of the connection, if the server ended it.
    for (let waited = 0; frozen && !reader.closed && waited < 5_000; waited += 50) await pause(50);
    const closed = reader.closed !== null;
    const back = await visit(server, flooded, 41);
    const caughtUp = sameText(back.received, flood.outcome());
    for (const client of [reader, back]) client.leave();
    flood.end();
    return { ...others, grown, closed, caughtUp };
  } finally {
    await crowd.end();
  }
}

/** Somebody who pastes a long passage over and over, replacing the one before. */
async function paster(server, doc) {
  const client = await visit(server, doc, 42, { keep: false });
  const own = new Y.Doc();
  own.on('update', (update) => client.send(client.frameOf(update)));
  const text = new Y.XmlText();
  const paragraph = new Y.XmlElement('paragraph');
  paragraph.insert(0, [text]);
  own.getXmlFragment('content').insert(0, [paragraph]);
  return {
    async run(milliseconds) {
      for (let times = 0; times < PASTES; times++) {
        own.transact(() => {
          if (text.length > 0) text.delete(0, text.length);
          text.insert(0, BLOCK);
        });
        await pause(milliseconds / PASTES);
      }
      await allSaved(server, client);
    },
    outcome: () => contentOf(own),
    end() {
      client.leave();
      own.destroy();
    },
  };
}
