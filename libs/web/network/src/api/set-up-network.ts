import { graphql } from '@northstar/web-graphql';

/** Makes a network with its first organisation and its first person, who is signed in by it. */
export const SET_UP_NETWORK = graphql(`
  mutation SetUpNetwork($input: SetUpNetworkInput!) {
    setUpNetwork(input: $input) {
      ... on Viewer { person { id } networks { network { id slug } } }
      ... on Refusal { code message field }
    }
  }
`);
