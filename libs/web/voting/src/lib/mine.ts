import type { BallotOfPage, BallotWithElectors, Organisation, Position, Prepared } from './types.js';

/** One of the viewer's organisations in a ballot: what it said, what a colleague prepared, and whether this person may say or prepare it. */
export interface OwnPart { readonly organisation: Organisation; readonly position: Position | null; readonly prepared: Prepared | null; readonly mayAnswer: boolean; readonly mayPrepare: boolean }

/**
 * The viewer's organisations in a ballot: those they may answer or prepare for, and those that answered already, in the order of the list of the electorate.
 * Somebody with mandates of two organisations has two parts, and answers for each by its own [D1.2].
 */
export function ownParts({ electorate, mine, mayAnswerFor, mayPrepareFor, prepared }: Pick<BallotOfPage, 'electorate' | 'mayAnswerFor' | 'mayPrepareFor' | 'mine' | 'prepared'>): OwnPart[] {
  const [mandated, preparing] = [mayAnswerFor, mayPrepareFor].map((organisations) => new Set(organisations.map(({ id }) => id))) as [Set<string>, Set<string>];
  return electorate.flatMap(({ organisation }) => {
    const part = {
      organisation, position: mine.find((each) => each.organisation.id === organisation.id) ?? null, prepared: prepared.find((each) => each.organisation.id === organisation.id) ?? null,
      mayAnswer: mandated.has(organisation.id), mayPrepare: preparing.has(organisation.id),
    };
    return part.mayAnswer || part.mayPrepare || part.position || part.prepared ? [part] : [];
  });
}

/** One of the viewer's organisations in a secret ballot: whether it took part, and whether this person may do it. */
export interface SecretPart { readonly organisation: Organisation; readonly answered: boolean; readonly mayAnswer: boolean }

/** The viewer's organisations on the list of a secret ballot, and those for which they hold a mandate. */
export const secretParts = ({ electorate, mayAnswerFor }: Pick<BallotOfPage, 'electorate' | 'mayAnswerFor'>, own: readonly { readonly id: string }[]): SecretPart[] => electorate.flatMap(({ organisation, answered }) => {
  const mayAnswer = mayAnswerFor.some(({ id }) => id === organisation.id);
  return mayAnswer || own.some(({ id }) => id === organisation.id) ? [{ organisation, answered, mayAnswer }] : [];
});

/** Own organisations that may answer, and have not. */
export const unanswered = (ballot: Pick<BallotWithElectors, 'mayAnswerFor' | 'mine'>): Organisation[] =>
  ballot.mayAnswerFor.filter(({ id }) => !ballot.mine.some(({ organisation }) => organisation.id === id));

/** Own organisations on the list that have not answered, whether or not this very person may do it. */
export const silent = (ballot: BallotWithElectors, own: readonly { readonly id: string }[]): Organisation[] =>
  ballot.electorate.filter(({ answered, left, organisation }) => !answered && !left && own.some(({ id }) => id === organisation.id)).map(({ organisation }) => organisation);
