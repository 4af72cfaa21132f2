import { graphql } from '@northstar/web-graphql';

/** Who wrote what is in a text, and where. */
export const AUTHORSHIP = graphql(`
  query Authorship($documentId: ID!) {
    document(id: $documentId) {
      id
      authorship {
        words
        writers { person { id name } organisation { id name initials colour } words }
        passages { client clock length writer since until broughtBack }
      }
    }
  }
`);
