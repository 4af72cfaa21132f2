import { graphql } from '@northstar/web-graphql';

/** What others decided about the viewer's suggestions since they were last at the texts. */
export const SUGGESTION_NEWS = graphql(`
  query SuggestionNews($slug: String!) {
    network(slug: $slug) {
      id
      suggestionNews {
        accepted
        rejected
        document { id title ask { number } }
        latest { id settledAt settledBy { id name } }
      }
    }
  }
`);
