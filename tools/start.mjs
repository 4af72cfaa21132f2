// `npm start`: installs and builds what is missing, then becomes the server: one process, so that a signal meant for it reaches it.
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { inRoot } from './setup/paths.mjs';
import { endWithNpm, installAndBuild } from './setup/program.mjs';

await installAndBuild();
endWithNpm();
const main = inRoot('apps/api/dist/main.js');
process.argv[1] = main;
process.setSourceMapsEnabled(true);
await import(pathToFileURL(main).href);
