import { graphql } from '@northstar/web-graphql';

/** Signs in with e-mail and password. */
export const SIGN_IN = graphql(`
  mutation SignIn($email: String!, $password: String!) {
    signIn(email: $email, password: $password) {
      ... on Viewer { person { id name initials } networks { network { id slug } } }
      ... on Refusal { code message field }
    }
  }
`);
