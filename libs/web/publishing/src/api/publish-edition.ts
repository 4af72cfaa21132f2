import { graphql } from '@northstar/web-graphql';

/** Publishes the chosen agreed versions as the next edition. */
export const PUBLISH_EDITION = graphql(`
  mutation PublishEdition($strategyId: ID!, $title: String!, $note: String!, $versionIds: [ID!]) {
    publishEdition(strategyId: $strategyId, title: $title, note: $note, versionIds: $versionIds) {
      __typename
      ... on Edition { ...EditionParts }
      ... on Refusal { code message field }
    }
  }
`);
