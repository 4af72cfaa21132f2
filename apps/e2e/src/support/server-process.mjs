// One built server with its embedded PostgreSQL, as `npm start` runs it after building; besides, its clock can be told to go ahead.
import path from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { ModulesContainer } from '@nestjs/core';
import { Clock, Punctual, readConfig } from '@northstar/api-core';
import { DemoStage } from '@northstar/api-network';
import { startEmbeddedPostgres } from '@northstar/embedded-postgres';

// What is built, not a library: the story runs from the root, as npm does.
const { createApp } = await import(pathToFileURL(path.resolve('apps/api/dist/create-app.js')).href);

let ahead = 0;
class StoryClock extends Clock {
  now() {
    return Date.now() + ahead;
  }
}

const read = readConfig(process.env, process.argv.slice(2));
if (!read.ok) throw new Error(read.problems.join('\n'));
const { config } = read;
const database = await startEmbeddedPostgres({ dataDir: config.dataDir });
// The demo's past is played by the computer's clock.
const app = await createApp(config, { databaseUrl: database.url, ...(config.demo ? {} : { clock: new StoryClock() }) });
if (config.demo) await app.nest.get(DemoStage, { strict: false }).prepare();

/** All that does things at their time, whatever it is called. */
const punctual = [...app.nest.get(ModulesContainer).values()]
  .flatMap(({ providers }) => [...providers.values()].map(({ instance }) => instance))
  .filter((instance) => instance instanceof Punctual);

process.on('message', (message) => {
  if (message.advance) {
    ahead += message.advance;
    // Their alarms were set by the computer's timer, which did not go ahead.
    for (const service of punctual) service.lookAgain();
    process.send({ advanced: message.advance });
  }
});
// The story's process is gone, however it ended.
process.on('disconnect', async () => {
  await app.close();
  await database.stop();
  process.exit(0);
});
process.send({ ready: app.url });
