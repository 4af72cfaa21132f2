import { graphql } from '@northstar/web-graphql';

/** Marks a correction. */
export const MARK_ERRATUM = graphql(`
  mutation MarkErratum($input: MarkErratumInput!) {
    markErratum(input: $input) {
      ... on Erratum { ...ErratumParts }
      ... on Refusal { code message field }
    }
  }
`);
