import { graphql } from '@northstar/web-graphql';

/** Chooses for which of one's organisations one speaks from now on. */
export const ACT_FOR = graphql(`
  mutation ActFor($networkId: ID!, $organisationId: ID!) {
    actFor(networkId: $networkId, organisationId: $organisationId) {
      ... on Network { id viewer { actingFor { id name } } }
      ... on Refusal { code message field }
    }
  }
`);
