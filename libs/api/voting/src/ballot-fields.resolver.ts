import { Context, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { ActionEnum, Authority, type RequestContext } from '@northstar/api-core';
import { People, PersonType } from '@northstar/api-identity';
import { Organisations, OrganisationType } from '@northstar/api-network';
import { RecordPlaces, RecordPlaceType } from '@northstar/api-record';
import { DocumentsService, DocumentType } from '@northstar/api-strategies';
import { shownVersion, VersionsService, VersionType } from '@northstar/api-versions';
import { type Action, can } from '@northstar/domain-membership';
import { isBinding, isRunning, positionsVisible, ruleSentence } from '@northstar/domain-voting';
import { domainBallot } from './ballot-forms.js';
import { shownBallot, shownPosition } from './ballot-shown.js';
import { BallotRuleType, BallotTextType, BallotType, ElectorType, ExtensionType, PositionType } from './ballot.types.js';
import { BallotsRepository, type ExtensionRow } from './ballots.repository.js';
import { BallotsService } from './ballots.service.js';
import { PositionsService } from './positions.service.js';

/** The fields of a ballot that are read only when somebody asks for them, in batches over a whole list. */
@Resolver(() => BallotType)
export class BallotFieldsResolver {
  constructor(
    private readonly ballots: BallotsService,
    private readonly repository: BallotsRepository,
    private readonly positionsOf: PositionsService,
    private readonly documents: DocumentsService,
    private readonly versions: VersionsService,
    private readonly organisations: Organisations,
    private readonly people: People,
    private readonly authority: Authority,
    private readonly places: RecordPlaces,
  ) {}

  @ResolveField(() => BallotRuleType)
  async rule(@Parent() ballot: BallotType, @Context() context: RequestContext): Promise<BallotRuleType> {
    const { template, basis, quorum, visibility, dots, override, result } = ballot.row;
    const sentence = result?.ruleSentence ?? ruleSentence(domainBallot(ballot.row).rule, await this.eligibleCount(ballot, context));
    return { template, basis, quorum, visibility, dots, override, binding: isBinding(template), sentence };
  }

  @ResolveField(() => DocumentType)
  document(@Parent() { row }: BallotType, @Context() context: RequestContext): Promise<DocumentType> {
    return this.documents.shown(context, row.documentId);
  }

  @ResolveField(() => VersionType)
  async version(@Parent() { row }: BallotType, @Context() context: RequestContext): Promise<VersionType> {
    return shownVersion((await this.versions.load(context, row.versionId))!);
  }

  @ResolveField(() => [BallotTextType])
  texts(@Parent() { row }: BallotType): BallotTextType[] {
    return row.texts.map((text) => Object.assign(new BallotTextType(), text, { id: `${row.id}:${text.documentId}`, ballot: row }));
  }

  @ResolveField(() => PersonType)
  openedBy(@Parent() { row }: BallotType, @Context() context: RequestContext): Promise<PersonType> {
    return this.people.byId(context, row.openedBy);
  }

  @ResolveField(() => [ElectorType])
  async electorate(@Parent() { row }: BallotType, @Context() context: RequestContext): Promise<ElectorType[]> {
    const answered = await this.positionsOf.answered(context, row);
    const electors = await this.positionsOf.electors(context, row.id);
    return Promise.all(electors.map(async ({ organisationId, leftAt }) => Object.assign(new ElectorType(), {
      organisation: await this.organisations.byId(context, organisationId), answered: answered.has(organisationId), left: leftAt !== null,
    })));
  }

  @ResolveField(() => Int)
  async answeredCount(@Parent() { row }: BallotType, @Context() context: RequestContext): Promise<number> {
    return (await this.positionsOf.answered(context, row)).size;
  }

  @ResolveField(() => Int)
  async eligibleCount(@Parent() { row }: BallotType, @Context() context: RequestContext): Promise<number> {
    return (await this.positionsOf.electors(context, row.id)).filter((elector) => elector.leftAt === null).length;
  }

  @ResolveField(() => [PositionType])
  async positions(@Parent() { row }: BallotType, @Context() context: RequestContext): Promise<PositionType[]> {
    const ballot = domainBallot(row);
    // A ballot that was withdrawn or superseded while it hid its positions goes on hiding them: they were given in confidence and counted for nothing.
    const hidden = !positionsVisible(ballot.rule.visibility, isRunning(ballot) || row.state === 'withdrawn' || row.state === 'superseded');
    return hidden ? [] : (await this.positionsOf.all(context, row.id)).map(shownPosition);
  }

  @ResolveField(() => [PositionType])
  async mine(@Parent() { row }: BallotType, @Context() context: RequestContext): Promise<PositionType[]> {
    const actor = await this.authority.reader(context, row.networkId);
    return (await this.positionsOf.all(context, row.id)).filter(({ organisationId, holderId }) => [organisationId, holderId].some((id) => id !== null && actor?.organisationIds.includes(id))).map(shownPosition);
  }

  @ResolveField(() => [OrganisationType])
  async mayAnswerFor(@Parent() { row }: BallotType, @Context() context: RequestContext): Promise<OrganisationType[]> {
    return Promise.all((await this.positionsOf.mayAnswerFor(context, row)).map((id) => this.organisations.byId(context, id)));
  }

  @ResolveField(() => [ActionEnum])
  async can(@Parent() { row }: BallotType, @Context() context: RequestContext): Promise<Action[]> {
    const actor = await this.authority.reader(context, row.networkId);
    if (!actor) return [];
    if (!isRunning(domainBallot(row))) return (row.result ? ['ballot.open', 'ballot.conclude'] as const : ['ballot.open'] as const).filter((action) => can(actor, action));
    const actions: Action[] = (['ballot.withdraw', 'ballot.extend', 'ballot.remind'] as const).filter((action) => can(actor, action));
    return (await this.positionsOf.mayAnswerFor(context, row)).length > 0 ? [...actions, 'position.take'] : actions;
  }

  @ResolveField(() => RecordPlaceType, { nullable: true })
  async recorded(@Parent() { row }: BallotType, @Context() context: RequestContext): Promise<RecordPlaceType | null> {
    return row.result && this.places.ofClosing(context, row.id);
  }

  @ResolveField(() => [ExtensionType])
  async extensions(@Parent() { row }: BallotType, @Context() context: RequestContext): Promise<ExtensionType[]> {
    const rows = await context.loader<string, ExtensionRow[]>('extensions', async (ids) => {
      const all = await this.repository.extensions(ids);
      return ids.map((id) => all.filter((extension) => extension.ballotId === id));
    }).load(row.id);
    return Promise.all(rows.map(async ({ previousClosesAt, closesAt, reason, extendedBy, extendedAt }) => Object.assign(new ExtensionType(), {
      previousClosesAt, closesAt, reason, by: await this.people.byId(context, extendedBy), at: extendedAt,
    })));
  }

  @ResolveField(() => BallotType, { nullable: true })
  supersededBy(@Parent() { row }: BallotType, @Context() context: RequestContext): Promise<BallotType | null> {
    return this.other(context, row.supersededById);
  }

  @ResolveField(() => BallotType, { nullable: true })
  previous(@Parent() { row }: BallotType, @Context() context: RequestContext): Promise<BallotType | null> {
    return this.other(context, row.previousId);
  }

  private async other(context: RequestContext, id: string | null): Promise<BallotType | null> {
    const row = id === null ? null : await this.ballots.load(context, id);
    return row && shownBallot(row);
  }
}

@Resolver(() => PositionType)
export class PositionFieldsResolver {
  constructor(
    private readonly organisations: Organisations,
    private readonly people: People,
  ) {}

  @ResolveField(() => OrganisationType)
  organisation(@Parent() { row }: PositionType, @Context() context: RequestContext): Promise<OrganisationType> {
    return this.organisations.byId(context, row.organisationId);
  }

  @ResolveField(() => PersonType)
  takenBy(@Parent() { row }: PositionType, @Context() context: RequestContext): Promise<PersonType> {
    return this.people.byId(context, row.takenBy);
  }
}
