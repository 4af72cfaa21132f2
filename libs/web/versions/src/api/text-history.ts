import { graphql } from '@northstar/web-graphql';

/** How a text came to be, whole: any moment is then drawn without asking again. */
export const TEXT_HISTORY = graphql(`
  query TextHistory($documentId: ID!) {
    document(id: $documentId) {
      id
      history {
        updates
        forgottenUntil
        writers { person { id name } organisation { id name initials colour } }
        frames { at writer inserted deleted }
        moments { frame number kind name }
        blocks { type level from until texts marks writers froms untils removers }
      }
    }
  }
`);
