import { readlinkSync } from 'node:fs';
import { constants, setPriority } from 'node:os';
import { basename } from 'node:path';

/**
 * Called in a thread of its own whose work can wait: whenever the thread that serves everybody wants the processor, this one gives way. Linux
 * tells a thread its number and takes a priority for it alone (setpriority(2), proc(5)); elsewhere a number would mean the whole server, so nothing is changed.
 */
export function giveWay(): void {
  if (process.platform !== 'linux') return;
  const thread = Number(basename(readlinkSync('/proc/thread-self')));
  setPriority(thread, constants.priority.PRIORITY_LOW);
}
