import { Crowd } from '../lib/crowd.mjs';
import { measureTyping } from '../lib/measure.mjs';

/** Many people in one document, a tenth of them typing. */
const fanOut = ({ name, title, people, typing, rate, seconds, servers, promises }) => ({
  name, title, servers, promises,
  sizes: { full: { people, typing, rate, seconds }, quick: { people: Math.min(people, 60), typing: 6, rate: 60, seconds: 2 }, tiny: { people: 12, typing: 3, rate: 60, seconds: 1.5 } },
  async run({ server, size }) {
    const doc = await server.makeDocument(`${name}-${Math.random().toString(36).slice(2)}`);
    const crowd = new Crowd();
    try {
      const watching = Math.min(8, Math.max(2, Math.floor(size.people / 10)));
      const specs = Array.from({ length: size.people }, (_, n) => ({
        ...server.spec(doc, n), id: `p${n}`, thread: n < watching ? 'watch' : 'many', measured: n < watching,
        // Typists hear at once, as everybody who is measured; the rest reads in larger portions.
        eager: n < watching + size.typing,
      }));
      const writers = specs.slice(watching, watching + size.typing).map(({ id }) => id);
      return await measureTyping({ server, crowd, specs, writers, size, deliveries: (updates) => updates * (size.people - 1) });
    } finally {
      await crowd.end();
    }
  },
});

export const fanOut100 = fanOut({
  name: 'fan-out-100', title: '100 people in one document, 10 typing', people: 100, typing: 10, rate: 80, seconds: 8,
  servers: ['ours', 'yws', 'hp', 'relay', 'lossy'],
  promises: [
    { text: 'CPU per delivered update ≤ 0.85 × hp', figure: 'cpuPerDelivery', against: 'hp', most: 0.85 },
    { text: 'CPU per delivered update ≤ 1.0 × yws', figure: 'cpuPerDelivery', against: 'yws', most: 1 },
    { text: 'p99 ≤ 10 ms', figure: 'p99', most: 10 },
  ],
});

export const fanOut400 = fanOut({
  name: 'fan-out-400', title: '400 people in one document, 40 typing', people: 400, typing: 40, rate: 160, seconds: 8,
  servers: ['ours', 'yws', 'hp', 'relay'],
  promises: [
    { text: 'CPU per delivered update ≤ 0.4 × yws', figure: 'cpuPerDelivery', against: 'yws', most: 0.4 },
    { text: 'p99 ≤ 50 ms', figure: 'p99', most: 50 },
  ],
});
