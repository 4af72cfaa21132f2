import { Args, Context, ID, Int, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Access, answer, Authority, Clock, RequestContext } from '@northstar/api-core';
import { People, PersonType } from '@northstar/api-identity';
import { Organisations, OrganisationType } from '@northstar/api-network';
import type { Outcome } from '@northstar/domain-membership';
import { isStale } from '@northstar/domain-voting';
import { domainBallot } from './ballot-forms.js';
import { shownBallot } from './ballot-shown.js';
import { BallotResult, BallotType, PositionType, PreferenceType } from './ballot.types.js';
import { BallotsService } from './ballots.service.js';
import { PreparedPositionType, PreparePositionInput } from './prepared.types.js';
import { PreparingService } from './preparing.service.js';

/** What an organisation prepares inside itself before it answers a ballot. */
@Resolver(() => BallotType)
export class PreparingResolver {
  constructor(
    private readonly ballots: BallotsService,
    private readonly preparing: PreparingService,
    private readonly organisations: Organisations,
    private readonly people: People,
    private readonly clock: Clock,
  ) {}

  @ResolveField(() => [PreparedPositionType], { description: "What the viewer's own organisations have prepared; nobody else's." })
  @Access('parent')
  async prepared(@Parent() { row }: BallotType, @Context() context: RequestContext): Promise<PreparedPositionType[]> {
    const stale = isStale(domainBallot(row), this.clock.now());
    return Promise.all((await this.preparing.ofViewer(context, row)).map(async ({ organisationId, preferences, preparedBy, ...prepared }) => Object.assign(new PreparedPositionType(), prepared, {
      id: `${row.id}:${organisationId}`, stale, organisation: await this.organisations.byId(context, organisationId), preparedBy: await this.people.byId(context, preparedBy),
      preferences: (preferences ?? []).map((preference) => Object.assign(new PreferenceType(), preference)),
    })));
  }

  @ResolveField(() => [OrganisationType], { description: 'Organisations of the viewer for which they may prepare an answer now.' })
  @Access('parent')
  async mayPrepareFor(@Parent() { row }: BallotType, @Context() context: RequestContext): Promise<OrganisationType[]> {
    return Promise.all((await this.preparing.mayPrepareFor(context, row)).map((id) => this.organisations.byId(context, id)));
  }

  @Mutation(() => BallotResult, { description: "Prepares the answer of an organisation of the viewer's for those who have a mandate. Nobody outside it learns of it, and it counts for nothing until it is cast." })
  @Access('position.prepare')
  async preparePosition(@Context() context: RequestContext, @Args('input', { description: 'What to prepare for whom.' }) input: PreparePositionInput): Promise<typeof BallotResult> {
    return this.answered(context, await this.preparing.prepare(context, input));
  }

  @Mutation(() => BallotResult, { description: "Drops what an organisation of the viewer's has prepared." })
  @Access('position.prepare')
  async dropPreparedPosition(
    @Context() context: RequestContext, @Args('ballotId', { type: () => ID, description: 'The ballot.' }) ballotId: string,
    @Args('organisationId', { type: () => ID, description: 'The organisation.' }) organisationId: string, @Args('expectedRevision', { type: () => Int, description: 'The revision of what is prepared that the viewer has seen.' }) expectedRevision: number,
  ): Promise<typeof BallotResult> {
    return this.answered(context, await this.preparing.drop(context, { ballotId, organisationId, expectedRevision }));
  }

  private async answered(context: RequestContext, outcome: Outcome<string>): Promise<typeof BallotResult> {
    return outcome.ok ? shownBallot((await this.ballots.load(context, outcome.value))!) : answer(outcome);
  }
}

/** Who had prepared a position; for the people of its organisation alone. */
@Resolver(() => PositionType)
export class PreparedByResolver {
  constructor(
    private readonly ballots: BallotsService,
    private readonly authority: Authority,
    private readonly people: People,
  ) {}

  @ResolveField(() => PersonType, { nullable: true, description: "Who had prepared it before it was cast; null where nobody had, and for everybody outside the organisation." })
  @Access('parent')
  async preparedBy(@Parent() { row }: PositionType, @Context() context: RequestContext): Promise<PersonType | null> {
    if (row.preparedBy === null) return null;
    const ballot = await this.ballots.load(context, row.ballotId);
    const actor = await this.authority.reader(context, ballot?.networkId ?? null);
    return actor?.organisationIds.includes(row.organisationId) ? this.people.byId(context, row.preparedBy) : null;
  }
}
