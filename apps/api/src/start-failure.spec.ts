import { readConfig } from '@northstar/api-core';
import { explainStartFailure } from './start-failure.js';

/** What a system answers to an ordinary user; as root, and in many containers, nothing is refused. */
const refused = (port: number): Error => Object.assign(new Error(`listen EACCES: permission denied 127.0.0.1:${port}`), { code: 'EACCES', syscall: 'listen', port });

test.each([['PORT', 80], ['METRICS_PORT', 81]])('a %s that an ordinary user may not have is named', (name, port) => {
  const read = readConfig({ PORT: '80', METRICS_PORT: '81' }, []);
  expect(read.ok && explainStartFailure(refused(port), read.config)).toBe(`${name}: not allowed to listen on port ${port}. Choose one above 1023.`);
});
