// How many public pages one server sends in a second, and what that does to those who write meanwhile: `node bench/public-pages.mjs [http://localhost:3000] [connections] [seconds]`.
// The server runs by itself, `npm start -- --demo`; this asks it over connections that stay open, the way browsers and proxies do, while ten people have an ask of the demo open and four of them type.
import { Agent, request } from 'node:http';
import process from 'node:process';
import { Crowd, pause } from './lib/crowd.mjs';
import { percentiles } from './lib/statistics.mjs';

const [address = 'http://localhost:3000', connections = '64', seconds = '10'] = process.argv.slice(2);
const base = new URL(address);
const PEOPLE = 10;
const TYPISTS = 4;

let cookie = '';
async function graphql(query, variables = {}) {
  const response = await fetch(new URL('/graphql', base), { method: 'POST', headers: { 'content-type': 'application/json', origin: base.origin, cookie }, body: JSON.stringify({ query, variables }) });
  cookie = response.headers.getSetCookie().map((each) => each.split(';')[0]).join('; ') || cookie;
  const { data, errors } = await response.json();
  if (errors) throw new Error(JSON.stringify(errors));
  return data;
}

/** Somebody of the demo with a token, and an ask of theirs to write in. */
async function enters() {
  const { enterDemo: { networks: [{ network: { slug } }] } } = await graphql('mutation { enterDemo { ... on Viewer { networks { network { slug } } } } }');
  const { createAccessToken: { secret } } = await graphql('mutation { createAccessToken(name: "bench", days: 1) { ... on NewAccessToken { secret } } }');
  const { network: { strategy } } = await graphql('query($slug: String!) { network(slug: $slug) { strategy { id } } }', { slug });
  const { createAsk: { id } } = await graphql('mutation($id: ID!, $input: AskInput!) { createAsk(strategyId: $id, input: $input) { ... on Document { id } ... on Refusal { message } } }', { id: strategy.id, input: { title: 'Bench', addresseeKind: 'MINISTER', addressee: 'The Minister', theme: 'Bench' } });
  if (!id) throw new Error('no ask could be made');
  return { page: new URL(`/p/${slug}`, base), secret, document: id };
}

/** Asks for one page again and again for so long, as fast as it goes or so many a second; how many came in a second, and how long they took. */
async function asksFor(page, rate = Infinity) {
  const agent = new Agent({ keepAlive: true, maxSockets: Number(connections) });
  const took = [];
  let failed = 0;
  const once = () => new Promise((resolve) => {
    const began = performance.now();
    const ended = (well) => {
      took.push(performance.now() - began);
      if (!well) failed += 1;
      resolve();
    };
    request(page, { agent, headers: { 'accept-encoding': 'br' } }, (response) => {
      response.resume().on('end', () => ended(response.statusCode === 200));
    }).on('error', () => ended(false)).end();
  });
  const from = performance.now();
  await Promise.all(Array.from({ length: Number(connections) }, async (_, n) => {
    for (let asked = n; performance.now() - from < Number(seconds) * 1_000; asked += Number(connections)) {
      const due = from + asked / rate * 1_000;
      if (due > performance.now()) await pause(due - performance.now());
      await once();
    }
  }));
  const spent = (performance.now() - from) / 1_000;
  agent.destroy();
  return { aSecond: Math.round(took.length / spent), ...percentiles(Float64Array.from(took)), failed };
}

/** Four type twenty letters a second altogether; how long until the others see each, and until it is stored. */
async function typing({ secret, document }, label, meanwhile) {
  const crowd = new Crowd();
  crowd.saves = true;
  try {
    const specs = Array.from({ length: PEOPLE }, (_, n) => ({
      port: Number(base.port || 80), path: `/collab/${document}`, doc: document, dialect: 'plain', headers: { Authorization: `Bearer ${secret}` },
      id: `${label}${n}`, thread: n < PEOPLE - TYPISTS ? 'watch' : 'many', measured: n < PEOPLE - TYPISTS, eager: true,
    }));
    await crowd.join(specs);
    let asked = null;
    const { latencies, savedLatencies } = await crowd.type({ writers: specs.slice(-TYPISTS).map(({ id }) => id), rate: 20, seconds: Number(seconds), before: () => { asked = meanwhile?.(); } });
    return { seen: percentiles(latencies), saved: percentiles(savedLatencies), pages: await asked };
  } finally {
    await crowd.end();
  }
}

const ms = ({ p50, p99 }) => `half within ${p50.toFixed(1)} ms, 99 of 100 within ${p99.toFixed(1)} ms`;
const told = (pages) => `${pages.aSecond} pages a second over ${connections} connections; ${ms(pages)}; ${pages.failed} failed`;

const demo = await enters();
await asksFor(demo.page);
console.log(`pages alone: ${told(await asksFor(demo.page))}`);
await pause(1_000);
const alone = await typing(demo, 'a');
console.log(`letters alone: seen ${ms(alone.seen)}; saved ${ms(alone.saved)}`);
for (const [label, rate] of [['3,000 pages a second', 3_000], ['as many pages as it can send', Infinity]]) {
  const beside = await typing(await enters(), label, () => asksFor(demo.page, rate));
  console.log(`letters beside ${label}: seen ${ms(beside.seen)}; saved ${ms(beside.saved)}`);
  console.log(`pages beside letters: ${told(beside.pages)}`);
}
