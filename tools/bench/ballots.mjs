// The second part of `npm run bench:ballots`: a ballot that a thousand organisations decide, asked and answered as the interface does it.
import { installDependencies } from '../setup/dependencies.mjs';
import { orOneLine } from '../setup/failure.mjs';
import { inRoot } from '../setup/paths.mjs';
import { become } from '../setup/program.mjs';

await orOneLine(() => installDependencies());
become([inRoot('tools/jest/run.mjs'), 'apps/api/e2e/large-ballot.e2e-spec.ts', ...process.argv.slice(2)], { BALLOT_ORGANISATIONS: '1000', BALLOT_SAMPLE: '40' });
