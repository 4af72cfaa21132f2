import { graphql } from '@northstar/web-graphql';

/** Says that a plan was done, or is given up. */
export const END_PLAN = graphql(`
  mutation EndPlan($planId: ID!, $done: Boolean!) {
    endPlan(planId: $planId, done: $done) {
      ... on Progress { ...ProgressParts }
      ... on Refusal { code message field }
    }
  }
`);
