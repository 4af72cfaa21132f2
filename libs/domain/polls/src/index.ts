export { resultOf, show, type PollResult, type Shown } from './disclose.js';
export {
  answerPoll, countsOf, LONGEST_CHOICE, LONGEST_INTRODUCTION, LONGEST_QUESTION, LONGEST_TITLE, MOST_CHOICES, MOST_QUESTIONS, openPoll, placesOf, type Asked, type Poll, type Question,
} from './poll.js';
export { asRefusal, type PollCode, type PollOutcome } from './refusals.js';
