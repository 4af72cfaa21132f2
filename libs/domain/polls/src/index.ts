export { resultOf, show, type PollResult, type Shown } from './disclose.js';
export {
  answerPoll, countsOf, LONGEST_CHOICE, LONGEST_INTRODUCTION, LONGEST_QUESTION, LONGEST_REASON, LONGEST_TITLE, MOST_CHOICES, MOST_QUESTIONS, openPoll, placesOf, stateOfPoll, withdrawPoll, type Asked,
  type Poll, type PollState, type Question,
} from './poll.js';
export { asRefusal, type PollCode, type PollOutcome } from './refusals.js';
