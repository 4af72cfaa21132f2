import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Access, DateTime } from '@northstar/api-core';
import type { Session } from './session.entity.js';

@ObjectType('Session', { description: 'A sign-in of the viewer on one device.' })
@Access('parent')
export class SessionType {
  @Field(() => ID, { description: 'Identifies the session; it is not its secret.' })
  id!: string;

  @Field(() => DateTime, { description: 'When the viewer signed in.' })
  createdAt!: Date;

  @Field(() => DateTime, { description: 'When it was last used, to within some minutes.' })
  lastSeenAt!: Date;

  @Field(() => String, { description: 'Browser and system, such as "Firefox on Linux".' })
  device!: string;

  @Field(() => Boolean, { description: 'Whether this request came through it.' })
  current!: boolean;

  static of({ id, createdAt, lastSeenAt, device }: Session, currentId: string | null): SessionType {
    return Object.assign(new SessionType(), { id, createdAt, lastSeenAt, device, current: id === currentId });
  }
}
