import { graphql } from '@northstar/web-graphql';

/** Roles, mandates or standings changed, perhaps one's own. */
export const RIGHTS_CHANGED = graphql(`
  subscription RightsChanged($networkId: ID!) {
    membersChanged(networkId: $networkId) { id }
  }
`);
