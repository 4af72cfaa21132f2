import { registerMessages } from '@northstar/web-core';
import { DecisionsPage, votingMessages } from '@northstar/web-voting';

registerMessages('voting', votingMessages);

export default DecisionsPage;
