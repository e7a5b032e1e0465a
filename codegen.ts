import type { CodegenConfig } from '@graphql-codegen/cli';

/** Types the operations of the tests and examples by the committed schema, without a server. */
const configuration: CodegenConfig = {
  schema: 'schema/schema.graphql',
  documents: ['test/**/*.ts', '!test/generated/**', 'examples/**/*.graphql'],
  ignoreNoDocuments: true,
  importExtension: '.ts',
  generates: {
    'test/generated/': {
      preset: 'client',
      // Tests look at whole answers; masked fragments would only add a call.
      presetConfig: { fragmentMasking: false },
      // On the wire every scalar of ours is text.
      config: { useTypeImports: true, enumsAsTypes: true, defaultScalarType: 'string' },
    },
  },
};

export default configuration;
