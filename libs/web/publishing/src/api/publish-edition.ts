import { graphql } from '@northstar/web-graphql';

/** Publishes the chosen agreed versions as the next edition. */
export const PUBLISH_EDITION = graphql(`
  mutation PublishEdition($strategyId: ID!, $title: String!, $note: String!, $contact: String!, $licence: Licence, $versionIds: [ID!]) {
    publishEdition(strategyId: $strategyId, title: $title, note: $note, contact: $contact, licence: $licence, versionIds: $versionIds) {
      __typename
      ... on Edition { ...EditionParts }
      ... on Refusal { code message field }
    }
  }
`);
