import { graphql } from '@northstar/web-graphql';

/** What an organisation says, by whom and why. */
export const POSITION_PARTS = graphql(`
  fragment PositionParts on Position {
    id choice reason proposedChange shareDissent takenAt revision
    preferences { value document { id } }
    organisation { id name initials colour }
    takenBy { id name initials }
    preparedBy { id name }
    answeredBy { id name }
  }
`);
