import { ok } from '@northstar/domain-membership';
import { checkTimes, FEWEST_ANSWERS } from '@northstar/domain-voting';
import { no, type PollOutcome } from './refusals.js';

export const LONGEST_TITLE = 160;
export const LONGEST_INTRODUCTION = 2_000;
export const LONGEST_QUESTION = 300;
export const LONGEST_CHOICE = 120;
export const LONGEST_REASON = 1_000;
export const MOST_QUESTIONS = 10;
/** Places of choices are one digit, so that the size of an encrypted request tells nothing [PL3]. */
export const MOST_CHOICES = 10;

/** A question with the choices of which everybody takes one. */
export interface Question {
  readonly text: string;
  readonly choices: readonly string[];
}

/** A poll of people. It decides nothing, and everything in it is fixed from the beginning [PL1]. */
export interface Poll {
  readonly title: string;
  readonly introduction: string;
  readonly questions: readonly Question[];
  readonly closesAt: number;
  readonly timeZone: string;
}

const oneLine = (text: string, most: number): boolean => text !== '' && text.length <= most;

/** Asks people of a network [PL1, PL2]. `people`: how many are asked. */
export function openPoll(wanted: Poll, people: number, now: number): PollOutcome<Poll> {
  const title = wanted.title.trim();
  const introduction = wanted.introduction.trim();
  const questions = wanted.questions.map(({ text, choices }) => ({ text: text.trim(), choices: choices.map((choice) => choice.trim()) }));
  if (!oneLine(title, LONGEST_TITLE)) return no('INVALID', `Say in up to ${LONGEST_TITLE} characters what the poll is about.`, 'title');
  if (introduction.length > LONGEST_INTRODUCTION) return no('INVALID', `The introduction is too long: at most ${LONGEST_INTRODUCTION} characters.`, 'introduction');
  if (questions.length === 0 || questions.length > MOST_QUESTIONS) return no('INVALID', `A poll has 1 to ${MOST_QUESTIONS} questions.`, 'questions');
  for (const [n, { text, choices }] of questions.entries()) {
    const which = questions.length === 1 ? 'The question' : `Question ${n + 1}`;
    if (!oneLine(text, LONGEST_QUESTION)) return no('INVALID', `${which} needs words, up to ${LONGEST_QUESTION} characters.`, 'questions');
    if (choices.length < 2 || choices.length > MOST_CHOICES) return no('INVALID', `${which} needs 2 to ${MOST_CHOICES} choices.`, 'questions');
    if (!choices.every((choice) => oneLine(choice, LONGEST_CHOICE))) return no('INVALID', `${which} has a choice without words, or one of more than ${LONGEST_CHOICE} characters.`, 'questions');
    if (new Set(choices.map((choice) => choice.toLowerCase())).size < choices.length) return no('INVALID', `${which} has the same choice twice.`, 'questions');
  }
  const times = checkTimes({ opensAt: now, closesAt: wanted.closesAt, timeZone: wanted.timeZone }, now);
  if (times) return no('INVALID', times.message, times.field);
  if (people < FEWEST_ANSWERS) return no('TOO_FEW_PEOPLE', `A poll needs at least ${FEWEST_ANSWERS} people in the network. Of fewer answers nothing is shown.`);
  return ok({ title, introduction, questions, closesAt: wanted.closesAt, timeZone: wanted.timeZone });
}

/** Where a poll is. Between its deadline and its close the answers are being counted, and nobody answers any more. */
export type PollState = 'open' | 'counting' | 'closed' | 'withdrawn';

/** Where a poll is now, by what is kept of it. */
export const stateOfPoll = (kept: 'open' | 'closed' | 'withdrawn', closesAt: number, now: number): PollState => (kept === 'open' && now >= closesAt ? 'counting' : kept);

/** Withdraws a poll that still runs; its answers are thrown away uncounted [PL1]. Comes back with the reason. */
export function withdrawPoll(poll: { readonly open: boolean; readonly closesAt: number }, given: string, now: number): PollOutcome<string> {
  if (!poll.open || now >= poll.closesAt) return no('CLOSED', 'This poll is over already, so it cannot be withdrawn.');
  const reason = given.trim();
  if (!oneLine(reason, LONGEST_REASON)) return no('INVALID', `Say in up to ${LONGEST_REASON} characters why, for those who have answered.`, 'reason');
  return ok(reason);
}

/** What is known of somebody who wants to answer. */
export interface Asked {
  readonly answered: boolean;
}

/** Lets somebody answer, once, every question, with one choice each [PL3]. What comes back are places in the box; nothing of them is kept beside the person. */
export function answerPoll(poll: Pick<Poll, 'questions' | 'closesAt'> & { readonly open: boolean }, asked: Asked | null, choices: readonly number[], now: number): PollOutcome<readonly number[]> {
  if (!poll.open || now >= poll.closesAt) return no('CLOSED', 'This poll is closed. Your answer was not recorded.');
  if (!asked) return no('NOT_ASKED', 'This poll asks those who were in the network when it began. You can answer the next one.');
  const whole = choices.length === poll.questions.length && choices.every((choice, n) => Number.isSafeInteger(choice) && choice >= 0 && choice < poll.questions[n]!.choices.length);
  if (!whole) return no('INVALID', 'Take one of the choices of each question.', 'choices');
  if (asked.answered) return no('ANSWERED', 'You have answered already. An anonymous answer cannot be changed, as nobody can tell which one it is.');
  return ok(choices.map((choice, n) => placeOf(poll.questions, n, choice)));
}

/** How many counters the box of a poll has: one for each choice of each question. Answers to different questions do not stay together [PL3]. */
export const placesOf = (questions: readonly Question[]): number => questions.reduce((sum, { choices }) => sum + choices.length, 0);
const placeOf = (questions: readonly Question[], question: number, choice: number): number => placesOf(questions.slice(0, question)) + choice;

/** The counts of each question, out of the box. */
export const countsOf = (questions: readonly Question[], counters: readonly number[]): number[][] =>
  questions.map(({ choices }, n) => choices.map((_, choice) => counters[placeOf(questions, n, choice)] ?? 0));
