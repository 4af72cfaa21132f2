import { graphql } from '@northstar/web-graphql';

/** What the list shows of a version. */
export const VERSION_PARTS = graphql(`
  fragment VersionParts on Version {
    id
    number
    kind
    name
    note
    hash
    createdAt
    createdBy { id name initials }
    organisation { id name initials colour }
    contributors {
      organisation { id name initials colour }
      people { id name }
      insertedCharacters
      deletedCharacters
    }
  }
`);
