// `npm run bench:ballots`: how long the counting of a large order of asks takes, 1,000 organisations with 50 asks each.
import { writeFileSync } from 'node:fs';
import os from 'node:os';
import { fileURLToPath } from 'node:url';
import { ruleOf, tally } from '../libs/domain/voting/dist/index.js';
import { seededRandom } from '../libs/testing/dist/index.js';

const ORGANISATIONS = 1_000;
const ASKS = 50;
const ROUNDS = 40;
const PROMISE_MS = 200;
const DOTS = 100;

const random = seededRandom(20_261_130);
const texts = Array.from({ length: ASKS }, (_, n) => ({ documentId: `ask-${n}`, versionId: `version-${n}` }));
const electorate = Array.from({ length: ORGANISATIONS }, (_, n) => ({ organisationId: `organisation-${n}`, leftAt: null }));
const shuffled = () => texts.map(({ documentId }) => [random(), documentId]).sort(([a], [b]) => a - b).map(([, documentId]) => documentId);
const orders = { ranked_choice: () => shuffled().map((documentId, place) => ({ documentId, value: place + 1 })), dots: () => shuffled().map((documentId) => ({ documentId, value: DOTS / ASKS })) };

const rows = Object.entries(orders).map(([template, order]) => {
  const positions = electorate.map(({ organisationId }) => ({ organisationId, choice: 'ranked', preferences: order(), reason: null, proposedChange: null, shareDissent: false, takenBy: 'somebody', takenAt: 0, revision: 1 }));
  const rule = ruleOf({ template, basis: 'votes_cast', quorum: ORGANISATIONS / 2, visibility: 'named', dots: DOTS });
  const times = Array.from({ length: ROUNDS }, () => {
    const began = performance.now();
    const { outcome, answered } = tally(rule, texts, electorate, positions);
    if (answered !== ORGANISATIONS || (outcome !== 'carried' && outcome !== 'tied')) throw new Error(`counted ${answered} organisations: ${outcome}`);
    return performance.now() - began;
  }).sort((a, b) => a - b);
  return { template, first: times.at(-1), median: times[Math.floor(ROUNDS / 2)], p95: times[Math.ceil(ROUNDS * 0.95) - 1] };
});
const line = ({ template, median, p95, first }) => `| ${template === 'dots' ? 'dots' : 'ranked choice'} | ${median.toFixed(1)} ms | ${p95.toFixed(1)} ms | ${first.toFixed(1)} ms |`;
const report = `# Counting a large ballot

${ORGANISATIONS} organisations, ${ASKS} asks each, counted ${ROUNDS} times by \`npm run bench:ballots\` on ${os.cpus().length} cores, Node.js ${process.version}. Promised: less than ${PROMISE_MS} ms.

| rule | median | 95th percentile | slowest |
| --- | --- | --- | --- |
${rows.map(line).join('\n')}
`;
console.log(report);
if (process.argv.includes('--write')) writeFileSync(fileURLToPath(new URL('../docs/bench/ballots.md', import.meta.url)), report);
process.exitCode = rows.every(({ p95 }) => p95 < PROMISE_MS) ? 0 : 1;
