import { spawn } from 'node:child_process';
import { inRoot, ROOT } from './paths.mjs';

/** No background process, nothing sent anywhere, plain lines. */
export const NX_ENVIRONMENT = { NX_DAEMON: 'false', NX_NO_CLOUD: 'true', NX_TUI: 'false', NX_SKIP_NX_CACHE_MESSAGE: 'true' };

/** Runs Nx. With `quiet` its output is kept back and handed over instead. */
export function nx(args, { quiet = false, env = {} } = {}) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [inRoot('node_modules/nx/dist/bin/nx.js'), ...args], {
      cwd: ROOT,
      env: { ...process.env, ...NX_ENVIRONMENT, ...env },
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
    });
    let output = '';
    child.stdout?.on('data', (chunk) => { output += chunk; });
    child.stderr?.on('data', (chunk) => { output += chunk; });
    const forward = (signal) => child.kill(signal);
    process.once('SIGINT', forward).once('SIGTERM', forward);
    child.on('close', (code) => {
      process.off('SIGINT', forward).off('SIGTERM', forward);
      resolve({ code: code ?? 1, output });
    });
  });
}
