import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Access, DateTime, enumType } from '@northstar/api-core';
import { OrganisationType } from '@northstar/api-network';
import { BallotType } from '@northstar/api-voting';
import type { Turn } from '@northstar/domain-voting';

export const TurnKindEnum = enumType<Turn>('TurnKind', 'What waits for an organisation.', {
  take_position: 'It has not answered this ballot yet.',
  reaffirm_position: 'It answered an earlier ballot on an older text; this one needs a new answer.',
  cast_position: 'A colleague has prepared its answer; somebody with a mandate casts or changes it.',
  answer_as_proxy: 'It gave the viewer, or an organisation that they answer for, the right to answer this ballot for it.',
});

@ObjectType('TurnItem', { description: 'Something that an organisation the viewer answers for has to do.' })
@Access('parent')
export class TurnItemType {
  @Field(() => ID, { description: 'Identifier, the same as long as it waits.' })
  id!: string;

  @Field(() => TurnKindEnum, { description: 'What it is.' })
  kind!: Turn;

  @Field(() => OrganisationType, { description: 'Who has to do it.' })
  organisation!: OrganisationType;

  @Field(() => BallotType, { description: 'The ballot it is about.' })
  ballot!: BallotType;

  @Field(() => DateTime, { description: 'Until when.' })
  deadline!: Date;

  @Field(() => DateTime, { nullable: true, description: 'When a coordinator last reminded of it.' })
  remindedAt!: Date | null;
}
