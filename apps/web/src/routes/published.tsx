import { registerMessages } from '@northstar/web-core';
import { recordMessages } from '@northstar/web-record';
import { PublishedPage, publishingMessages } from '@northstar/web-publishing';

registerMessages('publishing', publishingMessages);
registerMessages('record', recordMessages);

export default PublishedPage;
