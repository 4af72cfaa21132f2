import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Access, type RequestContext } from '@northstar/api-core';
import { initialsOf } from './initials.js';
import type { Person } from './person.entity.js';

/** People at risk work here: an address is for its owner and for the coordinators who have to reach them. */
async function mayReadEmail(person: PersonType, context: RequestContext): Promise<boolean> {
  return context.signedIn?.personId === person.id || (await context.actors?.coordinates(context, person.id)) === true;
}

@ObjectType('Person', { description: 'Somebody with an account, as colleagues see them.' })
@Access('parent')
export class PersonType {
  @Field(() => ID, { description: 'Identifies the person.' })
  id!: string;

  @Field(() => String, { description: 'The name the person goes by.' })
  name!: string;

  @Field(() => String, { description: 'Two letters for places without room for the name.' })
  initials!: string;

  @Access(mayReadEmail)
  @Field(() => String, { nullable: true, description: 'The e-mail address; null unless the viewer is this person or coordinates a network it belongs to.' })
  email!: string | null;

  static of(person: Person): PersonType {
    return Object.assign(new PersonType(), { id: person.id, name: person.name, initials: initialsOf(person.name), email: person.email });
  }
}
