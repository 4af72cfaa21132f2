import { registerMessages } from '@northstar/web-core';
import { editorMessages, RichTextView } from '@northstar/web-editor';

registerMessages('editor', editorMessages);

export default RichTextView;
