// `npm run faults`: the kill tests in full, of one server and of two. Builds first, since what is killed is the built server. Numbers may be
// given in the environment, and one of the tests alone by its name: `npm run faults -- -t "two servers"`.
import process from 'node:process';
import { orOneLine } from '../setup/failure.mjs';
import { inRoot } from '../setup/paths.mjs';
import { become, installAndBuild } from '../setup/program.mjs';
import { ensureRedis } from '../setup/redis.mjs';

await installAndBuild();
const redis = await orOneLine(() => ensureRedis('npm run faults'));
become([inRoot('tools/jest/run.mjs'), 'apps/api/e2e/faults', ...process.argv.slice(2)], { FAULTS_SERVER_KILLS: '200', FAULTS_DATABASE_KILLS: '50', FAULTS_CUTS: '50', REDIS_SERVER_PATH: redis });
