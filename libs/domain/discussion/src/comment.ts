import { type Actor, ok, type Outcome, refuse, type Refusal, why } from '@northstar/domain-membership';
import { type ThreadFacts, threadFacts } from './thread.js';

export const COMMENT_LENGTH = 5_000;

/** Checks a comment [C1]; line breaks and tabs stay, other control characters go. */
export function checkComment(body: string): Outcome<string> {
  const text = body.normalize('NFC').replace(/\r\n?/g, '\n').replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, '').trim();
  if (text.length === 0) return refuse('INVALID', 'Write something first.', 'body');
  if (text.length > COMMENT_LENGTH) return refuse('INVALID', `Keep a comment under ${COMMENT_LENGTH} characters. Yours has ${text.length}.`, 'body');
  return ok(text);
}

export interface CommentFacts {
  readonly authorId: string;
  readonly deleted: boolean;
  /** It began the thread. */
  readonly first: boolean;
  /** How many comments of the thread are there to read, this one included. */
  readonly inThread: number;
}

/** Why `actor` may not edit or remove a comment, or null when they may [C2]. */
export function whyNotChange(actor: Actor, change: 'edit' | 'remove', comment: CommentFacts, thread: ThreadFacts): Refusal | null {
  const noRight = why(actor, 'thread.reply', threadFacts(thread, actor));
  if (noRight) return noRight;
  if (comment.authorId !== actor.personId) return refuse('NOT_ALLOWED', 'Only the person who wrote a comment can change or remove it.');
  if (comment.deleted) return refuse('CONFLICT', 'This comment was removed and cannot be changed any more.');
  if (thread.state === 'resolved') return refuse('CLOSED', 'This discussion is resolved, so its comments stay as they are. Reopen it to change yours.');
  if (change === 'remove' && comment.first && comment.inThread > 1) {
    return refuse('CONFLICT', 'Others have answered this comment, so it stays for their sake. Edit it, or resolve the discussion.');
  }
  return null;
}

/** A person who sends again because no answer came does so within this time. */
const SENT_AGAIN_MS = 60_000;

export interface Saying {
  readonly authorId: string;
  readonly body: string;
  /** When it was said, in milliseconds. */
  readonly at: number;
}

/** Whether words are those that were said just before, sent once more because the answer got lost [C6]. `before` is what was said last in that place. */
export const isSentAgain = (before: Saying | null, now: Saying): boolean =>
  before !== null && before.authorId === now.authorId && before.body === now.body && Math.abs(now.at - before.at) <= SENT_AGAIN_MS;

/** Whether removing the comment removes its thread: nothing would be left to read. */
export const endsThread = (comment: CommentFacts): boolean => comment.inThread <= 1;

/** Whether a person has not seen a comment: one by somebody else, made after the moment up to which they saw its thread, null for never [C10]. Moments are milliseconds. */
export const isUnseen = ({ authorId, at }: Pick<Saying, 'authorId' | 'at'>, seenAt: number | null, personId: string | null): boolean => authorId !== personId && at > (seenAt ?? 0);
