import type { Rule } from './rule.js';

export const OUTCOME_STATES = ['carried', 'not_carried', 'tied', 'inquorate', 'under_objection'] as const;
export const BALLOT_STATES = ['notice', 'open', ...OUTCOME_STATES, 'withdrawn', 'superseded'] as const;
export type BallotState = (typeof BALLOT_STATES)[number];

/** What no ballot changes after it was opened, but for a deadline that may move to a later time. */
interface Frozen {
  readonly id: string;
  /** The exact text; there is no way to point a ballot at another one [D5]. */
  readonly versionId: string;
  readonly rule: Rule;
  readonly opensAt: number;
  readonly closesAt: number;
}

/** A ballot that can still be answered, now or from its opening on. Which of the two is a question of the clock alone. */
export interface RunningBallot extends Frozen {
  readonly state: 'notice' | 'open';
}

export interface EndedBallot extends Frozen {
  readonly state: Exclude<BallotState, 'notice' | 'open'>;
  readonly closedAt: number;
}

export type Ballot = RunningBallot | EndedBallot;

export const isRunning = (ballot: Ballot): ballot is RunningBallot => ballot.state === 'notice' || ballot.state === 'open';

/** The state that people see: a ballot under notice is open from its first instant, whether or not anybody has noted that yet. */
export const stateAt = (ballot: Ballot, now: number): BallotState => (ballot.state === 'notice' && now >= ballot.opensAt ? 'open' : ballot.state);
