export {
  AMENDMENT_STATES, LONGEST_WORDS, MOST_OPEN, propose, sponsor, whyNotSpeak, withdraw, type AmendmentFacts, type AmendmentState, type Speaking, type Waiting, type Wording,
} from './amendment.js';
export { note, placeNow, putToVote, takeIn, type Place, type Surroundings } from './decide.js';
export { ERRATUM_STATES, isDue, LARGEST_ERRATUM, markErratum, object, OBJECTION_WINDOW_MS, type Beside, type ErratumFacts, type ErratumState } from './erratum.js';
export { corrected, headOf, stepsFrom, type Step } from './lineage.js';
export { asRefusal, LONGEST_REASON, type AmendmentCode, type AmendmentOutcome, type AmendmentRefusal } from './refusals.js';
export { awaitsDecision, considering, type AmendmentTurn } from './turn.js';
export { collide, follow, type Followed, type Replacement, type Stretch } from './stretch.js';
