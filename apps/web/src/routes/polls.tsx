import { registerMessages } from '@northstar/web-core';
import { pollsMessages } from '@northstar/web-polls';

registerMessages('polls', pollsMessages);

export { NewPollPage, PollPage, PollsPage } from '@northstar/web-polls';
