/**
 * Jest for everything that runs in Node. The specs run in Node as it is, with one process for all specs of a worker (jest-light-runner): libraries are loaded once, not once for each
 * of two hundred specs, which was a third of the whole run. So a spec must leave globals as it found them, and cannot mock modules; none did.
 */
export default {
  rootDir: '../..',
  roots: ['<rootDir>/libs/domain', '<rootDir>/libs/engine', '<rootDir>/libs/api', '<rootDir>/libs/testing', '<rootDir>/libs/embedded-postgres', '<rootDir>/apps/api', '<rootDir>/apps/verify', '<rootDir>/tools'],
  testMatch: ['**/*.spec.ts', '**/*.e2e-spec.ts'],
  testPathIgnorePatterns: ['/node_modules/', '/dist/'],
  modulePathIgnorePatterns: ['/dist/', '<rootDir>/data/'],
  runner: ['jest-light-runner', { runtime: 'child_process' }],
  setupFiles: ['<rootDir>/tools/jest/node-process.mjs'],
  setupFilesAfterEnv: ['<rootDir>/tools/jest/time-limits.mjs'],
};
