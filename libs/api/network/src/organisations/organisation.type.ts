import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Access, DateTime, resultType } from '@northstar/api-core';
import type { Standing } from '@northstar/domain-membership';
import { StandingEnum } from '../members/enums.js';
import type { Organisation } from './organisation.entity.js';

@ObjectType('Organisation', { description: 'An organisation in a network.' })
@Access('parent')
export class OrganisationType {
  networkId!: string;

  @Field(() => ID, { description: 'Identifies the organisation.' })
  id!: string;

  @Field(() => String, { description: 'Its name.' })
  name!: string;

  @Field(() => String, { description: 'Two letters for places without room for the name.' })
  initials!: string;

  @Field(() => Int, { description: 'Its colour, 0 to 15 in the palette of the interface. Never the only sign by which it is told apart.' })
  colour!: number;

  @Field(() => StandingEnum, { description: 'Where it stands with the network.' })
  standing!: Standing;

  @Field(() => String, { description: 'What it does, in its own words; empty when it has not said.' })
  about!: string;

  @Field(() => String, { nullable: true, description: 'Its web address.' })
  website!: string | null;

  @Field(() => [String], { description: 'Kinds of work it does.' })
  kindsOfWork!: string[];

  @Field(() => String, { nullable: true, description: 'How large it is, in its own words.' })
  size!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When it became a member.' })
  joinedAt!: Date | null;

  static of({ id, networkId, name, initials, colour, standing, about, website, kindsOfWork, size, joinedAt }: Organisation): OrganisationType {
    return Object.assign(new OrganisationType(), { id, networkId, name, initials, colour, standing, about, website, kindsOfWork, size, joinedAt });
  }
}

@ObjectType('OrganisationPage', { description: 'What an organisation says to the public, and whether it is listed there.' })
@Access('parent')
export class OrganisationPageType {
  @Field(() => Boolean, { description: 'Whether it wants to be listed. Its page is shown while it is a full member, once the network has published an edition.' })
  shown!: boolean;

  @Field(() => String, { description: 'What it says of itself there; empty when it has not said.' })
  about!: string;

  @Field(() => String, { nullable: true, description: 'Its web address there.' })
  website!: string | null;

  @Field(() => String, { description: 'Path of the page on this installation. It stays the same.' })
  path!: string;
}

export const OrganisationResult = resultType('OrganisationResult', () => OrganisationType, 'The organisation');
