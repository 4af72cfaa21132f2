// `npm run faults`: the kill test in full. Builds first, since what is killed is the built server. Numbers may be given in the environment.
import process from 'node:process';
import { inRoot } from '../setup/paths.mjs';
import { become, installAndBuild } from '../setup/program.mjs';

await installAndBuild();
become([inRoot('tools/jest/run.mjs'), 'apps/api/e2e/faults', ...process.argv.slice(2)], { FAULTS_SERVER_KILLS: '200', FAULTS_DATABASE_KILLS: '50' });
