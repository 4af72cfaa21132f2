// `npm run check`: lint, types and tests of what the work since the last commit on main touches.
import { execFileSync } from 'node:child_process';
import process from 'node:process';
import { nx } from './setup/nx.mjs';
import { ROOT } from './setup/paths.mjs';

const git = (...args) => {
  try {
    return execFileSync('git', args, { cwd: ROOT, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return '';
  }
};
// On a branch: where it left main. On main itself: the commit before, so that a fresh commit is looked at too.
const head = git('rev-parse', 'HEAD');
const fork = git('merge-base', 'HEAD', 'main');
const base = process.env.NX_BASE || (fork && fork !== head ? fork : git('rev-parse', 'HEAD~1')) || head;
const { code } = await nx(['affected', '-t', 'lint', 'typecheck', 'test', `--base=${base}`, '--output-style=static', ...process.argv.slice(2)]);
process.exit(code);
