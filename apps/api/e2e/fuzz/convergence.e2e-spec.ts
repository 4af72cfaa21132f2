import { Storm } from './storm.js';

/** A slice; `npm run fuzz` goes through ten thousand. */
const SEEDS = 20;
/** Seeds that once failed: whoever undid a deletion saw an anchor where others did not. */
const OLD_SEEDS = [21, 26, 28];

test('[C1] [C5] [C6] [C8] [C10] [T1] [T3] five people, two hundred operations, and all that can happen in between: the same documents, anchors and authorship', async () => {
  const first = Date.now() % 1_000_000;
  for (const seed of OLD_SEEDS) await Storm.weather(seed);
  for (let seed = first; seed < first + SEEDS; seed++) await Storm.weather(seed);
}, 60_000);
