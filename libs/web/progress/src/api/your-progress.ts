import { graphql } from '@northstar/web-graphql';

/** What waits about the progress of asks. */
export const YOUR_PROGRESS = graphql(`
  query YourProgress($slug: String!) {
    network(slug: $slug) {
      id
      yourProgress { id kind dueOn document { id title language ask { number } } plan { id target way organisation { id name } } }
    }
  }
`);
