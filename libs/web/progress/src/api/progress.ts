import { graphql } from '@northstar/web-graphql';

/** What became of one ask, what the viewer may do about it, and whom the network can send. */
export const PROGRESS = graphql(`
  query Progress($id: ID!, $slug: String!) {
    document(id: $id) { id can progress { ...ProgressParts } }
    network(slug: $slug) { id organisations { id name standing } }
  }
`);
