import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { inRoot } from '../setup/paths.mjs';

// Spelt in pieces, so that this file does not hold what it looks for.
const HOME = ['/ho', 'me/[a-z]', '|/Us', 'ers/[A-Za-z]', '|/ro', 'ot/[a-z.]', '|[^\\w./-]/wo', 'rk/'].join('');
const REGISTRY = ['registry\\.(npm', 'js|yarn', 'pkg)|npm\\.pkg\\.git', 'hub|deb\\.deb', 'ian\\.org|pypi\\.o', 'rg'].join('');
const RULES = [
  { pattern: new RegExp(HOME), problem: 'holds a path of somebody\'s own machine' },
  { pattern: new RegExp(REGISTRY), problem: 'names the host of a package registry' },
  { pattern: new RegExp(['^(<{7}|>{7}', ') '].join(''), 'm'), problem: 'holds a mark of an unfinished merge' },
  { pattern: new RegExp(['-----BEGIN [A-Z ]*PRIV', 'ATE KEY'].join('')), problem: 'holds a private key' },
];

/** Finds what would tie the project to the machine it was written on, or give something away. */
export async function checkContents(files, root = inRoot()) {
  const problems = [];
  for (const file of files) {
    const full = path.join(root, file);
    if (!statSync(full).isFile() || statSync(full).size > 5_000_000) continue;
    const bytes = readFileSync(full);
    if (bytes.includes(0)) continue;
    const text = bytes.toString('utf8');
    if (file === 'package-lock.json') {
      const resolved = /"resolved": "https?:[^"]*"/.test(text);
      if (resolved) problems.push(`${file} holds download addresses; install with omit-lockfile-registry-resolved=true.`);
      continue;
    }
    for (const { pattern, problem } of RULES) {
      const match = pattern.exec(text);
      if (match) problems.push(`${file}:${text.slice(0, match.index).split('\n').length} ${problem}: ${match[0].trim()}`);
    }
  }
  return problems;
}
