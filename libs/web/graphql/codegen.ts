import type { CodegenConfig } from '@graphql-codegen/cli';

/**
 * From the API's schema and the operations that the web features write, the types of both.
 * Run `npx graphql-codegen --config libs/web/graphql/codegen.ts` from the root after changing an operation; the result is committed.
 */
const config: CodegenConfig = {
  schema: 'apps/api/schema.gql',
  documents: ['libs/web/*/src/**/api/*.{ts,tsx}', '!libs/web/*/src/**/*.spec.{ts,tsx}'],
  ignoreNoDocuments: true,
  emitLegacyCommonJSImports: false,
  generates: {
    'libs/web/graphql/src/generated/': {
      preset: 'client',
      presetConfig: { fragmentMasking: false },
      config: {
        enumsAsTypes: true,
        useTypeImports: true,
        // Apollo asks for __typename everywhere, so results always carry it; unions are told apart by it.
        nonOptionalTypename: true,
        skipTypeNameForRoot: true,
        strictScalars: true,
        scalars: { DateTime: 'string', RichText: 'Record<string, unknown>', TextPiece: '{ content: Record<string, unknown>[]; openStart: number; openEnd: number }' },
      },
    },
  },
};

export default config;
