import { graphql } from '@northstar/web-graphql';

/** All that is drawn of a comparison. */
export const COMPARISON_PARTS = graphql(`
  fragment ComparisonParts on Comparison {
    from { id number name createdAt }
    fromAt
    to { id number name createdAt }
    toIsCurrent
    insertedWords
    deletedWords
    contributors {
      organisation { id name initials colour }
      people { id name }
      insertedCharacters
      deletedCharacters
    }
    changes { ...ChangeParts }
    blocks {
      type
      level
      depth
      number
      previousType
      change
      segments { kind text bold italic underline strike link needsSource move organisation { id name initials colour } }
    }
  }
`);

/** One line of the log of changes. */
export const CHANGE_PARTS = graphql(`
  fragment ChangeParts on ComparedChange {
    organisation { id name initials colour }
    heading
    added
    removed
    reworded
    moved
    formatted
  }
`);

/** What changed between two versions, or between a version and the text as it stands. */
export const COMPARE = graphql(`
  query CompareVersions($from: ID!, $to: ID, $by: CompareBy) {
    compare(from: $from, to: $to, by: $by) { ...ComparisonParts }
  }
`);

/** What changed since one was here before, or since one's organisation took its position. */
export const CHANGES_SINCE = graphql(`
  query ChangesSince($documentId: ID!, $since: CompareSince!, $by: CompareBy) {
    changesSince(documentId: $documentId, since: $since, by: $by) { ...ComparisonParts }
  }
`);
