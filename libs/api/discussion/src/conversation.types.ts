import { Field, ObjectType } from '@nestjs/graphql';
import { Access, DateTime, enumType } from '@northstar/api-core';
import { PersonType } from '@northstar/api-identity';
import { OrganisationType } from '@northstar/api-network';
import type { Reaction } from '@northstar/domain-discussion';
import type { AttachmentRow } from './conversation.repository.js';

export const ReactionKindEnum = enumType<Reaction>('ReactionKind', 'A short answer to a comment.', { agree: 'Agreement.', thanks: 'Thanks.', seen: 'Taken note of.', question: 'Not understood, or not convinced.' });

@ObjectType('Mention', { description: 'Somebody named in a comment.' })
@Access('parent')
export class MentionType {
  @Field(() => String, { description: 'How the words refer to them: `person:ID` or `organisation:ID`.' })
  ref!: string;

  @Field(() => String, { description: 'The name of today.' })
  name!: string;

  @Field(() => Boolean, { description: 'Whether they have left the network since.' })
  left!: boolean;

  @Field(() => Boolean, { description: 'Whether it is the viewer, or an organisation of the viewer.' })
  me!: boolean;
}

@ObjectType('Reaction', { description: 'One kind of short answer to a comment, and who gave it.' })
@Access('parent')
export class ReactionType {
  @Field(() => ReactionKindEnum, { description: 'Which.' })
  kind!: Reaction;

  @Field(() => [PersonType], { description: 'Who gave it, first ones first.' })
  people!: PersonType[];

  @Field(() => Boolean, { description: 'Whether the viewer did.' })
  mine!: boolean;
}

@ObjectType('ThreadAttachment', { description: 'Somebody gave a thread another passage.' })
@Access('parent')
export class AttachmentType {
  @Field(() => String, { description: 'The words it was about before.' })
  formerQuote!: string;

  @Field(() => DateTime, { description: 'When.' })
  at!: Date;

  @Field(() => PersonType, { description: 'Who.' })
  by!: PersonType;

  @Field(() => OrganisationType, { nullable: true, description: 'For which organisation.' })
  organisation!: OrganisationType | null;

  row!: AttachmentRow;
}
