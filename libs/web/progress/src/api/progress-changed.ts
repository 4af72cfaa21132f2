import { graphql } from '@northstar/web-graphql';

/** Something about the progress of an ask of the network changed. */
export const PROGRESS_CHANGED = graphql(`
  subscription ProgressChanged($networkId: ID!) {
    progressChanged(networkId: $networkId) { ...ProgressParts }
  }
`);
