import type { BallotOfPage, BallotWithElectors, Organisation, Position } from './types.js';

/** One of the viewer's organisations in a ballot: what it said, and whether this person may say it. */
export interface OwnPart { readonly organisation: Organisation; readonly position: Position | null; readonly mayAnswer: boolean }

/**
 * The viewer's organisations in a ballot: those they may answer for, and those that answered already, in the order of the list of the electorate.
 * Somebody with mandates of two organisations has two parts, and answers for each by its own [D1.2].
 */
export function ownParts({ electorate, mine, mayAnswerFor }: Pick<BallotOfPage, 'electorate' | 'mayAnswerFor' | 'mine'>): OwnPart[] {
  const mandated = new Set(mayAnswerFor.map(({ id }) => id));
  return electorate.flatMap(({ organisation }) => {
    const position = mine.find((each) => each.organisation.id === organisation.id) ?? null;
    const mayAnswer = mandated.has(organisation.id);
    return mayAnswer || position ? [{ organisation, position, mayAnswer }] : [];
  });
}

/** Own organisations that may answer, and have not. */
export const unanswered = (ballot: Pick<BallotWithElectors, 'mayAnswerFor' | 'mine'>): Organisation[] =>
  ballot.mayAnswerFor.filter(({ id }) => !ballot.mine.some(({ organisation }) => organisation.id === id));

/** Own organisations on the list that have not answered, whether or not this very person may do it. */
export const silent = (ballot: BallotWithElectors, own: readonly { readonly id: string }[]): Organisation[] =>
  ballot.electorate.filter(({ answered, left, organisation }) => !answered && !left && own.some(({ id }) => id === organisation.id)).map(({ organisation }) => organisation);
