import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { DateTime } from '@northstar/api-core';

@InputType({ description: 'A question of an anonymous poll.' })
export class PollQuestionInput {
  @Field(() => String, { description: 'What is asked, at most 300 characters.' })
  text!: string;
  @Field(() => [String], { description: 'What can be answered: 2 to 10 choices, all different.' })
  choices!: string[];
}

@InputType({ description: 'An anonymous poll of the people of a network. Everything in it is fixed by opening it.' })
export class AskPollInput {
  @Field(() => ID, { description: 'The network whose people are asked.' })
  networkId!: string;
  @Field(() => String, { description: 'What it is about, at most 160 characters.' })
  title!: string;
  @Field(() => String, { description: 'What people should know before they answer; may be empty.' })
  introduction!: string;
  @Field(() => [PollQuestionInput], { description: 'The questions, 1 to 10.' })
  questions!: PollQuestionInput[];
  @Field(() => DateTime, { description: 'The deadline.' })
  closesAt!: Date;
  @Field(() => String, { description: 'IANA time zone in which the deadline is shown.' })
  timeZone!: string;
}

@InputType({ description: 'What somebody answers. It belongs to nobody once it is received.' })
export class AnswerPollInput {
  @Field(() => ID, { description: 'The poll.' })
  pollId!: string;
  @Field(() => [Int], { description: 'For each question the place of the choice that is taken, from 0.' })
  choices!: number[];
}
