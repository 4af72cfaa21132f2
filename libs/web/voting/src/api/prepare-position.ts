import { graphql } from '@northstar/web-graphql';

/** What an organisation of the viewer's has prepared. */
export const PREPARED = graphql(`
  fragment PreparedParts on PreparedPosition {
    id choice reason proposedChange shareDissent preparedAt revision stale
    preferences { value document { id } }
    organisation { id name initials colour }
    preparedBy { id name initials }
  }
`);

/** Prepares an answer for colleagues who have a mandate. */
export const PREPARE_POSITION = graphql(`
  mutation PreparePosition($input: PreparePositionInput!) {
    preparePosition(input: $input) {
      ... on Ballot { id prepared { ...PreparedParts } }
      ... on Refusal { code message field }
    }
  }
`);
