import { graphql } from '@northstar/web-graphql';

/** Where one is signed in, and one's access tokens. */
export const ACCOUNT = graphql(`
  query Account {
    me {
      person { id }
      sessions { id createdAt lastSeenAt device current }
      accessTokens { id name createdAt expiresAt lastUsedAt }
    }
  }
`);
