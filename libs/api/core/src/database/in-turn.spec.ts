import { InTurn } from './in-turn.js';

/** Work that ends when it is told to. */
function work(log: string[], name: string): { run: () => Promise<string>; end: (error?: Error) => void } {
  let end!: (error?: Error) => void;
  const over = new Promise<void>((resolve, reject) => (end = (error) => (error ? reject(error) : resolve())));
  return { end, run: async () => { log.push(`${name} begins`); await over; log.push(`${name} ends`); return name; } };
}
const soon = () => new Promise((resolve) => setImmediate(resolve));

test('work on one thing happens one after the other, in the order in which it came', async () => {
  const [turns, log] = [new InTurn(), [] as string[]];
  const [a, b] = [work(log, 'a'), work(log, 'b')];
  const both = [turns.run('x', a.run), turns.run('x', b.run)];
  b.end();
  await soon();
  expect(log).toEqual(['a begins']);
  a.end();
  expect(await Promise.all(both)).toEqual(['a', 'b']);
  expect(log).toEqual(['a begins', 'a ends', 'b begins', 'b ends']);
});

test('work on another thing does not wait', async () => {
  const [turns, log] = [new InTurn(), [] as string[]];
  const [a, b] = [work(log, 'a'), work(log, 'b')];
  const first = turns.run('x', a.run);
  const other = turns.run('y', b.run);
  b.end();
  expect(await other).toBe('b');
  a.end();
  await first;
});

test('work that fails is over, too, and fails for whoever asked for it only', async () => {
  const [turns, log] = [new InTurn(), [] as string[]];
  const [a, b] = [work(log, 'a'), work(log, 'b')];
  const failing = turns.run('x', a.run).catch((error: Error) => error.message);
  const next = turns.run('x', b.run);
  a.end(new Error('broken'));
  b.end();
  expect(await failing).toBe('broken');
  expect(await next).toBe('b');
});

test('nothing is kept of what is over', async () => {
  const turns = new InTurn();
  await Promise.all([turns.run('x', () => Promise.resolve(1)), turns.run('x', () => Promise.reject(new Error('broken'))).catch(() => 2), turns.run('y', () => Promise.resolve(3))]);
  await soon();
  expect((turns as unknown as { last: Map<string, unknown> }).last.size).toBe(0);
});
