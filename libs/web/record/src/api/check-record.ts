import { graphql } from '@northstar/web-graphql';

/** Has the record looked through. */
export const CHECK_RECORD = graphql(`
  mutation CheckRecord($networkId: ID!) {
    checkRecord(networkId: $networkId) {
      ... on DecisionRecord { ...RecordParts }
      ... on Refusal { code message field }
    }
  }
`);
