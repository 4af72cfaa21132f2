import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Access, DateTime } from '@northstar/api-core';
import { PersonType } from '@northstar/api-identity';
import { OrganisationType } from '@northstar/api-network';
import type { Answer } from '@northstar/domain-voting';
import { ChoiceEnum } from './ballot-enums.js';
import { PreferenceInput } from './ballot.inputs.js';
import { PreferenceType } from './ballot.types.js';

@ObjectType('PreparedPosition', { description: "An answer that waits inside an organisation of the viewer's until somebody with a mandate casts it. It counts for nothing before." })
@Access('parent')
export class PreparedPositionType {
  @Field(() => ID, { description: 'Identifier.' })
  id!: string;
  @Field(() => OrganisationType, { description: 'Whose answer it would be; its own people alone read it.' })
  organisation!: OrganisationType;
  @Field(() => ChoiceEnum, { description: 'The position.' })
  choice!: Answer;
  @Field(() => [PreferenceType], { description: 'Its order or dots, where asks are put in an order; otherwise empty.' })
  preferences!: PreferenceType[];
  @Field(() => String, { nullable: true, description: 'Why.' })
  reason!: string | null;
  @Field(() => String, { nullable: true, description: 'With a block: what would have to change.' })
  proposedChange!: string | null;
  @Field(() => Boolean, { description: 'Whether the reason of a dissent may leave the network with the outcome.' })
  shareDissent!: boolean;
  @Field(() => PersonType, { description: 'Who prepared it.' })
  preparedBy!: PersonType;
  @Field(() => DateTime, { description: 'When it was prepared.' })
  preparedAt!: Date;
  @Field(() => Int, { description: 'Counts its changes; pass it back when casting, changing or dropping it.' })
  revision!: number;
  @Field(() => Boolean, { description: 'Whether its ballot is over, so that nobody casts it any more.' })
  stale!: boolean;
}

@InputType({ description: "An answer to be prepared for an organisation of the viewer's." })
export class PreparePositionInput {
  @Field(() => ID, { description: 'The ballot.' })
  ballotId!: string;
  @Field(() => ID, { description: 'The organisation; the viewer belongs to it.' })
  organisationId!: string;
  @Field(() => ChoiceEnum, { description: 'The position.' })
  choice!: Answer;
  @Field(() => [PreferenceInput], { nullable: true, description: 'With RANKED: the order or the dots.' })
  preferences?: PreferenceInput[] | null;
  @Field(() => String, { nullable: true, description: 'Why. Needed for a reservation, to oppose and to block.' })
  reason?: string | null;
  @Field(() => String, { nullable: true, description: 'What would have to change. Needed to block.' })
  proposedChange?: string | null;
  @Field(() => Boolean, { nullable: true, description: 'Whether the reason of a dissent may leave the network with the outcome; not by default.' })
  shareDissent?: boolean | null;
  @Field(() => Int, { description: 'The revision of what is prepared that the viewer has seen; 0 when there was nothing.' })
  expectedRevision!: number;
}
