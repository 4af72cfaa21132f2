import type { Result } from './result.js';
import type { Rule } from './rule.js';

/** What a closed ballot can end in. */
export const DECISIONS = ['carried', 'not_carried', 'tied', 'inquorate', 'under_objection'] as const;
export type Decision = (typeof DECISIONS)[number];

export const BALLOT_STATES = ['draft', 'notice', 'open', 'closed', ...DECISIONS, 'withdrawn', 'superseded'] as const;
export type BallotState = (typeof BALLOT_STATES)[number];

/** One text under vote: a document and the version of it that is decided on. */
export interface ExactText {
  readonly documentId: string;
  readonly versionId: string;
}

/** What is frozen when a ballot is announced: the exact texts, the rule, the times [D3, D5]. Only the deadline can move, and only later. */
export interface Frozen {
  readonly id: string;
  /** At least one; in the order in which they are shown. */
  readonly texts: readonly ExactText[];
  readonly rule: Rule;
  readonly opensAt: number;
  readonly closesAt: number;
  /** IANA name of the zone in which people set the deadline; for showing it, never for counting. */
  readonly timeZone: string;
  /** The ballot that this one repeats or takes the place of. */
  readonly previousId: string | null;
}

export interface DraftBallot {
  readonly state: 'draft';
}
export interface NoticeBallot extends Frozen {
  readonly state: 'notice';
}
export interface OpenBallot extends Frozen {
  readonly state: 'open';
}
/** Between the close and the count; lives only inside one transaction. */
export interface ClosedBallot extends Frozen {
  readonly state: 'closed';
  readonly closedAt: number;
}
export interface DecidedBallot extends Frozen {
  readonly state: Decision;
  readonly closedAt: number;
  readonly result: Result;
}
export interface WithdrawnBallot extends Frozen {
  readonly state: 'withdrawn';
  readonly closedAt: number;
  readonly reason: string;
}
export interface SupersededBallot extends Frozen {
  readonly state: 'superseded';
  readonly closedAt: number;
  readonly supersededById: string;
}

export type RunningBallot = NoticeBallot | OpenBallot;
/** A ballot in one of its states; what has no meaning in a state is not there. */
export type Ballot = DraftBallot | RunningBallot | ClosedBallot | DecidedBallot | WithdrawnBallot | SupersededBallot;
export type AnnouncedBallot = Exclude<Ballot, DraftBallot>;

/** Which state may follow which. An objection that is resolved lets the count go on [D4.15]. */
export const BALLOT_TRANSITIONS: Readonly<Record<BallotState, readonly BallotState[]>> = {
  draft: ['notice', 'open'],
  notice: ['open', 'withdrawn', 'superseded'],
  open: ['closed', 'withdrawn', 'superseded'],
  closed: DECISIONS,
  carried: [],
  not_carried: [],
  tied: [],
  inquorate: [],
  under_objection: ['carried', 'not_carried', 'tied'],
  withdrawn: [],
  superseded: [],
};

export const isRunning = (ballot: Ballot): ballot is RunningBallot => ballot.state === 'notice' || ballot.state === 'open';
export const isDecided = (ballot: Ballot): ballot is DecidedBallot => (DECISIONS as readonly string[]).includes(ballot.state);

/** The state that people see: notice turns to open with the clock, whether or not anybody has written that down yet. */
export const stateAt = (ballot: Ballot, now: number): BallotState => (ballot.state === 'notice' && now >= ballot.opensAt ? 'open' : ballot.state);
