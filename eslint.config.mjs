import js from '@eslint/js';
import nx from '@nx/eslint-plugin';
import tsPlugin from '@typescript-eslint/eslint-plugin';
import tsParser from '@typescript-eslint/parser';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import * as northstar from './tools/lint-rules/plugin.mjs';
import { constraints } from './tools/lint-rules/boundaries.mjs';

const TESTS = ['**/*.spec.ts', '**/*.spec.tsx', '**/*.e2e-spec.ts', '**/testing/**', 'libs/testing/**', 'apps/api/e2e/**', 'apps/api/faults/**', 'apps/e2e/**', 'tools/**'];

const boundaries = (options) => ['error', { allow: [], banTransitiveDependencies: false, enforceBuildableLibDependency: false, checkNestedExternalImports: true, depConstraints: constraints(options) }];

const ALONE = { selector: "CallExpression[callee.object.name=/^(test|it|describe)$/][callee.property.name='only']", message: 'A test that runs alone silences all others.' };

export default [
  { ignores: ['**/dist/**', '**/node_modules/**', 'data/**', 'coverage/**', 'tools/lint-rules/fixtures/**', 'libs/web/graphql/src/generated/**', '**/vite.config.*.timestamp-*'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.ts', '**/*.tsx', '**/*.mjs', '**/*.js', '**/*.cjs'],
    languageOptions: {
      parser: tsParser,
      // With these two the plugin leaves imports alone that decorators need at run time.
      parserOptions: { ecmaVersion: 'latest', sourceType: 'module', ecmaFeatures: { jsx: true }, experimentalDecorators: true, emitDecoratorMetadata: true },
    },
    plugins: { '@nx': nx, '@typescript-eslint': tsPlugin, northstar },
    rules: {
      ...js.configs.recommended.rules,
      // The type checker knows names and overloads better.
      'no-undef': 'off',
      // Refusing control characters is what such expressions are for.
      'no-control-regex': 'off',
      'no-redeclare': 'off',
      'no-dupe-class-members': 'off',
      'no-unused-vars': 'off',
      'no-empty': ['error', { allowEmptyCatch: true }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-var': 'error',
      'prefer-const': 'error',
      'no-restricted-syntax': ['error', ALONE],
      'max-lines': ['warn', { max: 300, skipBlankLines: true, skipComments: true }],
      '@nx/enforce-module-boundaries': boundaries(),
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrors: 'none', ignoreRestSiblings: true }],
      '@typescript-eslint/ban-ts-comment': 'error',
      '@typescript-eslint/no-non-null-asserted-optional-chain': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false }],
      '@typescript-eslint/no-require-imports': 'error',
      'northstar/no-testing-in-production': 'error',
    },
  },
  {
    files: ['libs/domain/**/*.ts', 'libs/engine/**/*.ts'],
    ignores: TESTS,
    rules: { 'northstar/pure': 'error', 'max-lines': ['warn', { max: 300, skipBlankLines: true, skipComments: true }] },
  },
  {
    files: ['libs/web/**/*.{ts,tsx}', 'apps/web/src/**/*.{ts,tsx}'],
    ignores: TESTS,
    // A page may ask for the time and log; it may not reach for Node.
    rules: { 'no-restricted-imports': ['error', { patterns: [{ group: ['node:*'], message: 'A browser has no Node modules.' }] }] },
  },
  { files: ['**/*.resolver.ts'], rules: { 'northstar/resolver-access': 'error' } },
  {
    files: ['libs/web/**/*.tsx', 'apps/web/**/*.tsx', 'libs/web/**/*.ts'],
    plugins: { 'react-hooks': reactHooks, 'jsx-a11y': jsxA11y },
    rules: {
      ...jsxA11y.flatConfigs.recommended.rules,
      // A field that opens because somebody asked for it may take the focus; a page may not.
      'jsx-a11y/no-autofocus': ['error', { ignoreNonDOM: true }],
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
    },
  },
  {
    files: TESTS,
    rules: { '@nx/enforce-module-boundaries': boundaries({ specs: true }), 'northstar/no-testing-in-production': 'off', 'max-lines': 'off' },
  },
  // Told with mouse, finger and keys.
  {
    files: ['apps/e2e/src/{amendment,ballot,secret,sign-on}.spec.ts'],
    rules: {
      'no-restricted-syntax': ['error', ALONE, {
        selector: 'CallExpression[callee.property.name=/^(click|dblclick|tap|hover|check|uncheck|setChecked|fill|type|pressSequentially|press|selectOption|focus|dispatchEvent)$/]',
        message: 'In this story people act by `support/hands.ts`, so that it is told by keys alone, too.',
      }],
    },
  },
  // Measurements drive a browser and are never served.
  { files: ['bench/**'], rules: { 'northstar/no-testing-in-production': 'off' } },
  { files: ['tools/old-node.mjs'], rules: { 'no-var': 'off' } },
  { files: ['**/*.cjs'], rules: { '@typescript-eslint/no-require-imports': 'off' }, languageOptions: { sourceType: 'commonjs' } },
];
