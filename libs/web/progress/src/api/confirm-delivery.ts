import { graphql } from '@northstar/web-graphql';

/** Confirms that an ask is delivered, as a second organisation. */
export const CONFIRM_DELIVERY = graphql(`
  mutation ConfirmDelivery($stepId: ID!) {
    confirmDelivery(stepId: $stepId) {
      ... on Progress { ...ProgressParts }
      ... on Refusal { code message field }
    }
  }
`);
