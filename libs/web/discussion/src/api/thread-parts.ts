import { graphql } from '@northstar/web-graphql';

/** Everything that is shown of a thread; every operation here asks for the same, so the cache is always complete. */
export const THREAD_PARTS = graphql(`
  fragment ThreadParts on Thread {
    id
    state
    anchor { start end words prefix suffix }
    quote
    createdAt
    createdBy { id name initials }
    organisation { id name initials colour }
    resolvedAt
    resolvedBy { id name }
    resolvedByOrganisation { id name }
    reopenedAt
    reopenedBy { id name }
    reopenedByOrganisation { id name }
    can
    mayAttach
    seenAt
    suggestion {
      id
      state
      replaced
      proposed
      author { id name }
      organisation { id name }
      settledBy { id name }
      settledByOrganisation { id name }
      settledAt
      threads { id }
    }
    attachment { formerQuote at by { id name } organisation { id name } }
    comments {
      id
      body
      createdAt
      editedAt
      author { id name initials }
      organisation { id name initials colour }
      mentions { ref name left me }
      reactions { kind mine people { id name } }
    }
  }
`);
