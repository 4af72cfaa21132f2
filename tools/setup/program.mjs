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
