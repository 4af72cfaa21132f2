// How many public pages one server sends in a second: `node bench/public-pages.mjs http://localhost:3000/p/NETWORK [connections] [seconds]`.
// The server runs by itself, `npm start -- --demo`; this asks it over connections that stay open, the way browsers and proxies do.
import { Agent, request } from 'node:http';
import process from 'node:process';

const [address, connections = '64', seconds = '10'] = process.argv.slice(2);
if (!address) {
  console.error('Give the address of a public page.');
  process.exit(1);
}
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
  request(address, { agent, headers: { 'accept-encoding': 'br' } }, (response) => {
    response.resume().on('end', () => ended(response.statusCode === 200));
  }).on('error', () => ended(false)).end();
});

const from = performance.now();
await Promise.all(Array.from({ length: Number(connections) }, async () => {
  while (performance.now() - from < Number(seconds) * 1_000) await once();
}));
const spent = (performance.now() - from) / 1_000;
took.sort((a, b) => a - b);
const at = (share) => took[Math.min(took.length - 1, Math.floor(took.length * share))].toFixed(1);
console.log(`${Math.round(took.length / spent)} pages a second over ${connections} connections; half of them within ${at(0.5)} ms, 99 of 100 within ${at(0.99)} ms; ${failed} failed`);
agent.destroy();
