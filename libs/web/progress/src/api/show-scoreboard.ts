import { graphql } from '@northstar/web-graphql';

/** Shows the scoreboard to the public, or keeps it in the network. */
export const SHOW_SCOREBOARD = graphql(`
  mutation ShowScoreboard($networkId: ID!, $shown: Boolean!) {
    showScoreboard(networkId: $networkId, shown: $shown) {
      ... on Network { id strategy { id scoreboard { id shown } } }
      ... on Refusal { code message field }
    }
  }
`);
