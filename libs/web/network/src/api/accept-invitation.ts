import { graphql } from '@northstar/web-graphql';

/** Accepts an invitation and signs in. */
export const ACCEPT_INVITATION = graphql(`
  mutation AcceptInvitation($input: AcceptInvitationInput!) {
    acceptInvitation(input: $input) {
      ... on Viewer { person { id } networks { network { id slug name } } }
      ... on Refusal { code message field }
    }
  }
`);
