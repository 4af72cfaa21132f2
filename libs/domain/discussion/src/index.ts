export { checkComment, COMMENT_LENGTH, mayChangeComment, nextState, QUOTE_LENGTH, THREAD_STATES, type ThreadState } from './thread.js';
