import { graphql } from '@northstar/web-graphql';

/** What an invitation is for, before one accepts it. */
export const INVITATION = graphql(`
  query InvitationPreview($token: String!) {
    invitation(token: $token) { networkName organisationName newOrganisation invitedBy role email hasAccount }
  }
`);
