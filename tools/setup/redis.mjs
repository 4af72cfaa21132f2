// Finds the Redis that several servers are tried with, or has the system's package manager install it where that is allowed.
import { existsSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { Failure } from './failure.mjs';
import { installPackage } from './system-package.mjs';

function find() {
  const given = process.env.REDIS_SERVER_PATH;
  if (given) {
    if (existsSync(given)) return given;
    throw new Failure(`REDIS_SERVER_PATH names ${given}, but there is no such file.`);
  }
  const folders = [...(process.env.PATH ?? '').split(path.delimiter).filter(Boolean), '/usr/bin', '/usr/local/bin', '/opt/homebrew/bin'];
  return folders.map((folder) => path.join(folder, 'redis-server')).find(existsSync) ?? null;
}

/** The path of a redis-server, for what is named. It is started on a free port of this machine, for this run alone. */
export function ensureRedis(who = 'The tests of several servers') {
  const found = find();
  if (found) return found;
  // At run level 1 the package does not start its service: nobody asked for one.
  if (installPackage('redis-server', 'Installing Redis (once) …', 'Redis could not be installed (the lines above say why). Install it by hand, or set REDIS_SERVER_PATH to a redis-server.', { RUNLEVEL: '1' })) {
    const installed = find();
    if (installed) return installed;
  }
  throw new Failure(`${who}: redis-server was not found. Install it (Debian, Ubuntu: sudo apt-get install redis-server), or set REDIS_SERVER_PATH to one.`);
}
