// `npm run verify -- FILE`: checks an exported record of decisions, without a server.
import path from 'node:path';
import process from 'node:process';
import { inRoot } from './setup/paths.mjs';
import { become, installAndBuild } from './setup/program.mjs';

await installAndBuild();
// Names of files are meant from where the command was given.
become([inRoot('apps/verify/dist/verify.mjs'), ...process.argv.slice(2).map((word) => (word.startsWith('-') || /^\d+:/.test(word) ? word : path.resolve(process.env.INIT_CWD ?? process.cwd(), word)))]);
