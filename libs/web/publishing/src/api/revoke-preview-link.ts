import { graphql } from '@northstar/web-graphql';

/** Takes a secret address back. */
export const REVOKE_PREVIEW_LINK = graphql(`
  mutation RevokePreviewLink($previewLinkId: ID!) {
    revokePreviewLink(previewLinkId: $previewLinkId) {
      __typename
      ... on PreviewLink { id revokedAt }
      ... on Refusal { code message field }
    }
  }
`);
