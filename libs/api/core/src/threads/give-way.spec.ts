import { readFileSync } from 'node:fs';
import { Worker } from 'node:worker_threads';

/** What the kernel says of a thread: field 19 of stat(5), counted behind the name, which may hold spaces. */
const nice = (thread: string): number => Number(readFileSync(`/proc/self/task/${thread}/stat`, 'utf8').split(') ')[1]!.split(' ')[16]);

const onLinux = process.platform === 'linux' ? test : test.skip;

onLinux('a thread that gives way stands back behind the one that serves everybody, which does not', async () => {
  const before = nice(String(process.pid));
  const worker = new Worker(new URL('./testing/gives-way.mjs', import.meta.url), { execArgv: [] });
  try {
    const thread = await new Promise<string>((resolve, reject) => worker.once('message', resolve).once('error', reject));
    expect([nice(thread), nice(String(process.pid))]).toEqual([19, before]);
  } finally {
    await worker.terminate();
  }
});
