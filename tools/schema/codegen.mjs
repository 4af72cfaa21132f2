// Generates the web's types from apps/api/schema.gql and its operations; with `--check` only says whether they are up to date.
import { spawn } from 'node:child_process';
import process from 'node:process';
import { inRoot, ROOT } from '../setup/paths.mjs';

const child = spawn(process.execPath, [inRoot('node_modules/@graphql-codegen/cli/cjs/bin.js'), '--config', inRoot('libs/web/graphql/codegen.ts'), ...process.argv.slice(2)], { cwd: ROOT, stdio: ['ignore', 'inherit', 'inherit'] });
child.on('exit', (code) => { process.exitCode = code ?? 1; });
