/** Jest for what runs in the browser: CommonJS and jsdom, because jsdom and native modules do not go together. */
export default {
  rootDir: '../..',
  roots: ['<rootDir>/libs/web', '<rootDir>/apps/web'],
  testMatch: ['**/*.spec.ts', '**/*.spec.tsx'],
  testPathIgnorePatterns: ['/node_modules/', '/dist/'],
  modulePathIgnorePatterns: ['/dist/'],
  testEnvironment: 'jsdom',
  testEnvironmentOptions: { customExportConditions: ['northstar-source', 'browser', 'require', 'default'] },
  setupFilesAfterEnv: ['<rootDir>/tools/jest/web-setup.ts'],
  moduleNameMapper: {
    '^(\\.{1,2}/.*)\\.js$': '$1',
    '\\.(css|svg|woff2)$': '<rootDir>/tools/jest/empty-module.cjs',
  },
  transformIgnorePatterns: ['/node_modules/(?!(lib0|yjs|y-protocols|y-websocket|@tiptap|@apollo|@northstar|graphql-ws)/)'],
  transform: {
    '^.+\\.(tsx?|m?js)$': ['@swc/jest', {
      jsc: {
        target: 'es2022',
        parser: { syntax: 'typescript', tsx: true },
        transform: { react: { runtime: 'automatic' } },
      },
      module: { type: 'commonjs' },
      sourceMaps: 'inline',
    }],
  },
};
