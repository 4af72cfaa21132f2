export { BALLOT_STATES, isRunning, OUTCOME_STATES, stateAt, type Ballot, type BallotState, type EndedBallot, type RunningBallot } from './ballot.js';
export { countAt, endOf, nextCheck } from './close-ballot.js';
export { extendDeadline, withdraw } from './deadline.js';
export { afterDeparture, eligibleCount, type Elector } from './electorate.js';
export { checkPlan, INTRODUCTION_LENGTH, TITLE_LENGTH, type BallotPlan } from './open-ballot.js';
export { CHOICE_WORDS, CHOICES, NEEDS_REASON, REASON_LENGTH, type Choice, type Position } from './position.js';
export { BASES, leastYes, ruleSentence, TEMPLATES, THRESHOLDS, VISIBILITIES, type Basis, type Rule, type Template, type Threshold, type Visibility } from './rule.js';
export { tally, type OutcomeState, type Step, type Tally } from './tally.js';
export { takePosition, type PositionRequest, type StaleRevision } from './take-position.js';
