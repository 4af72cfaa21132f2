import { graphql } from '@northstar/web-graphql';

/** An invitation as those who sent it see it. */
export const INVITATION_PARTS = graphql(`
  fragment InvitationParts on Invitation {
    id email role organisationName newOrganisation createdAt expiresAt acceptedAt
  }
`);
