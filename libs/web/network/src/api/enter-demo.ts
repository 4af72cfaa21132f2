import { graphql } from '@northstar/web-graphql';

/** Becomes one of the people of the demo network; without a name, its coordinator. */
export const ENTER_DEMO = graphql(`
  mutation EnterDemo($personId: ID) {
    enterDemo(personId: $personId) {
      ... on Viewer { person { id } networks { network { id slug demo } } }
      ... on Refusal { code message field }
    }
  }
`);
