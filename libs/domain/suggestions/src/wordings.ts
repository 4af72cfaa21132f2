import { ok, type Outcome, refuse } from '@northstar/domain-membership';

/** What the rules must know of a suggestion to choose between wordings. */
export interface WordingFacts {
  readonly id: string;
  readonly authorId: string;
  /** When its words were last given another form. */
  readonly changedAt: Date;
}

/** What an organisation has said: that it supports the words as they stood at that moment. */
export interface Statement {
  readonly organisationId: string;
  readonly at: Date;
}

/** Refuses what would be said or decided about words that have changed since somebody looked at them [S10]. */
export function checkSeen(wordings: readonly WordingFacts[], asOf: Date): Outcome<null> {
  const changed = wordings.filter(({ changedAt }) => changedAt > asOf);
  if (changed.length === 0) return ok(null);
  return refuse('CONFLICT', 'A wording was changed while you were looking at it. Nothing was done: read it again, and decide then.');
}

/** Whether a statement is about the words as they are now [S8]. */
export const isCurrent = (statement: Pick<Statement, 'at'>, { changedAt }: Pick<WordingFacts, 'changedAt'>): boolean => statement.at >= changedAt;

/** Checks what is to be chosen, and which others would be closed by that [S9]. Whether they are about the same words is for whoever knows the text. */
export function checkChoice(chosen: readonly WordingFacts[], closed: readonly WordingFacts[]): Outcome<null> {
  const [first] = chosen;
  if (!first) return refuse('INVALID', 'Choose one of the wordings.', 'suggestionIds');
  if (chosen.some(({ authorId }) => authorId !== first.authorId)) return refuse('INVALID', 'A wording is that of one person. Choose one of them.', 'suggestionIds');
  if (closed.some(({ id }) => chosen.some((each) => each.id === id))) return refuse('INVALID', 'A wording cannot be chosen and closed at once.', 'closeSuggestionIds');
  return ok(null);
}
