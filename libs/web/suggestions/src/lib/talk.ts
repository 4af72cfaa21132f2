import { isUnseen } from '@northstar/domain-discussion';
import type { Suggestion } from './types.js';

/** What is said about a suggestion, or about the several that make a wording: how many comments, how many of them new to somebody, and which thread to open; null where nothing was said. */
export interface Talk { readonly comments: number; readonly unseen: number; readonly threadId: string }

export function talkOf(suggestions: readonly Pick<Suggestion, 'threads'>[], personId: string | null): Talk | null {
  const threads = suggestions.flatMap((suggestion) => suggestion.threads).map(({ id, seenAt, comments }) => ({
    id, comments: comments.length, unseen: comments.filter(({ createdAt, author }) => isUnseen({ authorId: author.id, at: Date.parse(createdAt) }, seenAt ? Date.parse(seenAt) : null, personId)).length,
  }));
  // The one with something new; where all was seen, the latest.
  const opened = threads.find(({ unseen }) => unseen > 0) ?? threads.at(-1);
  return opened ? { comments: threads.reduce((sum, each) => sum + each.comments, 0), unseen: threads.reduce((sum, each) => sum + each.unseen, 0), threadId: opened.id } : null;
}
