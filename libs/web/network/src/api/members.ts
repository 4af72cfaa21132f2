import { graphql } from '@northstar/web-graphql';

/** Organisations with their people, people without one, and invitations. */
export const MEMBERS = graphql(`
  query Members($slug: String!) {
    network(slug: $slug) {
      id
      organisations { ...OrganisationParts people { ...MemberParts } }
      members(first: 200) { totalCount nodes { ...MemberParts organisation { id } } }
      invitations { ...InvitationParts }
    }
  }
`);
