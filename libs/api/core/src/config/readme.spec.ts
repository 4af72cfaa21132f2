import { readFileSync } from 'node:fs';
import path from 'node:path';
import { VARIABLES } from './config.js';

test('the table of the README is the one that --help prints', () => {
  const readme = readFileSync(path.resolve('README.md'), 'utf8');
  const section = /^## Configuration$([\s\S]*?)^## /m.exec(readme)?.[1] ?? '';
  const rows = [...section.matchAll(/^\| `([A-Z_]+)` \| (.+?) \| (.+?) \|$/gm)].map(([, name, meaning, fallback]) => ({ name, meaning, fallback: fallback!.replaceAll('`', '') }));
  expect(rows).toEqual(VARIABLES);
});
