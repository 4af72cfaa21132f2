import { graphql } from '@northstar/web-graphql';

/** The scoreboard of a strategy. */
export const SCOREBOARD = graphql(`
  query Scoreboard($slug: String!) {
    network(slug: $slug) {
      id
      strategy {
        id title
        scoreboard {
          id shown
          all { ...ScoreboardGroupParts } byAddressee { ...ScoreboardGroupParts } byTheme { ...ScoreboardGroupParts } byMonth { ...ScoreboardGroupParts }
          rows { id response delivery awaitsConfirmation { id } document { id title language ask { number addressee theme } } }
        }
      }
    }
  }
  fragment ScoreboardGroupParts on ScoreboardGroup { name asks responses { response asks } deliveries { delivery asks } }
`);
