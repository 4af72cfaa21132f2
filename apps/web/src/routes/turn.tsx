import { registerMessages } from '@northstar/web-core';
import { noticesMessages, YourTurnPage } from '@northstar/web-notices';
import { progressMessages, ProgressTurns } from '@northstar/web-progress';
import { publishingMessages, PublishingTurns } from '@northstar/web-publishing';

registerMessages('notices', noticesMessages);
registerMessages('progress', progressMessages);
registerMessages('publishing', publishingMessages);

/** What waits for the viewer's organisations: ballots, mentions, what became of asks, and an edition that was stopped. */
export default function Turn() {
  return <YourTurnPage below={<><PublishingTurns /><ProgressTurns /></>} />;
}
