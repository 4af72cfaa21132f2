import { graphql } from '@northstar/web-graphql';

/** What can be signed, and who would be asked. */
export const SIGN_ON_CHOICES = graphql(`
  query SignOnChoices($slug: String!) {
    network(slug: $slug) {
      id
      organisations { id name initials colour standing }
      strategy { id title goal { ...TextToSign } definition { ...TextToSign } asks { ...TextToSign } }
    }
  }
`);
