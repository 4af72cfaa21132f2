import { Field, ObjectType } from '@nestjs/graphql';
import { Access } from '@northstar/api-core';
import { OrganisationType } from '@northstar/api-network';
import { CommentType, ThreadType } from './thread.types.js';

@ObjectType('WaitingMention', { description: 'A comment that names the viewer or an organisation of theirs, and that they have not seen.' })
@Access('parent')
export class WaitingMentionType {
  @Field(() => CommentType, { description: 'The comment.' })
  comment!: CommentType;

  @Field(() => ThreadType, { description: 'Where it was made.' })
  thread!: ThreadType;

  @Field(() => OrganisationType, { nullable: true, description: 'The organisation that is named; null when it is the viewer in person.' })
  organisation!: OrganisationType | null;

  commentId!: string;
  threadId!: string;
}
