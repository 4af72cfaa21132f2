import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { inRoot } from '../setup/paths.mjs';

const PROJECT = /^(apps\/[^/]+|libs\/[^/]+|libs\/[^/]+\/[^/]+)\/project\.json$/;
const MOST_LINES = 15;
// `closing.service.ts` and `src/hooks/useReadiness.ts` are files to read; `noun.spec.ts(x)` and `*.ts` are ways of speaking.
const FILE = /`([\w./-]+\.(?:tsx?|mjs|css|md|gql))`/g;

/** Each library and application has a README: short, and what it says to read is there. */
export async function checkReadmes(files, root = inRoot()) {
  const problems = [];
  for (const project of files.filter((file) => PROJECT.test(file))) {
    const folder = path.dirname(project);
    const readme = `${folder}/README.md`;
    if (!existsSync(path.join(root, readme))) {
      problems.push(`${folder} has no README.md that says what it owns, what it must not know and where to start reading.`);
      continue;
    }
    const text = readFileSync(path.join(root, readme), 'utf8');
    const lines = text.trimEnd().split('\n').length;
    if (lines > MOST_LINES) problems.push(`${readme} has ${lines} lines; at most ${MOST_LINES} get read.`);
    for (const [, name] of text.matchAll(FILE)) {
      if (![folder, `${folder}/src`, '.'].some((from) => existsSync(path.join(root, from, name)))) problems.push(`${readme} names ${name}, which is not in ${folder}.`);
    }
  }
  return problems;
}
