// A program that is started again whenever it ends unasked, as systemd or a container's restart policy would.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { Failure } from '../setup/failure.mjs';

const AGAIN_MS = 500;
const TAIL = 4_000;

/**
 * Starts a program and keeps it running. `ready` looks at what it said, or asks it, until it is up; `tell` hears of lines and ends.
 * Rejects when it ends before it was up for the first time.
 */
export async function keep({ name, command, args, env, ready, tell }) {
  let child = null;
  let stopping = false;
  let again = null;
  // What it says while it comes up for the first time matters only if it does not.
  let up = false;

  function start() {
    let said = '';
    const started = spawn(command, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
    child = started;
    const collect = (chunk) => {
      said = (said + chunk).slice(-TAIL);
      if (up) tell(name, String(chunk));
    };
    started.stdout.on('data', collect);
    started.stderr.on('data', collect);
    started.once('close', (code, signal) => {
      if (stopping || !up) return;
      tell(name, `ended (${signal ?? code}) and is started again\n`);
      again = setTimeout(() => start().catch(() => undefined), AGAIN_MS);
    });
    return Promise.race([
      ready(() => said),
      once(started, 'close').then(([code, signal]) => { throw new Failure(said.trim() || `${name} ended (${signal ?? code}) before it was ready.`); }),
    ]);
  }

  async function stop(signal = 'SIGTERM') {
    stopping = true;
    clearTimeout(again);
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'close');
    child.kill(signal);
    await gone;
  }

  try {
    await start();
    up = true;
  } catch (error) {
    await stop();
    throw error.code === 'ENOENT' ? new Failure(`${command} cannot be started.`) : error;
  }
  return { get pid() { return child.pid; }, stop };
}
