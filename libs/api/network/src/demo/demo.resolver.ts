import { Args, Context, Field, ID, Mutation, ObjectType, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Access, answer, RequestContext } from '@northstar/api-core';
import { SignInResult, ViewerType } from '@northstar/api-identity';
import { OrganisationType } from '../organisations/organisation.type.js';
import { Organisations } from '../organisations/organisations.service.js';
import { Demo } from './demo.service.js';
import { InstallationType } from './installation.type.js';

@ObjectType('DemoPerson', { description: 'An invented person of the demo network, to see it through their eyes.' })
@Access('parent')
export class DemoPersonType {
  organisationId!: string | null;

  @Field(() => ID, { description: 'Identifies the person.' })
  id!: string;

  @Field(() => String, { description: 'The name.' })
  name!: string;

  @Field(() => String, { description: 'Who this is and what can be tried with them.' })
  description!: string;
}

/** The first page and the demo. */
@Resolver(() => DemoPersonType)
export class DemoResolver {
  constructor(
    private readonly demo: Demo,
    private readonly organisations: Organisations,
  ) {}

  @Access('public')
  @Query(() => InstallationType, { description: 'What the first page has to know.' })
  installation(): Promise<InstallationType> {
    return this.demo.installation();
  }

  @Access('public')
  @Query(() => [DemoPersonType], { description: 'The people of the demo network; empty when there is none.' })
  async demoPeople(): Promise<DemoPersonType[]> {
    return (await this.demo.people()).map((person) => Object.assign(new DemoPersonType(), person));
  }

  @Access('parent')
  @ResolveField(() => OrganisationType, { nullable: true, description: 'The invented organisation they speak for.' })
  organisation(@Parent() person: DemoPersonType, @Context() context: RequestContext): Promise<OrganisationType> | null {
    return person.organisationId === null ? null : this.organisations.byId(context, person.organisationId);
  }

  @Access('public')
  @Mutation(() => SignInResult, { description: 'Signs in as a person of the demo network; by default as its coordinator.' })
  async enterDemo(@Args('personId', { type: () => ID, nullable: true, description: 'The person; one of `demoPeople`.' }) personId: string | null, @Context() context: RequestContext): Promise<typeof SignInResult> {
    return answer(await this.demo.enter(context, personId ?? null), (id) => ViewerType.of(id));
  }
}
