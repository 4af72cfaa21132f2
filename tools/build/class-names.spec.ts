import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Style sheets of the features, each with the library it belongs to; `web/ui` is for all, and may be. */
const sheets = readdirSync(path.join(root, 'libs/web')).filter((library) => library !== 'ui').flatMap((library) => (
  readdirSync(path.join(root, 'libs/web', library, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.css'))
    .map((file) => ({ library, text: readFileSync(path.join(root, 'libs/web', library, 'src', file), 'utf8') }))));

/** The classes that a sheet gives a form of their own: a rule for them alone, wherever they stand. What is only for paper hides, and may hide anything. */
function shaped(text: string): string[] {
  const screen = text.replace(/\/\*.*?\*\//gs, '').replace(/@media print\s*\{(?:[^{}]|\{[^{}]*\})*\}/g, '');
  return [...screen.matchAll(/([^{}]+)\{[^{}]*\}/g)].flatMap(([, selectors]) => selectors!.split(',')).flatMap((selector) => /^\s*\.(ns-[\w-]+)\s*$/.exec(selector)?.[1] ?? []);
}

test('a class is given its form by one library: style sheets come with the pages that need them and stay, so a second form would reach pages that never asked for it', () => {
  const owners = new Map<string, Set<string>>();
  for (const { library, text } of sheets) for (const name of shaped(text)) owners.set(name, (owners.get(name) ?? new Set()).add(library));
  expect(owners.size).toBeGreaterThan(300);
  expect([...owners].filter(([, libraries]) => libraries.size > 1).map(([name, libraries]) => `${name}: ${[...libraries].join(', ')}`)).toEqual([]);
});
