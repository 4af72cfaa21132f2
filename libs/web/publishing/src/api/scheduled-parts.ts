import { graphql } from '@northstar/web-graphql';

/** What a page says of an edition that waits for its time. */
export const SCHEDULED_PARTS = graphql(`
  fragment ScheduledParts on ScheduledEdition {
    id state title note contact licence versionIds publishAt timeZone setAt stoppedBecause trouble path
    setBy { id name }
    files { name title path }
    links { id label madeAt expiresAt revokedAt opened lastOpenedAt }
  }
`);
