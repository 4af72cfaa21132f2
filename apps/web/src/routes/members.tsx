import { registerMessages } from '@northstar/web-core';
import { networkPagesMessages } from '@northstar/web-network';

registerMessages('network', networkPagesMessages);

export { MembersPage, SettingsPage } from '@northstar/web-network';
