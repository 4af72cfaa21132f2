import { graphql } from '@northstar/web-graphql';

/** Who can be named in a comment: the people of the network and its organisations. Asked for when somebody first types “@”. */
export const MENTIONABLE = graphql(`
  query Mentionable($slug: String!, $after: String) {
    network(slug: $slug) {
      id
      organisations { id name initials colour standing }
      members(first: 200, after: $after) {
        pageInfo { hasNextPage endCursor }
        nodes { id person { id name initials } organisation { id name } }
      }
    }
  }
`);
