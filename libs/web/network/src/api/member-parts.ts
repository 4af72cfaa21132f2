import { graphql } from '@northstar/web-graphql';

/** A person as the members page shows them. */
export const MEMBER_PARTS = graphql(`
  fragment MemberParts on Member {
    id
    role
    person { id name initials email }
    mandates { id kind from until organisation { id name initials colour } }
  }
`);
