// Where the server runs from its sources (tests, `npm run dev`), a thread has to be told how to read them; what is served is built.
await import(new URL('../../../../../tools/node/register.mjs', import.meta.url).href);

await import('./worker.ts');
