import { graphql } from '@northstar/web-graphql';

/** The scoreboard as a table for spreadsheets. */
export const SCOREBOARD_FILE = graphql(`
  query ScoreboardFile($slug: String!) {
    network(slug: $slug) { id strategy { id scoreboard { id csv } } }
  }
`);
