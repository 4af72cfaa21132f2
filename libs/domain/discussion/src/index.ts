export { checkComment, COMMENT_LENGTH, endsThread, isSentAgain, whyNotChange, type CommentFacts, type Saying } from './comment.js';
export { QUOTE_LENGTH, settle, THREAD_STATES, THREAD_TABLE, threadActions, threadFacts, whyNotInThread, type ThreadFacts, type ThreadState } from './thread.js';
