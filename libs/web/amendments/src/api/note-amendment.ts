import { graphql } from '@northstar/web-graphql';

/** Notes an amendment. */
export const NOTE_AMENDMENT = graphql(`
  mutation NoteAmendment($id: ID!, $reason: String!) {
    noteAmendment(id: $id, reason: $reason) {
      ... on Amendment { ...AmendmentParts }
      ... on AmendmentCollision { message }
      ... on Refusal { code message field }
    }
  }
`);
