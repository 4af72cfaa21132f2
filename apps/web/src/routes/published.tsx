import { registerMessages } from '@northstar/web-core';
import { PublishedPage, publishingMessages } from '@northstar/web-publishing';

registerMessages('publishing', publishingMessages);

export default PublishedPage;
