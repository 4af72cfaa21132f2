import { graphql } from '@northstar/web-graphql';

/** Everything that is shown of words that lost their place. */
export const STRAY_PARTS = graphql(`
  fragment StrayParts on StrayWords {
    id
    words
    before
    after
    state
    author { id name }
    organisation { id name }
    removedBy { id name }
    createdAt
    settledAt
    settledBy { id name }
  }
`);

/** Words of a document that lost their place. */
export const STRAY_WORDS = graphql(`
  query StrayWords($documentId: ID!) {
    document(id: $documentId) {
      id
      strayWords { ...StrayParts }
    }
  }
`);

/** Such words as they are found, put back or seen to. */
export const STRAY_WORDS_CHANGED = graphql(`
  subscription StrayWordsChanged($documentId: ID!) {
    strayWordsChanged(documentId: $documentId) { strayWords { ...StrayParts } }
  }
`);

/** Says what somebody does with such words. */
export const SETTLE_STRAY_WORDS = graphql(`
  mutation SettleStrayWords($id: ID!, $putIn: Boolean!) {
    settleStrayWords(strayWordsId: $id, putIn: $putIn) {
      ... on StrayWords { ...StrayParts }
      ... on Refusal { code message field }
    }
  }
`);
