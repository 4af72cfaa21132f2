import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The figures of one report: ours, Jest's or Playwright's. */
function read(report) {
  if ('check' in report) return { passed: report.passed, failed: report.failed, skipped: 0, problems: report.failed > 0 ? [report.check] : [] };
  if ('numPassedTests' in report) {
    return {
      passed: report.numPassedTests,
      // A suite that could not even be loaded ran no test, and counts as one that failed.
      failed: report.numFailedTests + report.numRuntimeErrorTestSuites,
      skipped: report.numPendingTests + report.numTodoTests,
      problems: report.testResults.flatMap((suite) => [
        ...suite.assertionResults.filter((test) => test.status === 'failed').map((test) => `${relative(suite.name)}: ${[...test.ancestorTitles, test.title].join(' ')}`),
        ...(suite.status === 'failed' && suite.assertionResults.length === 0 ? [`${relative(suite.name)} could not be run`] : []),
      ]),
    };
  }
  const specs = [];
  const walk = (suite, titles) => {
    for (const spec of suite.specs ?? []) specs.push({ ok: spec.ok, title: [...titles, suite.title, spec.title].join(' › ') });
    for (const inner of suite.suites ?? []) walk(inner, [...titles, suite.title]);
  };
  for (const suite of report.suites) walk(suite, []);
  const { expected, unexpected, flaky, skipped } = report.stats;
  return { passed: expected + flaky, failed: unexpected + (report.errors?.length ?? 0), skipped, problems: specs.filter(({ ok }) => !ok).map(({ title }) => title) };
}

const relative = (file) => path.relative(process.cwd(), file);

/** Adds up the reports. One that is missing, or that ran nothing, is a failure: silence must not pass for success. */
export function sumUp(expected, folder) {
  const lines = [];
  let passed = 0;
  let failed = 0;
  for (const name of expected) {
    const file = path.join(folder, `${name}.json`);
    if (!existsSync(file)) {
      lines.push(`${name}: did not run`);
      failed += 1;
      continue;
    }
    const figures = read(JSON.parse(readFileSync(file, 'utf8')));
    passed += figures.passed;
    failed += figures.failed;
    lines.push(`${name}: ${figures.passed} passed, ${figures.failed} failed${figures.skipped > 0 ? `, ${figures.skipped} skipped` : ''}`);
    for (const problem of figures.problems) lines.push(`  ✗ ${problem}`);
    if (figures.passed + figures.failed === 0) {
      lines.push(`  ✗ ${name} ran no test`);
      failed += 1;
    }
  }
  return { lines, passed, failed };
}
