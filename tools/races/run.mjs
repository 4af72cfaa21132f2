// `npm run races`: a thousand races of answers with the close of their ballot, on two servers with one database. Numbers may be given in the environment.
import { installDependencies } from '../setup/dependencies.mjs';
import { orOneLine } from '../setup/failure.mjs';
import { inRoot } from '../setup/paths.mjs';
import { become } from '../setup/program.mjs';

await orOneLine(() => installDependencies());
become([inRoot('tools/jest/run.mjs'), 'apps/api/e2e/races', ...process.argv.slice(2)], { RACES_ROUNDS: '1000' });
