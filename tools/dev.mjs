// `npm run dev`: the API from its sources, started again when they change, and Vite with hot replacement, on one address.
import { spawn } from 'node:child_process';
import { watch } from 'node:fs';
import process from 'node:process';
import './node/register.mjs';
import { installDependencies } from './setup/dependencies.mjs';
import { orOneLine } from './setup/failure.mjs';
import { inRoot, ROOT } from './setup/paths.mjs';

await orOneLine(installDependencies);
const port = Number(process.env.PORT || 3000);
const apiPort = Number(process.env.API_PORT || port + 1);
const WATCHED = ['libs/domain', 'libs/engine', 'libs/api', 'libs/embedded-postgres', 'apps/api/src'];

// The database outlives the restarts of the API.
let database = null;
if (!process.env.DATABASE_URL) {
  const { startEmbeddedPostgres } = await import('@northstar/embedded-postgres');
  database = await orOneLine(() => startEmbeddedPostgres({ dataDir: process.env.DATA_DIR || inRoot('data') }).catch((error) => {
    console.error(error.message);
    process.exit(1);
  }));
}

let api = null;
let ending = false;
function startApi() {
  const child = spawn(process.execPath, ['--enable-source-maps', '--disable-warning=ExperimentalWarning', '--import', inRoot('tools/node/register.mjs'), inRoot('apps/api/src/main.ts'), ...process.argv.slice(2)], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { NODE_ENV: 'development', BASE_URL: `http://localhost:${port}`, ...process.env, PORT: String(apiPort), ...(database ? { DATABASE_URL: database.url } : {}) },
  });
  child.stdout.on('data', (chunk) => process.stdout.write(String(chunk).replace(/^Northstar is ready:.*$/m, `API is ready; open http://localhost:${port}`)));
  child.on('exit', (code) => {
    if (child === api && !ending) console.error(`The API ended with ${code}; it starts again when a file changes.`);
  });
  api = child;
}

function stopApi() {
  const child = api;
  if (!child || child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.removeAllListeners('exit');
    child.once('exit', resolve);
    child.kill('SIGTERM');
  });
}

let pending = null;
let restarting = Promise.resolve();
for (const folder of WATCHED) {
  watch(inRoot(folder), { recursive: true }, (_event, file) => {
    if (!file || !/\.(tsx?|css|sql|json)$/.test(file) || /(^|[\\/])(dist|node_modules)[\\/]|spec\.tsx?$/.test(file)) return;
    clearTimeout(pending);
    pending = setTimeout(() => {
      restarting = restarting.then(async () => {
        if (ending) return;
        console.log(`${file} changed; starting the API again …`);
        await stopApi();
        startApi();
      });
    }, 150);
  });
}
startApi();

const { createServer } = await import('vite');
const target = `http://127.0.0.1:${apiPort}`;
const vite = await createServer({
  root: inRoot('apps/web'),
  server: {
    port,
    strictPort: true,
    proxy: {
      '/graphql': { target, ws: true },
      '/collab': { target, ws: true },
      ...Object.fromEntries(['/p/', '/preview/', '/record/', '/healthz', '/readyz', '/demo/', '/imports', '/progress', '/calendar', '/follow'].map((prefix) => [prefix, { target }])),
    },
  },
});
await vite.listen().catch((error) => {
  console.error(error.code === 'EADDRINUSE' || /already in use/.test(error.message) ? `Port ${port} is in use. Stop what uses it, or choose another with PORT=3010 npm run dev.` : error.message);
  process.exitCode = 1;
  void end();
});

async function end() {
  if (ending) return;
  ending = true;
  await Promise.all([vite.close(), stopApi()]);
  await database?.stop();
  process.exit();
}
process.on('SIGINT', () => void end());
process.on('SIGTERM', () => void end());
