import { graphql } from '@northstar/web-graphql';

/** A goal, definition or ask as the strategy page shows it. */
export const DOCUMENT_ROW = graphql(`
  fragment DocumentRow on Document {
    id kind title status position excerpt language updatedAt changedSinceVisit openThreadCount can
    ask { number addresseeKind addressee theme leadOrganisation { id name initials colour } }
  }
`);
