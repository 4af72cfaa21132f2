import { graphql } from '@northstar/web-graphql';

/** Makes an access token for scripts; its secret is told once. */
export const CREATE_ACCESS_TOKEN = graphql(`
  mutation CreateAccessToken($name: String!, $days: Int!) {
    createAccessToken(name: $name, days: $days) {
      ... on NewAccessToken { secret token { id name createdAt expiresAt lastUsedAt } }
      ... on Refusal { code message field }
    }
  }
`);
