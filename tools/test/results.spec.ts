import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

interface Sum {
  lines: string[];
  passed: number;
  failed: number;
}

const check = { check: 'lint', passed: 1, failed: 0 };
const jestReport = {
  numPassedTests: 3, numFailedTests: 1, numPendingTests: 0, numTodoTests: 0, numRuntimeErrorTestSuites: 1,
  testResults: [
    { name: path.resolve('libs/a.spec.ts'), status: 'failed', assertionResults: [{ status: 'passed', ancestorTitles: [], title: 'one' }, { status: 'failed', ancestorTitles: ['tally'], title: '[V1] counts' }] },
    { name: path.resolve('libs/b.spec.ts'), status: 'failed', assertionResults: [] },
  ],
};
const playwrightReport = {
  stats: { expected: 2, unexpected: 1, flaky: 0, skipped: 0 },
  errors: [],
  suites: [{ title: 'story.spec.ts', suites: [], specs: [{ ok: true, title: 'writes' }, { ok: false, title: 'votes' }] }],
};

describe('the sum of all reports', () => {
  let folder: string;
  let sumUp: (expected: string[], folder: string) => Sum;
  const report = (name: string, value: unknown): Promise<void> => writeFile(path.join(folder, `${name}.json`), JSON.stringify(value));

  beforeAll(async () => ({ sumUp } = (await import(path.resolve('tools/test/results.mjs'))) as { sumUp: typeof sumUp }));
  beforeEach(async () => { folder = await mkdtemp(path.join(tmpdir(), 'northstar-results-')); });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  test('adds checks, units and browser stories, and names what failed', async () => {
    await report('lint', check);
    await report('unit', jestReport);
    await report('e2e', playwrightReport);
    const { passed, failed, lines } = sumUp(['lint', 'unit', 'e2e'], folder);
    expect([passed, failed]).toEqual([6, 3]);
    expect(lines).toEqual(expect.arrayContaining(['  ✗ libs/a.spec.ts: tally [V1] counts', '  ✗ libs/b.spec.ts could not be run', '  ✗ story.spec.ts › votes']));
  });

  test('a report that is missing is a failure', () => {
    expect(sumUp(['lint'], folder)).toEqual({ lines: ['lint: did not run'], passed: 0, failed: 1 });
  });

  test('a run that ran nothing is a failure', async () => {
    await report('unit', { ...jestReport, numPassedTests: 0, numFailedTests: 0, numRuntimeErrorTestSuites: 0, testResults: [] });
    expect(sumUp(['unit'], folder).failed).toBe(1);
  });
});
