export {
  BALLOT_STATES, BALLOT_TRANSITIONS, DECISIONS, isDecided, isRunning, stateAt,
  type AnnouncedBallot, type Ballot, type BallotState, type ClosedBallot, type DecidedBallot, type Decision, type DraftBallot, type Frozen, type NoticeBallot, type OpenBallot,
  type RunningBallot, type SupersededBallot, type WithdrawnBallot,
} from './ballot.js';
export { closeBallot, SHORTEST_OPEN_MS, shouldClose, type CloseVerdict } from './close-vote.js';
export { checkTimes, extendBallot, isTimeZone, LONGEST_BALLOT_MS, LONGEST_NOTE, type Extension } from './deadline.js';
export { electorOf, eligible, eligibleCount, freezeElectorate, leave, type Departure, type Elector } from './electorate.js';
export { supersede, withdraw } from './end-early.js';
export { explain, explainSteps, headline, type ExplainedStep } from './explain.js';
export { LONGEST_INTRODUCTION, LONGEST_TITLE, openBallot, type Earlier, type OpenedBallot, type OpenRequest } from './open-ballot.js';
export {
  CHOICE_WORDS, CHOICES, isNo, isYes, LONGEST_PROPOSED_CHANGE, LONGEST_REASON, needsProposedChange, needsReason, type Choice, type Position, type PositionTaken,
} from './position.js';
export { ballotOf, type BallotRecord } from './record.js';
export { asRefusal, type VotingCode, type VotingOutcome, type VotingRefusal } from './refusals.js';
export type { Counts, Result, Step } from './result.js';
export { ruleSentence } from './rule-sentence.js';
export {
  BASES, makeRule, positionsVisible, ruleOf, TEMPLATES, THRESHOLDS, VISIBILITIES, type Basis, type Quorum, type Rule, type RuleChoices, type Template, type Threshold, type Visibility,
} from './rule.js';
export { takeBack, type PositionTakenBack } from './take-back.js';
export { isConflict, notTaking, takePosition, type CurrentPosition, type PositionConflict, type PositionRequest, type PositionVerdict } from './take-position.js';
export { tally } from './tally.js';
export type { Turn } from './turn.js';
