import { Args, Context, Field, ID, InputType, Mutation, ObjectType, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Access, answer, DateTime, RequestContext } from '@northstar/api-core';
import { People, PersonType } from '@northstar/api-identity';
import { Organisations, OrganisationType } from '@northstar/api-network';
import type { Outcome } from '@northstar/domain-membership';
import { shownBallot } from './ballot-shown.js';
import { BallotResult, BallotType, PositionType } from './ballot.types.js';
import { BallotsService } from './ballots.service.js';
import { ProxiesService } from './proxies.service.js';

@ObjectType('BallotProxy', { description: 'The right to answer for an organisation in one ballot, given to another organisation or to one of its own people.' })
@Access('parent')
export class BallotProxyType {
  @Field(() => ID, { description: 'Identifier.' })
  id!: string;
  @Field(() => OrganisationType, { description: 'For whom.' })
  organisation!: OrganisationType;
  @Field(() => OrganisationType, { nullable: true, description: 'The organisation that may answer for it; null where a person may.' })
  holder!: OrganisationType | null;
  @Field(() => PersonType, { nullable: true, description: 'Its alternate for this ballot; null where an organisation may.' })
  person!: PersonType | null;
  @Field(() => PersonType, { description: 'Who gave it.' })
  givenBy!: PersonType;
  @Field(() => DateTime, { description: 'When.' })
  givenAt!: Date;
}

@InputType({ description: 'Who may answer for an organisation in one ballot: one organisation or one person.' })
export class GiveProxyInput {
  @Field(() => ID, { description: 'The ballot.' })
  ballotId!: string;
  @Field(() => ID, { description: 'The organisation for which; the viewer needs a mandate of it.' })
  organisationId!: string;
  @Field(() => ID, { nullable: true, description: 'The organisation that may; it decides the ballot, too.' })
  holderOrganisationId?: string | null;
  @Field(() => ID, { nullable: true, description: 'The person who may; it belongs to the organisation and has no mandate of it.' })
  holderPersonId?: string | null;
}

/** Who answers for whom in one ballot. */
@Resolver(() => BallotType)
export class ProxiesResolver {
  constructor(
    private readonly ballots: BallotsService,
    private readonly proxiesOf: ProxiesService,
    private readonly organisations: Organisations,
    private readonly people: People,
  ) {}

  @ResolveField(() => [BallotProxyType], { description: 'Who may answer for whom besides those with a mandate.' })
  @Access('parent')
  async proxies(@Parent() { row }: BallotType, @Context() context: RequestContext): Promise<BallotProxyType[]> {
    return Promise.all((await this.proxiesOf.standing(context, row.id)).map(async ({ id, organisationId, holderId, personId, givenBy, givenAt }) => Object.assign(new BallotProxyType(), {
      id, organisation: await this.organisations.byId(context, organisationId), holder: holderId === null ? null : await this.organisations.byId(context, holderId),
      person: personId === null ? null : await this.people.byId(context, personId), givenBy: await this.people.byId(context, givenBy), givenAt,
    })));
  }

  @Mutation(() => BallotResult, { description: 'Gives another organisation, or a colleague without a mandate, the right to answer for an organisation in one ballot. Its own answer always takes the place of theirs.' })
  @Access('position.take')
  async giveProxy(@Context() context: RequestContext, @Args('input', { description: 'To whom.' }) input: GiveProxyInput): Promise<typeof BallotResult> {
    return this.answered(context, await this.proxiesOf.give(context, input));
  }

  @Mutation(() => BallotResult, { description: 'Takes that right back, as long as it was not used.' })
  @Access('position.take')
  async revokeProxy(@Context() context: RequestContext, @Args('ballotId', { type: () => ID, description: 'The ballot.' }) ballotId: string, @Args('organisationId', { type: () => ID, description: 'The organisation that gave it.' }) organisationId: string): Promise<typeof BallotResult> {
    return this.answered(context, await this.proxiesOf.revoke(context, ballotId, organisationId));
  }

  private async answered(context: RequestContext, outcome: Outcome<string>): Promise<typeof BallotResult> {
    return outcome.ok ? shownBallot((await this.ballots.load(context, outcome.value))!) : answer(outcome);
  }
}

/** By whom a position was taken where its organisation had given somebody the right. */
@Resolver(() => PositionType)
export class AnsweredByResolver {
  constructor(private readonly organisations: Organisations) {}

  @ResolveField(() => OrganisationType, { nullable: true, description: 'The organisation that answered for it by the right it was given; itself where an alternate for this ballot did. Null where it answered by its own mandate.' })
  @Access('parent')
  async answeredBy(@Parent() { row }: PositionType, @Context() context: RequestContext): Promise<OrganisationType | null> {
    return row.holderId === null ? null : this.organisations.byId(context, row.holderId);
  }
}
