import { readdirSync, readFileSync } from 'node:fs';

const TICK_MS = 10;

/** The fields of /proc/<pid>/stat after the name, or null when the process is gone. */
function stat(pid) {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return text.slice(text.lastIndexOf(')') + 2).split(' ');
  } catch {
    return null;
  }
}

/** User and system time of a process in milliseconds, and with `children` that of its children, dead ones included. */
export function cpuOf(pid, { children = false } = {}) {
  const own = stat(pid);
  if (!own) return 0;
  let ticks = Number(own[11]) + Number(own[12]);
  if (children) {
    ticks += Number(own[13]) + Number(own[14]);
    for (const entry of readdirSync('/proc')) {
      if (!/^\d+$/.test(entry)) continue;
      const child = stat(entry);
      if (child && child[1] === String(pid)) ticks += Number(child[11]) + Number(child[12]);
    }
  }
  return ticks * TICK_MS;
}

/** Resident memory in bytes. */
export function rssOf(pid) {
  const fields = stat(pid);
  return fields ? Number(fields[21]) * 4096 : 0;
}
