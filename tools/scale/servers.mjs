// Two built servers on one database, joined by Redis, behind one address.
// DATABASE_URL and REDIS_URL name a PostgreSQL and a Redis to use instead of those that are started. What ends unasked is started again,
// so `kill -9` of one of the printed processes shows what its people notice.
import process from 'node:process';
import '../node/register.mjs';
import { Failure, orOneLine } from '../setup/failure.mjs';
import { inRoot } from '../setup/paths.mjs';
import { endWithNpm } from '../setup/program.mjs';
import { ensureRedis } from '../setup/redis.mjs';
import { keep } from './kept.mjs';
import { answers, freePort } from './ports.mjs';
import { startProxy } from './proxy.mjs';

const SERVERS = 2;
const port = Number(process.env.PORT || 3000);
const baseUrl = process.env.BASE_URL || `http://localhost:${port}`;
const given = process.argv.slice(2);

/** What was started, ended in the other direction: the address first, the database last. */
const running = [];
let ending = null;
const end = (code) => (ending ??= (async () => {
  for (const stop of running.reverse()) await stop();
  process.exit(code);
})());
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => void end(0));
endWithNpm();

await orOneLine(async () => {
  try {
    await start();
  } catch (error) {
    if (ending) return ending;
    for (const stop of running.reverse()) await stop();
    throw error;
  }
});

async function start() {
  const redisServer = process.env.REDIS_URL ? null : ensureRedis('npm run scale');
  const ports = [];
  const proxy = await startProxy({ port, ports, inUse: `Port ${port} is in use. Stop what uses it, or choose another with PORT=3010 npm run scale.` });
  const database = await openDatabase();
  running.push(database.stop);
  const redis = await openRedis(redisServer);
  running.push(redis.stop);
  const servers = [];
  const stopping = [];
  // Before the servers, because those wait for their visitors to leave.
  running.push(async () => { await Promise.all([...stopping.map((stop) => stop()), proxy.close()]); });
  for (let number = 1; number <= SERVERS && !ending; number += 1) {
    const own = await freePort();
    const server = await keep({
      name: `server ${number}`,
      command: process.execPath,
      args: ['--enable-source-maps', inRoot('apps/api/dist/main.js'), ...(number === 1 ? given : [])],
      env: { LOG_LEVEL: 'warn', ...process.env, PORT: String(own), HOST: '127.0.0.1', BASE_URL: baseUrl, DATABASE_URL: database.url, REDIS_URL: redis.url, TRUSTED_PROXIES: '1', METRICS_PORT: 'off' },
      ready: (said) => until(() => said().includes('Northstar is ready')),
      tell,
    });
    stopping.push(server.stop);
    ports.push(own);
    servers.push(`server ${number}: http://localhost:${own} (process ${server.pid})`);
  }
  if (ending) return;
  console.log([`Northstar is ready: ${baseUrl}`, ...servers.map((line) => `  ${line}`), `  Redis: ${redis.about}`, `  PostgreSQL: ${database.about}`, 'Ctrl-C ends all that was started.'].join('\n'));
}

async function openDatabase() {
  if (process.env.DATABASE_URL) return { url: process.env.DATABASE_URL, about: 'the one that DATABASE_URL names', stop: () => undefined };
  const { EmbeddedPostgresError, startEmbeddedPostgres } = await import('@northstar/embedded-postgres');
  const dataDir = process.env.DATA_DIR || inRoot('data');
  const database = await startEmbeddedPostgres({ dataDir }).catch((error) => { throw error instanceof EmbeddedPostgresError ? new Failure(error.message) : error; });
  return { url: database.url, about: `in ${dataDir} (process ${database.pid})`, stop: () => database.stop() };
}

async function openRedis(command) {
  if (!command) return { url: process.env.REDIS_URL, about: 'the one that REDIS_URL names', stop: () => undefined };
  const own = await freePort();
  const redis = await keep({
    name: 'Redis',
    command,
    args: ['--port', String(own), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', '--loglevel', 'warning', '--dir', '/'],
    env: process.env,
    ready: () => until(() => answers(own)),
    tell,
  });
  return { url: `redis://127.0.0.1:${own}`, about: `127.0.0.1:${own} (process ${redis.pid})`, stop: redis.stop };
}

/** What the parts say, with their names; that one of them is ready is said once, for all. */
function tell(name, chunk) {
  if (ending) return;
  for (const line of chunk.split('\n')) if (line && !line.startsWith('Northstar is ready')) console.error(`${name} | ${line}`);
}

/** Looks until the condition holds; the part that is waited for ends the wait when it dies. */
async function until(condition) {
  while (!ending && !(await condition())) await new Promise((resolve) => setTimeout(resolve, 50));
}
