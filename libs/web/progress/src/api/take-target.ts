import { graphql } from '@northstar/web-graphql';

/** Takes a target of an ask for an organisation. */
export const TAKE_TARGET = graphql(`
  mutation TakeTarget($input: TakeTargetInput!) {
    takeTarget(input: $input) {
      ... on Progress { ...ProgressParts }
      ... on Refusal { code message field }
    }
  }
`);
