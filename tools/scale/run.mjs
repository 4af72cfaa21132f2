// `npm run scale`: two servers on one database, joined by Redis, behind one address; all of it on this machine, and gone on Ctrl-C.
import process from 'node:process';
import { installAndBuild } from '../setup/program.mjs';

if (process.argv.some((word) => word === '--help' || word === '-h')) {
  console.log('npm run scale [-- --demo]\n\nTwo servers behind one address, with Redis and PostgreSQL. PORT, DATA_DIR, DATABASE_URL, REDIS_URL and LOG_LEVEL mean what they mean to npm start.');
} else {
  await installAndBuild();
  await import('./servers.mjs');
}
