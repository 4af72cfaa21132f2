import { readdirSync, readFileSync } from 'node:fs';

test('every rule of SPEC.md is cited by a test title, and every cited rule exists', () => {
  const here = new URL('./', import.meta.url);
  const rules = [...readFileSync(new URL('../SPEC.md', here), 'utf8').matchAll(/^- ([CLN]\d+(?:\.\d+)?) /gm)].map(([, id]) => id!);
  const sources = [...readdirSync(here).filter((name) => name.endsWith('.spec.ts')).map((name) => new URL(name, here)), new URL('testing/update-log-contract.ts', here), new URL('testing/neighbours-contract.ts', here)];
  const titles = sources.map((url) => readFileSync(url, 'utf8')).join('\n');
  const cited = new Set([...titles.matchAll(/\[([CLN]\d+(?:\.\d+)?)\] /g)].map(([, id]) => id!).filter((id) => id.includes('.') || /^[LN]/.test(id)));
  expect(new Set(rules).size).toBe(rules.length);
  expect([...cited].sort()).toEqual([...rules].sort());
});
