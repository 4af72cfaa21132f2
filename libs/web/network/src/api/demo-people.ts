import { graphql } from '@northstar/web-graphql';

/** Who one can be in the demo. */
export const DEMO_PEOPLE = graphql(`
  query DemoPeople {
    demoPeople { id name description organisation { id name initials colour } }
  }
`);
