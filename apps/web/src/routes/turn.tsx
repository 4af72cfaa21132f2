import { registerMessages } from '@northstar/web-core';
import { noticesMessages, YourTurnPage } from '@northstar/web-notices';

registerMessages('notices', noticesMessages);

export default YourTurnPage;
