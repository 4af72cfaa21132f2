import { Crowd } from '../lib/crowd.mjs';
import { measureTyping } from '../lib/measure.mjs';

/** Many small rooms at once: storage and not fan-out is what costs. */
export const manyDocuments = {
  name: 'many-documents', title: '1,000 documents with 3 people each, 1,000 updates a second', servers: ['ours', 'yws-leveldb', 'hp'],
  sizes: { full: { documents: 1000, rate: 1000, seconds: 8 }, quick: { documents: 60, rate: 100, seconds: 2 } },
  promises: [
    { text: 'CPU per update, database included ≤ 0.75 × yws with LevelDB', figure: 'cpuPerUpdate', against: 'yws-leveldb', most: 0.75 },
    { text: 'CPU per update, database included ≤ 1.1 × hp', figure: 'cpuPerUpdate', against: 'hp', most: 1.1 },
    { text: '`saved` after typing p95 ≤ 25 ms', figure: 'savedP95', most: 25 },
    { text: '`saved` after typing p99 ≤ 100 ms', figure: 'savedP99', most: 100 },
  ],
  async run({ server, size }) {
    const run = Math.random().toString(36).slice(2);
    const docs = [];
    for (let n = 0; n < size.documents; n++) docs.push(await server.makeDocument(`many-${run}-${n}`));
    const crowd = new Crowd();
    try {
      // The readers of every twentieth document are those whose latency counts.
      const specs = docs.flatMap((doc, n) => [0, 1, 2].map((seat) => {
        const measured = seat === 1 && n % 20 === 0;
        return { ...server.spec(doc, n * 3 + seat), id: `${n}-${seat}`, thread: measured ? 'watch' : 'many', measured, eager: measured || seat === 0 };
      }));
      const writers = docs.map((_, n) => `${n}-0`);
      return await measureTyping({ server, crowd, specs, writers, size, deliveries: (updates) => updates * 2 });
    } finally {
      await crowd.end();
    }
  },
};
