import 'reflect-metadata';
import { helpText, readConfig, type Config } from '@northstar/api-core';
import { DemoStage } from '@northstar/api-network';
import { startEmbeddedPostgres } from '@northstar/embedded-postgres';
import { createApp, type RunningApp } from './create-app.js';
import { explainStartFailure } from './start-failure.js';

const DRAIN_MS = 10_000;

interface Database {
  url: string;
  stop: () => Promise<void>;
}

async function openDatabase(config: Config): Promise<Database> {
  if (config.databaseUrl) return { url: config.databaseUrl, stop: () => Promise.resolve() };
  return startEmbeddedPostgres({ dataDir: config.dataDir });
}

/** Ends once, on the first signal: sockets are told to come back, pending commits finish, the database goes last. */
function endOnSignal(app: RunningApp, database: Database): void {
  let ending = false;
  const end = async (): Promise<void> => {
    if (ending) return;
    ending = true;
    // Ten seconds are the promise; what has not finished by then was never acknowledged to anybody.
    setTimeout(() => process.exit(1), DRAIN_MS - 500).unref();
    await app.close();
    await database.stop();
    process.exit(0);
  };
  process.on('SIGTERM', () => void end());
  process.on('SIGINT', () => void end());
}

async function main(): Promise<number | null> {
  const args = process.argv.slice(2);
  if (args.includes('--help') || args.includes('-h')) {
    console.log(helpText());
    return 0;
  }
  const read = readConfig(process.env, args);
  if (!read.ok) {
    for (const problem of read.problems) console.error(problem);
    return 1;
  }
  const { config } = read;
  let database: Database | null = null;
  try {
    database = await openDatabase(config);
    const app = await createApp(config, { databaseUrl: database.url });
    endOnSignal(app, database);
    if (config.demo) await app.nest.get(DemoStage, { strict: false }).prepare();
    console.log(`Northstar is ready: ${config.baseUrl === `http://localhost:${config.port}` ? app.url : config.baseUrl}`);
    return null;
  } catch (error) {
    console.error(explainStartFailure(error, config));
    await database?.stop();
    return 1;
  }
}

const code = await main();
if (code !== null) process.exit(code);
