import { once } from 'node:events';
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

interface Round { problem: string | null; lagged: boolean }

/** Runs a tiny slice of the fan-out against the relay, which needs none of the peers, in a process of its own. */
async function slice(lose: number): Promise<Round> {
  const child = fork(fileURLToPath(new URL('../../bench/slice.mjs', import.meta.url)), [], { env: { ...process.env, LOSE: String(lose), NODE_OPTIONS: '' }, execArgv: [], stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  const [round] = (await once(child, 'message')) as [Round];
  await once(child, 'exit');
  return round;
}

describe('the measurements compare what everybody ends up with', () => {
  test('an honest server passes', async () => {
    expect((await slice(0)).problem).toBeNull();
  });

  test('a server that loses one delivery in a hundred is caught', async () => {
    expect((await slice(100)).problem).toMatch(/another text|not everybody had everything/);
  });
});
