import { graphql } from '@northstar/web-graphql';

/** Signs for an organisation, or says that it does not sign. */
export const ANSWER_SIGN_ON = graphql(`
  mutation AnswerSignOn($input: AnswerSignOnInput!) {
    answerSignOn(input: $input) {
      ... on SignOn { ...SignOnParts }
      ... on Refusal { code message field }
    }
  }
`);
