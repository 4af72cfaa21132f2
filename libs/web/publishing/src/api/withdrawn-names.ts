import { graphql } from '@northstar/web-graphql';

/** Names that were withdrawn after somebody had seen them; what waits, in a word. */
export const WITHDRAWN_NAMES = graphql(`
  query WithdrawnNames($slug: String!) {
    network(slug: $slug) {
      id
      scheduledEdition { id state title publishAt timeZone stoppedBecause }
      withdrawnNames { withdrawnAt editions organisation { id name } document { id kind title ask { number } } copies { label lastAt } }
    }
  }
`);
