import { registerMessages } from '@northstar/web-core';
import { discussionMessages, forgetDrafts } from '@northstar/web-discussion';
import { editorMessages, forgetDocuments } from '@northstar/web-editor';
import { strategiesMessages } from '@northstar/web-strategies';
import { forgetSuggestions, suggestionsMessages } from '@northstar/web-suggestions';
import { api } from '../api.js';
import { DocumentPage } from '../document/DocumentPage.js';

registerMessages('editor', editorMessages);
registerMessages('discussion', discussionMessages);
registerMessages('suggestions', suggestionsMessages);
registerMessages('strategies', strategiesMessages);
// Open texts and half-written comments and unsent suggestions are one person's; the next one must not find them.
api.onPersonChanged(forgetDocuments);
api.onPersonChanged(forgetDrafts);
api.onPersonChanged(forgetSuggestions);

export default DocumentPage;
