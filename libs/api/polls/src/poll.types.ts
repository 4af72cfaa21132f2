import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Access, connectionType, DateTime, enumType, resultType } from '@northstar/api-core';
import { PersonType } from '@northstar/api-identity';
import { type PollState, stateOfPoll } from '@northstar/domain-polls';
import type { PollRow } from './polls.repository.js';

export type PollPart = 'not_asked' | 'waiting' | 'answered';

export const PollStateEnum = enumType<PollState>('PollState', 'Where a poll is.', {
  open: 'It takes answers. Nothing is told of them, not even how many there are.', counting: 'Its deadline has passed; the answers are being counted.', closed: 'It is over, and tells what may be told.',
  withdrawn: 'It was withdrawn, and its answers were thrown away uncounted.',
});
export const PollPartEnum = enumType<PollPart>('PollPart', 'Where the viewer stands with a poll that runs.', {
  not_asked: 'They had no place in the network when it was opened.', waiting: 'They were asked and have not answered.', answered: 'They have answered. What they said is known to nobody.',
});

@ObjectType('PollChoice', { description: 'One of the choices of a question.' })
@Access('parent')
export class PollChoiceType {
  @Field(() => String, { description: 'Its words.' })
  text!: string;
  @Field(() => Int, { nullable: true, description: 'How many took it; null before the close, and where that is not told.' })
  count!: number | null;
  @Field(() => Boolean, { description: 'Whether all that can be told is that this one was taken most often.' })
  most!: boolean;
}

@ObjectType('PollQuestion', { description: 'A question of a poll. Answers to different questions do not stay together.' })
@Access('parent')
export class PollQuestionType {
  @Field(() => String, { description: 'What is asked.' })
  text!: string;
  @Field(() => [PollChoiceType], { description: 'What can be answered, in order.' })
  choices!: PollChoiceType[];
  @Field(() => Int, { nullable: true, description: 'How many took one of the choices without a number, all of them together; null where that is not told.' })
  together!: number | null;
}

@ObjectType('PollWithdrawal', { description: 'A poll was withdrawn, and its answers were thrown away uncounted.' })
@Access('parent')
export class PollWithdrawalType {
  @Field(() => String, { description: 'Why, as everybody in the network sees it.' })
  reason!: string;
  @Field(() => PersonType, { description: 'Who withdrew it.' })
  by!: PersonType;
  @Field(() => DateTime, { description: 'When.' })
  at!: Date;
}

@ObjectType('Poll', { description: 'Anonymous questions to the people of a network. They decide nothing; who takes part is kept apart from what is said, and nothing is told before the close.' })
@Access('parent')
export class PollType {
  @Field(() => ID, { description: 'Identifier.' })
  id!: string;
  @Field(() => Int, { description: 'Its number in the network.' })
  number!: number;
  @Field(() => String, { description: 'What it is about.' })
  title!: string;
  @Field(() => String, { description: 'What people should know before they answer; may be empty.' })
  introduction!: string;
  @Field(() => [PollQuestionType], { description: 'The questions, after the close with what may be told.' })
  questions!: PollQuestionType[];
  @Field(() => Int, { description: 'How many people were asked: all who had a place in the network.' })
  asked!: number;
  @Field(() => DateTime, { description: 'When it was opened.' })
  openedAt!: Date;
  @Field(() => DateTime, { description: 'The deadline: what is received before it counts.' })
  closesAt!: Date;
  @Field(() => String, { description: 'IANA time zone in which the deadline is shown.' })
  timeZone!: string;
  @Field(() => Int, { nullable: true, description: 'How many people answered; null before the close, and where fewer than five did.' })
  answered!: number | null;
  @Field(() => Boolean, { description: 'Whether it is over and so few answered that nothing is told.' })
  tooFew!: boolean;

  row!: PollRow;
}

export const PollResultUnion = resultType('PollResult', () => PollType, 'The poll');
export const PollConnection = connectionType(() => PollType, 'Poll', 'polls');

/** The GraphQL form of a poll; what depends on the viewer, the time or other nouns is resolved field by field. */
export function shownPoll(row: PollRow): PollType {
  const { id, number, title, introduction, asked, openedAt, closesAt, timeZone, kept, result } = row;
  const questions = row.questions.map(({ text, choices }, n) => {
    const shown = result?.questions[n];
    return Object.assign(new PollQuestionType(), {
      text, together: shown?.together ?? null,
      choices: choices.map((choice, place) => Object.assign(new PollChoiceType(), { text: choice, count: shown?.counts[place] ?? null, most: shown?.most === place })),
    });
  });
  return Object.assign(new PollType(), { id, number, title, introduction, questions, asked, openedAt, closesAt, timeZone, answered: result?.answered ?? null, tooFew: kept === 'closed' && result === null, row });
}

export const stateOf = ({ kept, closesAt }: PollRow, now: number): PollState => stateOfPoll(kept, closesAt.getTime(), now);
