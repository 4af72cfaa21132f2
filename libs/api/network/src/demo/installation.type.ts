import { Field, ObjectType } from '@nestjs/graphql';
import { Access } from '@northstar/api-core';

@ObjectType('Installation', { description: 'What the first page has to know before anybody is signed in.' })
@Access('parent')
export class InstallationType {
  @Field(() => Boolean, { description: 'Whether a network besides the demo has been set up.' })
  networksExist!: boolean;

  @Field(() => Boolean, { description: 'Whether there is a demo network to look around in.' })
  demoAvailable!: boolean;

  @Field(() => Boolean, { description: 'Whether the server was started for the demo: the way in leads straight there.' })
  demoMode!: boolean;

  @Field(() => Boolean, { description: 'Whether people may keep texts on devices that they call their own, for writing without a connection.' })
  keepsOnDevices!: boolean;
}
