import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { build } from './build.mjs';
import { installDependencies } from './dependencies.mjs';
import { orOneLine } from './failure.mjs';
import { inRoot } from './paths.mjs';

/** Installs and builds what is missing, then becomes the server: one process, so that a signal meant for it reaches it. */
export async function run(args) {
  await orOneLine(async () => {
    await installDependencies();
    await build();
  });
  const main = inRoot('apps/api/dist/main.js');
  process.argv = [process.argv[0], main, ...args];
  process.setSourceMapsEnabled(true);
  await import(pathToFileURL(main).href);
}
