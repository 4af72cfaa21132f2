import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Access, DateTime, enumType, resultType } from '@northstar/api-core';
import { PersonType } from '@northstar/api-identity';
import { OrganisationType } from '@northstar/api-network';
import type { StrayRow, StrayState } from './stray.repository.js';

export const StrayStateEnum = enumType<StrayState>('StrayWordsState', 'What became of words that lost their place.', {
  offered: 'They wait for somebody to put them in or to set them aside.', placed: 'They went back to their place by themselves.', put_in: 'Somebody put them into the text.', set_aside: 'Somebody left them out of the text.',
});

@ObjectType('StrayWords', { description: 'Words whose paragraph, item or cell was removed by somebody who had not seen them [C14].' })
@Access('parent')
export class StrayWordsType {
  @Field(() => ID, { description: 'Identifier.' })
  id!: string;

  @Field(() => String, { description: 'The words.' })
  words!: string;

  @Field(() => String, { description: 'What stood before them in their paragraph, item or cell.' })
  before!: string;

  @Field(() => String, { description: 'What stood after them there.' })
  after!: string;

  @Field(() => StrayStateEnum, { description: 'What became of them.' })
  state!: StrayState;

  @Field(() => PersonType, { description: 'Who wrote them.' })
  author!: PersonType;

  @Field(() => OrganisationType, { nullable: true, description: 'For which organisation.' })
  organisation!: OrganisationType | null;

  @Field(() => PersonType, { nullable: true, description: 'Who removed what they stood in; null when that is not known.' })
  removedBy!: PersonType | null;

  @Field(() => OrganisationType, { nullable: true, description: 'For which organisation.' })
  removedByOrganisation!: OrganisationType | null;

  @Field(() => DateTime, { description: 'When they lost their place.' })
  createdAt!: Date;

  @Field(() => DateTime, { nullable: true, description: 'When somebody saw to them; null while nobody has.' })
  settledAt!: Date | null;

  @Field(() => PersonType, { nullable: true, description: 'Who saw to them.' })
  settledBy!: PersonType | null;

  row!: StrayRow;
}

@ObjectType('StrayWordsList', { description: 'Several words that lost their place.' })
@Access('parent')
export class StrayWordsListType {
  @Field(() => [StrayWordsType], { description: 'The words.' })
  strayWords!: StrayWordsType[];
}

export const StrayWordsResult = resultType('StrayWordsResult', () => StrayWordsType, 'The words');

/** The GraphQL form of a row; people are resolved only when asked for. */
export function shownStray(row: StrayRow): StrayWordsType {
  const { id, words, before, after, state, createdAt, settledAt } = row;
  return Object.assign(new StrayWordsType(), { id, words, before, after, state, createdAt, settledAt, row });
}
