import { graphql } from '@northstar/web-graphql';

/** Moves the deadline to a later time. */
export const EXTEND_SIGN_ON = graphql(`
  mutation ExtendSignOn($id: ID!, $closesAt: DateTime!, $reason: String!) {
    extendSignOn(id: $id, closesAt: $closesAt, reason: $reason) {
      ... on SignOn { ...SignOnParts }
      ... on Refusal { code message field }
    }
  }
`);

/** Calls a call off. */
export const CALL_OFF_SIGN_ON = graphql(`
  mutation CallOffSignOn($id: ID!, $reason: String!) {
    callOffSignOn(id: $id, reason: $reason) {
      ... on SignOn { ...SignOnParts }
      ... on Refusal { code message field }
    }
  }
`);

/** Reminds those that have not answered. */
export const REMIND_OF_SIGN_ON = graphql(`
  mutation RemindOfSignOn($id: ID!, $message: String!) {
    remindOfSignOn(id: $id, message: $message) {
      ... on SignOn { ...SignOnParts }
      ... on Refusal { code message field }
    }
  }
`);
