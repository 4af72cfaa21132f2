// A test or hook that hangs fails and is named, as with Jest's own runner; the light one knows no limits of time.
import { addEventHandler } from 'jest-circus';

/** Two cores are shared by several servers in these tests; a hang is still found. */
const LIMIT_MS = 60_000;

const within = (run, limitMs, what) => async () => {
  let timer;
  const late = new Promise((_resolve, reject) => { timer = setTimeout(() => reject(new Error(`${what} was not over after ${limitMs / 1000} s`)), limitMs); });
  try {
    return await Promise.race([run(), late]);
  } finally {
    clearTimeout(timer);
  }
};

addEventHandler((event, { currentDescribeBlock }) => {
  if (event.name !== 'add_test' && event.name !== 'add_hook') return;
  const added = (event.name === 'add_test' ? currentDescribeBlock.children : currentDescribeBlock.hooks).at(-1);
  if (added?.fn) added.fn = within(added.fn, added.timeout ?? LIMIT_MS, event.name === 'add_test' ? 'The test' : `The ${added.type}`);
});
