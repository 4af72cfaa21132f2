import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../../../..', import.meta.url));

/** What a program writes that logs this: the real output, since a stand-in for it would test the stand-in. */
function logged(call: string): string[] {
  const program = `const { Logger } = await import(${JSON.stringify(path.join(root, 'libs/api/core/src/log/logger.ts'))}); const log = new Logger('debug'); ${call}`;
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--conditions=northstar-source', '--import', path.join(root, 'tools/node/register.mjs'), '--input-type=module', '-e', program], { encoding: 'utf8', cwd: root });
  if (status !== 0) throw new Error(stderr);
  return stdout.trim().split('\n');
}

test('[I16] secrets are left out, wherever they stand', () => {
  const [line] = logged(`log.warn('x', { password: 'p-1', person: { token: 't-1', secret: 's-1', name: 'Ana' }, token: 't-2' });`);
  expect(line).toContain('Ana');
  expect(line).not.toMatch(/p-1|t-1|s-1|t-2/);
});

test('[I16] an error is told without the values of its query', () => {
  const [line] = logged(`log.error('x', { error: Object.assign(new Error('duplicate key'), { parameters: ['draft text'], query: 'INSERT', driverError: { detail: 'draft text' } }) });`);
  expect(line).toContain('duplicate key');
  expect(line).not.toContain('draft text');
});

test('[I16] of an error that a whole connection hangs on, its code is told and nothing of the connection', () => {
  const [line] = logged(`log.warn('x', { error: Object.assign(new Error('terminated', { cause: new Error('reset') }), { code: '57P01', client: { secretKey: 4711, connectionParameters: { password: 'p-1' }, _activeQuery: { text: 'draft text' } } }) });`);
  expect(JSON.parse(line!)).toMatchObject({ error: { type: 'Error', message: 'terminated', code: '57P01', cause: { message: 'reset' } } });
  expect(line).not.toMatch(/4711|p-1|draft text/);
});

test('[I16] a newline in a name does not begin another entry', () => {
  expect(logged(`log.info('signed in', { name: 'Ana\\n{"level":"error","msg":"forged"}' });`)).toHaveLength(1);
});
