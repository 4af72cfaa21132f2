export { DiscussionProvider, useDiscussion } from './components/DiscussionProvider.js';
export type { Discussion, DiscussionProviderProps, DrawSuggestion } from './components/DiscussionProvider.js';
export { CommentBubble } from './components/CommentBubble.js';
export { DiscussionRail } from './components/DiscussionRail.js';
export { forgetDrafts } from './lib/drafts.js';
export { discussionMessages } from './messages.js';
import './discussion.css';
