import { registerMessages } from '@northstar/web-core';
import { votingMessages } from '@northstar/web-voting';

registerMessages('voting', votingMessages);

export { DecideRail } from '@northstar/web-voting';
