import { graphql } from '@northstar/web-graphql';

/** A file that was brought in: what was read of it, and what was left out. */
export const DOCUMENT_IMPORT = graphql(`
  query DocumentImport($id: ID!) {
    documentImport(id: $id) { id fileName format title language more preview remarks { kind count lost } }
  }
`);
