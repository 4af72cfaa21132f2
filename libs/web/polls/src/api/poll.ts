import { graphql } from '@northstar/web-graphql';

/** One poll. */
export const POLL = graphql(`
  query PollPage($id: ID!) {
    poll(id: $id) { ...PollParts }
  }
`);
