import { launch, type RunningServer, type Site } from './server.js';
import { isAlive, pause } from './processes.js';

const LOOK_EVERY_MS = 100;
const LONGEST_WAIT_MS = 10_000;

/**
 * Starts the server again, on the same port, whenever it dies unasked, so that the application's pool finds it where it was.
 * It looks for the process instead of waiting for an exit event because an adopted server is not a child of ours.
 */
export function supervise(site: Site, server: RunningServer, enabled: boolean): { readonly pid: number; release: () => Promise<number> } {
  let pid = server.pid;
  let released = false;
  let restarting: Promise<void> = Promise.resolve();

  const restart = async (): Promise<void> => {
    for (let wait = 100; !released; wait = Math.min(wait * 2, LONGEST_WAIT_MS)) {
      try {
        pid = (await launch(site, server.port)).pid;
        return;
      } catch {
        // The disk may be full or the machine out of memory; both pass, and the application answers "not ready" meanwhile.
        await pause(wait);
      }
    }
  };

  let busy = false;
  const timer = setInterval(() => {
    if (busy || released || isAlive(pid)) return;
    busy = true;
    restarting = restart().finally(() => { busy = false; });
  }, LOOK_EVERY_MS);
  timer.unref();
  if (!enabled) clearInterval(timer);

  return {
    get pid() { return pid; },
    /** Ends the watch and answers the process that is left to stop. */
    release: async () => {
      released = true;
      clearInterval(timer);
      await restarting;
      return pid;
    },
  };
}
