import { graphql } from '@northstar/web-graphql';

/** What changed between two versions, or between a version and the text as it stands. */
export const COMPARE = graphql(`
  query CompareVersions($from: ID!, $to: ID) {
    compare(from: $from, to: $to) {
      from { id number name createdAt document { id language } }
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
      blocks {
        type
        level
        previousType
        change
        segments { kind text bold italic organisation { id name initials colour } }
      }
    }
  }
`);
