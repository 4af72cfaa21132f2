import { registerMessages } from '@northstar/web-core';
import { versionsMessages } from '@northstar/web-versions';

registerMessages('versions', versionsMessages);

export { AuthorsBar, StrayWords, VersionsRail } from '@northstar/web-versions';
