import { type Answer, isDissent } from '@northstar/domain-voting';
import { type BallotSeen, isCountable } from './ballot-seen.js';
import type { BlockWithdrawn, OutcomeStated, PositionOnRecord } from './event.js';

/**
 * Whether the reason of a dissent may leave the network [R13]. Earlier entries do not say it; from the first that does on, every dissent
 * says it, so none can be taken out of a record unseen.
 */
export class ConsentSeen {
  private said = false;

  take(ballot: BallotSeen, { answer, share }: Pick<PositionOnRecord<string> | BlockWithdrawn<string>, 'answer' | 'share'>): string | null {
    if (!isCountable(ballot.announced)) return null;
    const dissent = isDissent(answer.choice as Answer);
    if (share !== undefined && !dissent) return 'says of an answer that is no dissent whether its reason may leave the network';
    if (share === undefined && dissent && this.said) return 'does not say whether the reason of a dissent may leave the network';
    this.said ||= share !== undefined;
    return null;
  }
}

/** What is wrong with what is said of an outcome, in the end of a sentence [R12]. `whole`: none of what was said before is missing. */
export function stated(ballot: BallotSeen, { revision }: OutcomeStated<string>, whole: boolean): string | null {
  const before = ballot.statements;
  ballot.statements = revision;
  if (ballot.end?.kind !== 'closed') return `says what the outcome of ballot ${ballot.announced.number} means, which has none`;
  if (whole ? revision !== before + 1 : revision <= before) return 'is not the next thing that was said of its outcome';
  return null;
}
