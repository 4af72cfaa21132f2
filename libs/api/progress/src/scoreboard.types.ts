import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Access } from '@northstar/api-core';
import type { Delivery, Group, Response } from '@northstar/domain-progress';
import { DeliveryEnum, ProgressType, ResponseEnum } from './progress.types.js';

@ObjectType('ResponseCount', { description: 'How many asks have a response.' })
@Access('parent')
export class ResponseCountType {
  @Field(() => ResponseEnum, { description: 'The response.' })
  response!: Response;
  @Field(() => Int, { description: 'How many.' })
  asks!: number;
}

@ObjectType('DeliveryCount', { description: 'How many asks are delivered so far.' })
@Access('parent')
export class DeliveryCountType {
  @Field(() => DeliveryEnum, { description: 'How far.' })
  delivery!: Delivery;
  @Field(() => Int, { description: 'How many.' })
  asks!: number;
}

@ObjectType('ScoreboardGroup', { description: 'Asks that have something in common, counted by where they stand.' })
@Access('parent')
export class ScoreboardGroupType {
  @Field(() => String, { description: 'What they have in common: an addressee, a theme, a day as 2026-11-30.' })
  name!: string;
  @Field(() => Int, { description: 'How many asks.' })
  asks!: number;
  @Field(() => [ResponseCountType], { description: 'By response, in the order of the scale; those of none are left out.' })
  responses!: ResponseCountType[];
  @Field(() => [DeliveryCountType], { description: 'By delivery, in the order of the scale; those of none are left out.' })
  deliveries!: DeliveryCountType[];
}

@ObjectType('Scoreboard', { description: 'What became of the asks of a strategy, counted. Retired asks are left out.' })
@Access('parent')
export class ScoreboardType {
  @Field(() => ID, { description: 'That of the strategy.' })
  id!: string;
  @Field(() => Boolean, { description: 'Whether the public is shown it, counted by the steps that are shown.' })
  shown!: boolean;
  @Field(() => ScoreboardGroupType, { description: 'All asks.' })
  all!: ScoreboardGroupType;
  @Field(() => [ScoreboardGroupType], { description: 'By addressee, the most first.' })
  byAddressee!: ScoreboardGroupType[];
  @Field(() => [ScoreboardGroupType], { description: 'By theme, the most first.' })
  byTheme!: ScoreboardGroupType[];
  @Field(() => [ScoreboardGroupType], { description: 'At the end of each of the last twelve months, the oldest first.' })
  byMonth!: ScoreboardGroupType[];
  @Field(() => [ProgressType], { description: 'Each ask, in the order of the strategy.' })
  rows!: ProgressType[];

  networkId!: string;
}

export const shownGroup = ({ name, asks, response, delivery }: Group): ScoreboardGroupType => Object.assign(new ScoreboardGroupType(), {
  name, asks,
  responses: (Object.entries(response) as [Response, number][]).filter(([, count]) => count > 0).map(([each, count]) => Object.assign(new ResponseCountType(), { response: each, asks: count })),
  deliveries: (Object.entries(delivery) as [Delivery, number][]).filter(([, count]) => count > 0).map(([each, count]) => Object.assign(new DeliveryCountType(), { delivery: each, asks: count })),
});
