import { graphql } from '@northstar/web-graphql';

/** Who may answer for whom in one ballot. */
export const BALLOT_PROXY = graphql(`
  fragment BallotProxyParts on BallotProxy { id organisation { id name } holder { id name } person { id name } }
`);

/** Gives somebody else the right to answer for one's organisation. */
export const GIVE_PROXY = graphql(`
  mutation GiveProxy($input: GiveProxyInput!) {
    giveProxy(input: $input) {
      ... on Ballot { ...BallotParts }
      ... on Refusal { code message field }
    }
  }
`);
