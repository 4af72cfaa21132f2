import { ok, type Outcome, refuse } from '@northstar/domain-membership';

export const THREAD_STATES = ['open', 'resolved'] as const;
export type ThreadState = (typeof THREAD_STATES)[number];

export const COMMENT_LENGTH = 5_000;
export const QUOTE_LENGTH = 2_000;

/** Checks a comment; line breaks stay, other control characters go. */
export function checkComment(body: string): Outcome<string> {
   
  const text = body.replace(/\r\n?/g, '\n').replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '').trim();
  if (text.length === 0) return refuse('INVALID', 'Write something first.', 'body');
  if (text.length > COMMENT_LENGTH) return refuse('INVALID', `Keep a comment under ${COMMENT_LENGTH} characters. Yours has ${text.length}.`, 'body');
  return ok(text);
}

/** Resolving twice, or reopening what is open, is not an error: somebody else was quicker, and the thread is as wished. */
export const nextState = (action: 'resolve' | 'reopen'): ThreadState => (action === 'resolve' ? 'resolved' : 'open');

/** Only who wrote a comment may change or remove it, and not after it was removed. */
export function mayChangeComment(comment: { authorId: string; deleted: boolean }, personId: string): Outcome<true> {
  if (comment.authorId !== personId) return refuse('NOT_ALLOWED', 'Only the person who wrote a comment can change or remove it.');
  if (comment.deleted) return refuse('CONFLICT', 'This comment was removed and cannot be changed any more.');
  return ok(true);
}
