// `npm run doctor`: looks whether every text is stored as it was written.
import process from 'node:process';
import { inRoot } from './setup/paths.mjs';
import { become, installAndBuild } from './setup/program.mjs';

await installAndBuild();
become([inRoot('apps/api/dist/doctor/main.js'), ...process.argv.slice(2)]);
