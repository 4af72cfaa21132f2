import { graphql } from '@northstar/web-graphql';

/** Objects to a correction. */
export const OBJECT_TO_ERRATUM = graphql(`
  mutation ObjectToErratum($input: ObjectToErratumInput!) {
    objectToErratum(input: $input) {
      ... on Erratum { ...ErratumParts }
      ... on Refusal { code message field }
    }
  }
`);
