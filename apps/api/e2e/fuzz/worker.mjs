// One core's share of the seeds: takes a range at a time from its parent, answers what happened in it or which seed failed and why.
import process from 'node:process';
import { Storm } from './storm.js';

process.on('message', async ({ from, to }) => {
  const tally = {};
  const failures = [];
  for (let seed = from; seed < to; seed++) {
    try {
      for (const [what, times] of Object.entries(await Storm.weather(seed))) tally[what] = (tally[what] ?? 0) + times;
    } catch (error) {
      failures.push(error.message);
    }
  }
  process.send({ seeds: to - from, tally, failures });
});
