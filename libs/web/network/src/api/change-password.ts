import { graphql } from '@northstar/web-graphql';

/** Changes one's password. */
export const CHANGE_PASSWORD = graphql(`
  mutation ChangePassword($current: String!, $next: String!) {
    changePassword(current: $current, next: $next) {
      ... on Done { message }
      ... on Refusal { code message field }
    }
  }
`);
