import { graphql } from '@northstar/web-graphql';

/** The people of organisations, with what they may do for them. */
export const COLLEAGUES = graphql(`
  query Colleagues($slug: String!) {
    network(slug: $slug) { id organisations { id people { id person { id name } mandates { id kind organisation { id } } } } }
  }
`);
