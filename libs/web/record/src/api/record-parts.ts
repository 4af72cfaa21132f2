import { graphql } from '@northstar/web-graphql';

/** What the page says of the record. */
export const RECORD_PARTS = graphql(`
  fragment RecordParts on DecisionRecord {
    path mayCheck
    head { sequence hash }
    check { begunAt endedAt checked total ok sentences }
  }
`);
