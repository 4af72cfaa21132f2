import { type Answer, checkPreferences, CHOICES, type Elector, eligibleCount, type ExactText, isNo, isRanking, needsProposedChange, needsReason, type Position, type Preference, RANKING_ANSWERS, type Result, type SecretCounts, tally, tallySecret, TEMPLATES, THRESHOLDS } from '@northstar/domain-voting';
import { canonical } from './canonical.js';
import type { BallotAnnounced, PositionOnRecord } from './event.js';

/** What one organisation has said last, and by which entry. */
export interface Said {
  readonly sequence: number;
  readonly revision: number;
  /** Null: it took its position back. */
  readonly event: PositionOnRecord<string> | null;
}

/** A ballot as its entries tell it. */
export interface BallotSeen {
  readonly announced: BallotAnnounced<string>;
  readonly sequence: number;
  closesAt: number;
  readonly said: Map<number, Said>;
  /** Seats that are outside the count, and since when. */
  readonly left: Map<number, number>;
  /** Seats that left the network, position or not. */
  readonly gone: Set<number>;
  /** The seat that may answer for another, by the seat of the other; its own where one of its people may. */
  readonly proxies: Map<number, number>;
  /** In a secret ballot: seats that took part, each with its entry [R11]. */
  readonly took: Map<number, number>;
  /** What the box of a secret ballot held; null where it stayed shut, undefined before the close. */
  box: SecretCounts | null | undefined;
  /** How many entries took or took back a position, or took part. */
  positions: number;
  /** How often the coordinator said what its outcome means. */
  statements: number;
  end: { readonly kind: 'closed' | 'withdrawn' | 'superseded'; readonly at: number; readonly result?: Result; readonly successor?: string } | null;
}

export const seen = (announced: BallotAnnounced<string>, sequence: number): BallotSeen =>
  ({ announced, sequence, closesAt: announced.closesAt, said: new Map(), took: new Map(), box: undefined, left: new Map(), gone: new Set(), proxies: new Map(), positions: 0, statements: 0, end: null });

/** Whether these positions may still be hidden: from their ballot's opening to its count, and for good where it ended without one [R7]. */
export const hidesPositions = ({ announced, end }: Pick<BallotSeen, 'announced' | 'end'>): boolean => announced.rule.visibility !== 'named' && end?.kind !== 'closed';

/** Whether the counting of this rule is known here. */
export const isCountable = ({ rule }: BallotAnnounced<string>): boolean =>
  (TEMPLATES as readonly string[]).includes(rule.template) && (THRESHOLDS as readonly string[]).includes(rule.threshold?.kind) && typeof rule.quorum === 'object';

/** What was said, if it can be said in such a ballot. */
const choiceOf = ({ announced: { rule } }: BallotSeen, { answer }: PositionOnRecord<string>): Answer | null =>
  ((isRanking(rule.template) ? RANKING_ANSWERS : CHOICES) as readonly unknown[]).includes(answer.choice) ? (answer.choice as Answer) : null;
const preferencesOf = ({ answer }: PositionOnRecord<string>): readonly Preference[] | null => (answer.choice === 'ranked' ? (answer.preferences as readonly Preference[]) : null);

/** What a ballot is about, as the rules of deciding know it. */
export const textsOf = ({ texts }: BallotAnnounced<string>): ExactText[] => texts.map(({ document, version }) => ({ documentId: document, versionId: version }));

/** What is wrong with an answer under the rule of its ballot, in the end of a sentence. */
export function wrongAnswer(ballot: BallotSeen, position: PositionOnRecord<string>): string | null {
  const { announced } = ballot;
  if (!isCountable(announced)) return null;
  const choice = choiceOf(ballot, position);
  if (choice === null) return 'takes a position that there is not';
  const members = Object.keys(position.answer).sort().join();
  if (members !== (choice === 'ranked' ? 'choice,preferences' : 'choice')) return 'has an answer in another form than its choice';
  if (choice === 'ranked') {
    const given = preferencesOf(position);
    const checked = isOrder(given) ? checkPreferences(announced.rule, textsOf(announced), given) : null;
    return checked?.ok && canonical(checked.value) === canonical(given) ? null : 'has an order or dots that its rule does not allow';
  }
  if (needsReason(choice) && position.reason === null) return `has no reason for ${isNo(choice) ? 'a no' : 'a reservation'}`;
  if (needsProposedChange(choice) && position.proposedChange === null) return 'has no proposed change with a block';
  return null;
}

export const electorsOf = ({ announced, left }: BallotSeen): Elector[] => announced.electorate.map((_, index) => ({ organisationId: String(index + 1), leftAt: left.get(index + 1) ?? null }));

const isOrder = (given: unknown): given is readonly Preference[] => Array.isArray(given) && given.every((one: unknown) => typeof one === 'object' && one !== null && typeof (one as Preference).documentId === 'string' && Number.isSafeInteger((one as Preference).value) && Object.keys(one).length === 2);

export const positionsOf = (ballot: BallotSeen): Position[] => [...ballot.said].flatMap(([seat, { event }]) => (event === null ? [] : [{
  organisationId: String(seat), choice: choiceOf(ballot, event)!, preferences: preferencesOf(event), reason: event.reason, proposedChange: event.proposedChange, shareDissent: false, takenBy: event.by, takenAt: event.at, revision: event.revision,
}]));

export const isSecret = ({ announced }: Pick<BallotSeen, 'announced'>): boolean => announced.rule.visibility === 'secret';

/** Counts a ballot anew, by the same functions that counted it. */
export function recount(ballot: BallotSeen): Result {
  const { rule } = ballot.announced;
  const electors = electorsOf(ballot);
  return isSecret(ballot) ? tallySecret(rule, eligibleCount(electors), ballot.took.size, ballot.box ?? null) : tally(rule, textsOf(ballot.announced), electors, positionsOf(ballot));
}
