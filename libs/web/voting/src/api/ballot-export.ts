import { graphql } from '@northstar/web-graphql';

/** An outcome as a file. */
export const BALLOT_EXPORT = graphql(`
  query BallotExport($id: ID!, $format: ExportFormat!) {
    ballot(id: $id) { id export(format: $format) { name type content } }
  }
`);
