import { graphql } from '@northstar/web-graphql';

/** Whether one can follow by mail, and what the viewer follows. */
export const FOLLOWING = graphql(`
  query Following($id: ID!, $slug: String!) {
    document(id: $id) { id progress { id following } }
    network(slug: $slug) { id sendsMail following }
  }
`);
