import { graphql } from '@northstar/web-graphql';

/** Ends this session. */
export const SIGN_OUT = graphql(`
  mutation SignOut {
    signOut {
      ... on Done { message }
      ... on Refusal { code message field }
    }
  }
`);
