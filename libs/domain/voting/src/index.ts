export {
  BALLOT_STATES, BALLOT_TRANSITIONS, DECISIONS, isDecided, isRunning, stateAt,
  type AnnouncedBallot, type Ballot, type BallotState, type ClosedBallot, type DecidedBallot, type Decision, type DraftBallot, type ExactText, type Frozen, type NoticeBallot, type OpenBallot,
  type RunningBallot, type SupersededBallot, type WithdrawnBallot,
} from './ballot.js';
export { closeBallot, SHORTEST_OPEN_MS, shouldClose, type CloseVerdict } from './close-vote.js';
export { checkNote, checkTimes, extendBallot, isTimeZone, LONGEST_BALLOT_MS, LONGEST_NOTE, type Extension } from './deadline.js';
export { asOf, electorOf, eligible, eligibleCount, freezeElectorate, leave, type Departure, type Elector } from './electorate.js';
export { supersede, withdraw } from './end-early.js';
export { explain, explainSteps, headline, type ExplainedStep } from './explain.js';
export { forecasts, type Forecast } from './forecast.js';
export { notReviewing, overrideObjection, withdrawBlock, type BlockWithdrawn, type ObjectionOverridden, type Review } from './objection.js';
export { LONGEST_INTRODUCTION, LONGEST_TITLE, openBallot, type Earlier, type OpenedBallot, type OpenRequest } from './open-ballot.js';
export {
  CHOICE_WORDS, CHOICES, isDissent, isNo, isYes, LONGEST_PROPOSED_CHANGE, LONGEST_REASON, needsProposedChange, needsReason, RANKING_ANSWERS, type Answer, type Choice, type Position, type PositionTaken, type Preference,
} from './position.js';
export { checkPreferences } from './preferences.js';
export { rank, type Ranked } from './ranking.js';
export { ballotOf, type BallotRecord } from './record.js';
export { asRefusal, type VotingCode, type VotingOutcome, type VotingRefusal } from './refusals.js';
export type { Counts, Result, Step } from './result.js';
export { canBeSecret, FEWEST_ANSWERS, SECRET_TEMPLATES } from './secrecy.js';
export { castSecretly, closeSecretly, isOpened, SECRET_ANSWERS, tallySecret, type SecretAnswer, type SecretCounts, type SecretRequest, type TookPart } from './secret.js';
export { ruleSentence } from './rule-sentence.js';
export {
  BASES, makeRule, MOST_DOTS, OVERRIDES, positionsVisible, ruleOf, VISIBILITIES, type Basis, type Override, type Quorum, type Rule, type RuleChoices, type Visibility,
} from './rule.js';
export { isBinding, isRanking, laneOf, TEMPLATES, THRESHOLDS, type Lane, type RankingTemplate, type Template, type Threshold } from './template.js';
export { checkTexts, MOST_TEXTS, sameDocuments, sameWords } from './texts.js';
export type { BallotEvent } from './events.js';
export { LONGEST_INTERNAL_NOTE, writeNote } from './note.js';
export { dropPrepared, isStale, mayCast, preparePosition, type CurrentlyPrepared, type PreparationRequest, type PreparedPosition } from './prepare-position.js';
export { giveProxy, holds, MOST_PROXIES, proxiesHeld, revokeProxy, rightToAnswer, type ByProxy, type Proxy, type ProxyHolder, type ProxyRequest } from './proxy.js';
export { remind, REMINDERS_APART_MS } from './remind.js';
export { LONGEST_STATEMENT, stateOutcome, type Statement } from './statement.js';
export { takeBack, type PositionTakenBack } from './take-back.js';
export { isConflict, notTaking, takePosition, type CurrentPosition, type PositionConflict, type PositionRequest, type PositionVerdict } from './take-position.js';
export { tally } from './tally.js';
export type { Turn } from './turn.js';
