import { graphql } from '@northstar/web-graphql';

/** Makes a secret address for one reader. */
export const MAKE_PREVIEW_LINK = graphql(`
  mutation MakePreviewLink($scheduledId: ID!, $label: String!, $expiresAt: DateTime!) {
    makePreviewLink(scheduledId: $scheduledId, label: $label, expiresAt: $expiresAt) {
      __typename
      ... on NewPreviewLink { url link { id } }
      ... on Refusal { code message field }
    }
  }
`);
