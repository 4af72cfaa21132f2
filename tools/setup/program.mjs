import { spawn } from 'node:child_process';
import process from 'node:process';
import { build } from './build.mjs';
import { installDependencies } from './dependencies.mjs';
import { orOneLine } from './failure.mjs';
import { ROOT } from './paths.mjs';

/** What every command that runs built code needs first: dependencies and a build, both only where they are missing. */
export function installAndBuild() {
  return orOneLine(async () => {
    await installDependencies();
    await build();
  });
}

/** Runs a Node program as this command: it gets the signals, and its exit code is ours. */
export function become(args, env = {}) {
  const child = spawn(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 'inherit', 'inherit'], env: { ...env, ...process.env } });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => { process.exitCode = signal ? 1 : code; });
}

/** npm passes a SIGTERM on to the shell between us, which ends without a word to us. So we look whether it is still there. */
export function endWithNpm() {
  const parent = process.ppid;
  if (!process.env.npm_lifecycle_event || process.platform === 'win32' || parent === 1) return;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    process.kill(process.pid, 'SIGTERM');
  }, 250);
  timer.unref();
}
