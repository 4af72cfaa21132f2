import { graphql } from '@northstar/web-graphql';

/** Invites a person, to an organisation of the network or with one that is new. */
export const INVITE = graphql(`
  mutation Invite($input: InviteInput!) {
    invite(input: $input) {
      ... on NewInvitation { link invitation { ...InvitationParts } }
      ... on Refusal { code message field }
    }
  }
`);
