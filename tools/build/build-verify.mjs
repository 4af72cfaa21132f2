// Builds the verifier into one file that needs Node and nothing else. Vite bundles it as it does the interface.
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

await build({
  root: fileURLToPath(new URL('../../apps/verify', import.meta.url)),
  configFile: false,
  logLevel: 'warn',
  ssr: { noExternal: true, resolve: { conditions: ['northstar-source', 'node'] } },
  build: {
    ssr: 'src/main.ts',
    target: 'node20',
    minify: false,
    rollupOptions: { output: { entryFileNames: 'verify.mjs', banner: '#!/usr/bin/env node\n// Checks an exported record of decisions: node verify.mjs FILE. Part of Northstar, Apache License 2.0.' } },
  },
});
