import { registerMessages } from '@northstar/web-core';
import { RecordPage, recordMessages } from '@northstar/web-record';

registerMessages('record', recordMessages);

export default RecordPage;
