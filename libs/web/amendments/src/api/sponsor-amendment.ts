import { graphql } from '@northstar/web-graphql';

/** Sponsors an amendment, or no longer. */
export const SPONSOR_AMENDMENT = graphql(`
  mutation SponsorAmendment($input: SponsorAmendmentInput!) {
    sponsorAmendment(input: $input) {
      ... on Amendment { ...AmendmentParts }
      ... on Refusal { code message field }
    }
  }
`);
