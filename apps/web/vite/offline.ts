import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const WORKER = fileURLToPath(new URL('./offline-worker.js', import.meta.url));
/** Files that are served as they are, besides the hashed ones. */
const PUBLIC = ['/theme.js', '/favicon.svg'];

/** Writes the worker that keeps the page's own files, with the list of those of this build. */
export function offline(): Plugin {
  return {
    name: 'northstar-offline',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const files = [...Object.keys(bundle).filter((name) => name.startsWith('assets/')).map((name) => `/${name}`).sort(), ...PUBLIC];
        const worker = readFileSync(WORKER, 'utf8');
        const release = createHash('sha256').update(worker).update(files.join('\n')).digest('hex').slice(0, 12);
        this.emitFile({ type: 'asset', fileName: 'offline.js', source: worker.replace('__FILES__', JSON.stringify(files)).replace('__RELEASE__', release) });
      },
    },
  };
}
