export {
  actionFor, checkReason, DECIDERS, LARGEST_SUGGESTION, MOST_OPEN, REASON_LENGTH, SUGGESTION_STATES, whyNot, whyNotDecide, whyNotSetDeciders, wishesFor,
  type Deciders, type Place, type SuggestionFacts, type SuggestionState, type Wish,
} from './suggestion.js';
export { checkChoice, checkSeen, isCurrent, type Statement, type WordingFacts } from './wordings.js';
