import { graphql } from '@northstar/web-graphql';

/** What may be told of a poll, as a file. */
export const POLL_TABLE = graphql(`
  query PollTable($id: ID!) {
    poll(id: $id) { id table { name type content } }
  }
`);
