import { graphql } from '@northstar/web-graphql';

/** Changes title, addressee, theme and lead of an ask. */
export const EDIT_ASK = graphql(`
  mutation EditAsk($documentId: ID!, $input: AskInput!) {
    editAsk(documentId: $documentId, input: $input) {
      ... on Document { ...DocumentRow strategy { id themes } }
      ... on Refusal { code message field }
    }
  }
`);
