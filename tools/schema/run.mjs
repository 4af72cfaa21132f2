// Compares the GraphQL schema that the built API serves with the committed apps/api/schema.gql; `--write` brings the file up to date.
// It asks a running server, so that nothing stands between what is committed and what is served.
import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import { buildClientSchema, getIntrospectionQuery, lexicographicSortSchema, printSchema } from 'graphql';
import { startTestDatabase } from '../jest/test-database.mjs';
import { inRoot, ROOT } from '../setup/paths.mjs';

const FILE = inRoot('apps/api/schema.gql');
const HEADER = '# Generated from the code of libs/api: npm run schema. Do not edit.\n\n';

const database = await startTestDatabase();
const server = spawn(process.execPath, [inRoot('apps/api/dist/main.js')], {
  cwd: ROOT,
  stdio: ['ignore', 'pipe', 'inherit'],
  env: { ...process.env, NODE_ENV: 'development', PORT: '0', HOST: '127.0.0.1', BASE_URL: '', DATABASE_URL: database.url, LOG_LEVEL: 'error' },
});
try {
  const address = await new Promise((resolve, reject) => {
    let said = '';
    server.stdout.on('data', (chunk) => {
      said += chunk;
      const found = /(http:\/\/\S+)/.exec(said);
      if (found) resolve(found[1]);
    });
    server.on('exit', () => reject(new Error(`The API did not start: ${said}`)));
  });
  const response = await fetch(new URL('/graphql', address), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: getIntrospectionQuery({ inputValueDeprecation: true }) }),
  });
  const { data, errors } = await response.json();
  if (!data) throw new Error(`The API did not tell its schema: ${JSON.stringify(errors)}`);
  const printed = `${HEADER}${printSchema(lexicographicSortSchema(buildClientSchema(data)))}\n`;
  const committed = readFileSync(FILE, 'utf8');
  if (process.argv.includes('--write')) writeFileSync(FILE, printed);
  else if (printed !== committed) {
    console.error(`apps/api/schema.gql is not what the API serves; run npm run schema. First difference:\n${firstDifference(committed, printed)}`);
    process.exitCode = 1;
  }
} finally {
  server.kill('SIGTERM');
  await new Promise((resolve) => { if (server.exitCode !== null) resolve(); else server.on('exit', resolve); });
  await database.stop();
}

function firstDifference(before, after) {
  const [a, b] = [before.split('\n'), after.split('\n')];
  const line = b.findIndex((text, n) => text !== a[n]);
  return `line ${line + 1}\n- ${a[line] ?? ''}\n+ ${b[line] ?? ''}`;
}
