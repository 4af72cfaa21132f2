import { execFileSync } from 'node:child_process';
import path from 'node:path';

interface Drawn {
  expected: string[];
  found: string[];
}

const drawn = JSON.parse(
  execFileSync(process.execPath, [path.resolve('tools/lint-rules/lint-fixtures.mjs')], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] }),
) as Record<string, Drawn>;

describe('the lint rules bite', () => {
  test('there is a forbidden and an allowed fixture', () => {
    const bites = Object.values(drawn).map(({ expected }) => expected.length > 0);
    expect(bites.filter(Boolean).length).toBeGreaterThan(20);
    expect(bites.filter((bite) => !bite).length).toBeGreaterThan(4);
  });

  test.each(Object.entries(drawn))('%s', (_name, { expected, found }) => {
    expect(found).toEqual(expected);
  });
});
