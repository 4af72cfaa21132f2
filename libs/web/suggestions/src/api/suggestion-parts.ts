import { graphql } from '@northstar/web-graphql';

/** Everything that is shown of a suggestion. */
export const SUGGESTION_PARTS = graphql(`
  fragment SuggestionParts on Suggestion {
    id
    key
    document { id }
    state
    from
    to
    replaced
    proposed
    before
    after
    parts { insertion deletion blocks }
    author { id name initials }
    organisation { id name initials colour }
    createdAt
    changedAt
    settledAt
    settledBy { id name }
    settledByOrganisation { id name }
    reason
    takenPart
    takenBlocks
    chosenInstead { id author { id name } organisation { id name } }
    support { organisation { id name initials colour } current }
    threads { id seenAt comments { id createdAt author { id } } }
    can
  }
`);
