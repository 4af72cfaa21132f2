import { graphql } from '@northstar/web-graphql';

/** Shows the page of one's own organisation to the public, or takes it back. */
export const SHOW_ORGANISATION = graphql(`
  mutation ShowOrganisation($organisationId: ID!, $shown: Boolean!, $about: String!, $website: String) {
    showOrganisation(organisationId: $organisationId, shown: $shown, about: $about, website: $website) {
      ... on Organisation { ...OrganisationParts }
      ... on Refusal { code message field }
    }
  }
`);
