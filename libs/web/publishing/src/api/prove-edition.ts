import { graphql } from '@northstar/web-graphql';

/** Shows what is about to be published as page and in every format, to oneself alone. */
export const PROVE_EDITION = graphql(`
  mutation ProveEdition($strategyId: ID!, $cover: CoverInput!, $versionIds: [ID!]!) {
    proveEdition(strategyId: $strategyId, cover: $cover, versionIds: $versionIds) {
      __typename
      ... on EditionProof { path files { name title path } }
      ... on Refusal { code message field }
    }
  }
`);
