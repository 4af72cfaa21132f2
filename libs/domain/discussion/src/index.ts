export { checkComment, COMMENT_LENGTH, endsThread, isSentAgain, isUnseen, whyNotChange, type CommentFacts, type Saying } from './comment.js';
export { mentionsIn, mentionToken, MOST_MENTIONS, piecesOf, type Mention } from './mentions.js';
export { REACTIONS, type Reaction } from './reactions.js';
export { QUOTE_LENGTH, settle, THREAD_STATES, THREAD_TABLE, threadActions, threadFacts, whyNotAttach, whyNotInThread, type ThreadFacts, type ThreadState } from './thread.js';
