import { registerMessages } from '@northstar/web-core';
import { PublishPage, publishingMessages } from '@northstar/web-publishing';

registerMessages('publishing', publishingMessages);

export default PublishPage;
