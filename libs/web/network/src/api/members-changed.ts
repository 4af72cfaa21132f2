import { graphql } from '@northstar/web-graphql';

/** Somebody joined, left, or may do something else now. */
export const MEMBERS_CHANGED = graphql(`
  subscription MembersChanged($networkId: ID!) {
    membersChanged(networkId: $networkId) {
      id
      organisations { ...OrganisationParts people { ...MemberParts } }
      invitations { ...InvitationParts }
    }
  }
`);
