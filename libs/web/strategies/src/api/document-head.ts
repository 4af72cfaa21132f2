import { graphql } from '@northstar/web-graphql';

/** A goal, definition or ask as the top of its page shows it. */
export const DOCUMENT_HEAD = graphql(`
  fragment DocumentHead on Document {
    id kind title status language wordLimit mode can openThreadCount
    ask { number addressee addresseeKind theme leadOrganisation { id name initials colour } }
    currentBallot { id number state }
  }
`);
