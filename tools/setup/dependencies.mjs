// Installs what is missing. Knows no package: it runs on a clone that has none.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { accessSync, constants, existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { Failure } from './failure.mjs';
import { inRoot, ROOT } from './paths.mjs';

const STAMP = inRoot('node_modules/.northstar-installed');

/** Runs `npm ci` unless node_modules is what package-lock.json says. Returns whether it did. */
export async function installDependencies() {
  const lock = inRoot('package-lock.json');
  const wanted = createHash('sha256').update(readFileSync(lock)).update(`${process.platform} ${process.arch}`).digest('hex');
  // npm writes this file last: without it an install was cut off.
  const hidden = inRoot('node_modules/.package-lock.json');
  if (existsSync(hidden)) {
    if (existsSync(STAMP) ? readFileSync(STAMP, 'utf8') === wanted : statSync(hidden).mtimeMs >= statSync(lock).mtimeMs) {
      stamp(wanted);
      return false;
    }
  }
  mustBeWritable();
  console.error('Installing dependencies (once, about a minute) …');
  // NODE_ENV=production would leave out what builds the application.
  const { code, output } = await npm(['ci', '--loglevel=error', '--include=dev', '--include=optional']);
  if (code !== 0) {
    console.error(output.trim());
    throw new Failure(`The dependencies could not be installed (npm ci ended with ${code}). The lines above say why; a network that reaches the npm registry is needed once.`);
  }
  stamp(wanted);
  return true;
}

function stamp(wanted) {
  try {
    if (!existsSync(STAMP) || readFileSync(STAMP, 'utf8') !== wanted) writeFileSync(STAMP, wanted);
  } catch {
    // Another user's node_modules: it is right, and will be looked at again the next time.
  }
}

function mustBeWritable() {
  const target = existsSync(inRoot('node_modules')) ? inRoot('node_modules') : ROOT;
  try {
    accessSync(target, constants.W_OK);
  } catch (error) {
    throw new Failure(`Dependencies must be installed, but ${target} cannot be written (${error.code}). Start as the user who owns it, or mend its rights.`);
  }
}

function npm(args) {
  const cli = process.env.npm_execpath;
  const [command, prefix] = cli && /npm-cli\.[cm]?js$/.test(cli) ? [process.execPath, [cli]] : ['npm', []];
  return new Promise((resolve) => {
    const child = spawn(command, [...prefix, ...args], { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'], shell: command === 'npm' && process.platform === 'win32' });
    let output = '';
    child.stdout.on('data', (chunk) => { output += chunk; });
    child.stderr.on('data', (chunk) => { output += chunk; });
    child.on('error', (error) => resolve({ code: 1, output: `npm could not be run: ${error.message}` }));
    child.on('close', (code) => resolve({ code, output }));
  });
}
