import { ObjectType } from '@nestjs/graphql';
import { Access, resultType } from '@northstar/api-core';

@ObjectType('Viewer', { description: 'The signed-in person and what is its own.' })
@Access('parent')
export class ViewerType {
  personId!: string;

  static of(personId: string): ViewerType {
    return Object.assign(new ViewerType(), { personId });
  }
}

/** What everything answers that signs somebody in. */
export const SignInResult = resultType('SignInResult', () => ViewerType, 'The person who is signed in now');
