import { graphql } from '@northstar/web-graphql';

/** What the top of a document's page shows. */
export const DOCUMENT_PAGE = graphql(`
  query DocumentPage($id: ID!) {
    document(id: $id) {
      ...DocumentHead
      broughtIn { format fileName at by { id name } remarks { kind count lost } }
      network { id slug }
      strategy { id title themes asks { id title position ask { number } } }
    }
  }
`);
