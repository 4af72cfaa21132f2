import { graphql } from '@northstar/web-graphql';

/** Everything about a poll that its page and the list show. */
export const POLL_PARTS = graphql(`
  fragment PollParts on Poll {
    id number title introduction state mine asked answered tooFew openedAt closesAt timeZone can
    openedBy { id name }
    questions { text together choices { text count most } }
    withdrawal { reason at by { id name } }
  }
`);
