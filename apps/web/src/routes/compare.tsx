import { registerMessages } from '@northstar/web-core';
import { strategiesMessages } from '@northstar/web-strategies';
import { suggestionsMessages } from '@northstar/web-suggestions';
import { versionsMessages } from '@northstar/web-versions';
import { ComparePage } from '../document/ComparePage.js';

registerMessages('versions', versionsMessages);
registerMessages('suggestions', suggestionsMessages);
registerMessages('strategies', strategiesMessages);

export default ComparePage;
