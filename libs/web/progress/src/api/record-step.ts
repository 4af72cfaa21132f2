import { graphql } from '@northstar/web-graphql';

/** Records what happened about an ask. */
export const RECORD_STEP = graphql(`
  mutation RecordStep($input: RecordStepInput!) {
    recordStep(input: $input) {
      ... on Progress { ...ProgressParts }
      ... on Refusal { code message field }
    }
  }
`);
