import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const { engines, scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { engines: { node: string }; scripts: Record<string, string> };
const oldest = engines.node.replace('>=', '');

/** What `unlessTooOld` does under a Node that says it is of this version. */
function under(version: string): { status: number | null; stdout: string; stderr: string } {
  const program = `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '${version}' } });
    const { unlessTooOld } = await import('./tools/old-node.mjs');
    unlessTooOld(() => console.log('loaded'));`;
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', program], { encoding: 'utf8' });
  return { status, stdout, stderr };
}

test.each([`${oldest}.0`, '20.20.2', '22.0.0', '24.11.1'])('Node %s is new enough', (version) => {
  expect(under(version)).toEqual({ status: 0, stdout: 'loaded\n', stderr: '' });
});

test.each(['12.22.12', '18.20.8', '20.18.3', '20.9.0'])('Node %s is told in one line that it is too old, and nothing is loaded', (version) => {
  expect(under(version)).toEqual({ status: 1, stdout: '', stderr: `Northstar needs Node.js ${oldest} or newer; this is ${version}. Install the current LTS release of Node.js.\n` });
});

test('what starts every command loads nothing that an old Node could stumble over before it is judged', () => {
  const imported = [...readFileSync('tools/run.mjs', 'utf8').matchAll(/^import .*from '(.+)'/gm)].map(([, from]) => from);
  expect(imported).toEqual(['./old-node.mjs']);
});

test.each(['start', 'dev', 'test', 'check', 'faults', 'doctor'])('npm run %s begins there', (name) => {
  expect(scripts[name]).toMatch(/^node tools\/run\.mjs [a-z/]+$/);
});
