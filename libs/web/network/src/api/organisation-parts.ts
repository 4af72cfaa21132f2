import { graphql } from '@northstar/web-graphql';

/** An organisation as the members page shows it. */
export const ORGANISATION_PARTS = graphql(`
  fragment OrganisationParts on Organisation {
    id name initials colour standing about website kindsOfWork size joinedAt
    publicPage { shown about website path }
  }
`);
