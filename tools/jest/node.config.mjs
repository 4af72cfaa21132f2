import { swcOptions } from '../build/swc-options.mjs';

// As the build compiles, but with the map inside, where Jest looks for it.
const compile = (ending) => {
  const { filename: _filename, ...options } = swcOptions(ending);
  return { ...options, sourceMaps: 'inline' };
};

/** Jest for everything that runs in Node: native ES modules, decorators compiled by SWC, sources instead of builds. */
export default {
  rootDir: '../..',
  roots: ['<rootDir>/libs/domain', '<rootDir>/libs/engine', '<rootDir>/libs/api', '<rootDir>/libs/testing', '<rootDir>/libs/embedded-postgres', '<rootDir>/apps/api', '<rootDir>/apps/verify', '<rootDir>/tools'],
  testMatch: ['**/*.spec.ts', '**/*.e2e-spec.ts'],
  testPathIgnorePatterns: ['/node_modules/', '/dist/'],
  modulePathIgnorePatterns: ['/dist/', '<rootDir>/data/'],
  testEnvironment: 'node',
  // Two cores are shared by several servers in these tests; a hang is still found.
  testTimeout: 60_000,
  testEnvironmentOptions: { customExportConditions: ['northstar-source', 'node', 'node-addons'] },
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: {
    '^.+\\.ts$': ['@swc/jest', compile('.ts')],
    '^.+\\.tsx$': ['@swc/jest', compile('.tsx')],
  },
};
