import { graphql } from '@northstar/web-graphql';

/** Shows a step to the public, or keeps it in the network. */
export const SHOW_STEP = graphql(`
  mutation ShowStep($stepId: ID!, $shown: Boolean!) {
    showStep(stepId: $stepId, shown: $shown) {
      ... on Progress { ...ProgressParts }
      ... on Refusal { code message field }
    }
  }
`);
