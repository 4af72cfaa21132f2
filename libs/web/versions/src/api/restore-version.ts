import { graphql } from '@northstar/web-graphql';

/** Turns the text back into what a version holds, as a change like any other. */
export const RESTORE_VERSION = graphql(`
  mutation RestoreVersion($versionId: ID!) {
    restoreVersion(versionId: $versionId) {
      ... on RestoreResultOk { document { id } beforeRestore { ...VersionParts } }
      ... on Refusal { code message field }
    }
  }
`);
