import { registerMessages } from '@northstar/web-core';
import { noticesMessages, YourTurnPage } from '@northstar/web-notices';
import { progressMessages, ProgressTurns } from '@northstar/web-progress';

registerMessages('notices', noticesMessages);
registerMessages('progress', progressMessages);

/** What waits for the viewer's organisations: ballots, mentions, and what became of asks. */
export default function Turn() {
  return <YourTurnPage below={<ProgressTurns />} />;
}
