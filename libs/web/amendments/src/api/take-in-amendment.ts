import { graphql } from '@northstar/web-graphql';

/** Takes an amendment in. */
export const TAKE_IN_AMENDMENT = graphql(`
  mutation TakeInAmendment($input: TakeInAmendmentInput!) {
    takeInAmendment(input: $input) {
      ... on Amendment { ...AmendmentParts }
      ... on AmendmentCollision { message }
      ... on Refusal { code message field }
    }
  }
`);
