import { graphql } from '@northstar/web-graphql';

/** Drops what was prepared. */
export const DROP_PREPARED = graphql(`
  mutation DropPrepared($ballotId: ID!, $organisationId: ID!, $expectedRevision: Int!) {
    dropPreparedPosition(ballotId: $ballotId, organisationId: $organisationId, expectedRevision: $expectedRevision) {
      ... on Ballot { id prepared { ...PreparedParts } }
      ... on Refusal { code message field }
    }
  }
`);
