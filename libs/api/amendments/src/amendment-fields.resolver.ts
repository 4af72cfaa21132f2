import { Args, Context, ID, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Access, Authority, Clock, type RequestContext } from '@northstar/api-core';
import { People, PersonType } from '@northstar/api-identity';
import { Organisations, OrganisationType } from '@northstar/api-network';
import { DocumentsService, DocumentType } from '@northstar/api-strategies';
import { type BallotRow, BallotsService, BallotType, domainBallot, shownBallot } from '@northstar/api-voting';
import { shownVersion, VersionsService, VersionType } from '@northstar/api-versions';
import { collide, type Followed, placeNow, type Step } from '@northstar/domain-amendments';
import { can } from '@northstar/domain-membership';
import { isBinding, isRunning } from '@northstar/domain-voting';
import { placeOf } from './amendment-forms.js';
import { AmendmentType, ErratumType, shownAmendment, shownErratum, TextPassageType } from './amendment.types.js';
import type { AmendmentRow } from './amendments.repository.js';
import { AmendmentsService } from './amendments.service.js';
import { ErrataService } from './errata.service.js';
import { ExactTexts } from './exact-texts.service.js';
import { Voices } from './voices.service.js';

/** What belongs to an amendment, read only when somebody asks for it, by one statement for a whole list. */
@Resolver(() => AmendmentType)
export class AmendmentFieldsResolver {
  constructor(
    private readonly amendments: AmendmentsService,
    private readonly ballots: BallotsService,
    private readonly documents: DocumentsService,
    private readonly versions: VersionsService,
    private readonly organisations: Organisations,
    private readonly people: People,
    private readonly voices: Voices,
    private readonly authority: Authority,
  ) {}

  @ResolveField(() => OrganisationType, { description: 'Which organisation proposes it.' })
  @Access('parent')
  organisation(@Parent() { row }: AmendmentType, @Context() context: RequestContext): Promise<OrganisationType> {
    return this.organisations.byId(context, row.organisationId);
  }

  @ResolveField(() => PersonType, { description: 'Who proposed it for that organisation.' })
  @Access('parent')
  proposedBy(@Parent() { row }: AmendmentType, @Context() context: RequestContext): Promise<PersonType> {
    return this.people.byId(context, row.proposedBy);
  }

  @ResolveField(() => PersonType, { nullable: true, description: 'Who decided about it or withdrew it.' })
  @Access('parent')
  async endedBy(@Parent() { row }: AmendmentType, @Context() context: RequestContext): Promise<PersonType | null> {
    return row.endedBy === null ? null : this.people.byId(context, row.endedBy);
  }

  @ResolveField(() => [OrganisationType], { description: 'Organisations that stand beside the one that proposes it, by name.' })
  @Access('parent')
  async sponsors(@Parent() { row }: AmendmentType, @Context() context: RequestContext): Promise<OrganisationType[]> {
    return this.named(context, (await this.amendments.sponsors(context, row.id)).map(({ organisationId }) => organisationId));
  }

  @ResolveField(() => DocumentType, { description: 'Whose text it is.' })
  @Access('parent')
  document(@Parent() { row }: AmendmentType, @Context() context: RequestContext): Promise<DocumentType> {
    return this.documents.shown(context, row.documentId);
  }

  @ResolveField(() => VersionType, { description: 'The exact text that it changes.' })
  @Access('parent')
  async version(@Parent() { row }: AmendmentType, @Context() context: RequestContext): Promise<VersionType> {
    return shownVersion((await this.versions.load(context, row.versionId))!);
  }

  @ResolveField(() => VersionType, { nullable: true, description: 'The exact text that came of it.' })
  @Access('parent')
  async result(@Parent() { row }: AmendmentType, @Context() context: RequestContext): Promise<VersionType | null> {
    return row.resultVersionId === null ? null : shownVersion((await this.versions.load(context, row.resultVersionId))!);
  }

  @ResolveField(() => BallotType, { description: 'The ballot to whose text it was proposed.' })
  @Access('parent')
  async ballot(@Parent() { row }: AmendmentType, @Context() context: RequestContext): Promise<BallotType> {
    return shownBallot((await this.ballots.load(context, row.ballotId))!);
  }

  @ResolveField(() => BallotType, { nullable: true, description: 'The vote on it, if it was put to one.' })
  @Access('parent')
  async vote(@Parent() { row }: AmendmentType, @Context() context: RequestContext): Promise<BallotType | null> {
    return row.voteId === null ? null : shownBallot((await this.ballots.load(context, row.voteId))!);
  }

  @ResolveField(() => [AmendmentType], { description: 'Others about the same words, of which one alone can be taken in: those that are not decided about, and one that was taken in.' })
  @Access('parent')
  async collidesWith(@Parent() { row }: AmendmentType, @Context() context: RequestContext): Promise<AmendmentType[]> {
    if (row.state !== 'proposed') return [];
    const steps = await this.amendments.steps(context, row.rootVersionId);
    const here = placeNow(placeOf(row), steps);
    if (here.is === 'replaced') {
      const by = here.by.kind === 'amendment' ? await this.amendments.load(context, here.by.id) : null;
      return by ? [shownAmendment(by)] : [];
    }
    const latest = await this.ballots.latestOf(context, row.documentId);
    const others = (await this.amendments.ofBallot(context, latest?.id ?? row.ballotId)).filter((other) => other.id !== row.id && other.state === 'proposed' && other.rootVersionId === row.rootVersionId);
    return others.filter((other) => meets(here, placeNow(placeOf(other), steps))).map(shownAmendment);
  }

  @ResolveField(() => Boolean, { description: 'Whether the viewer decides about it and it can be decided about.' })
  @Access('parent')
  async mayDecide(@Parent() { row }: AmendmentType, @Context() context: RequestContext): Promise<boolean> {
    const actor = await this.authority.reader(context, row.networkId);
    return actor !== null && can(actor, 'amendment.decide') && row.state === 'proposed' && row.voteState !== 'notice' && row.voteState !== 'open';
  }

  @ResolveField(() => [OrganisationType], { description: 'Organisations for which the viewer may sponsor it now.' })
  @Access('parent')
  async maySponsorFor(@Parent() { row }: AmendmentType, @Context() context: RequestContext): Promise<OrganisationType[]> {
    const sponsors = (await this.amendments.sponsors(context, row.id)).map(({ organisationId }) => organisationId);
    return this.named(context, (await this.mine(context, row)).filter((id) => id !== row.organisationId && !sponsors.includes(id)));
  }

  @ResolveField(() => [OrganisationType], { description: 'Sponsors for which the viewer may take that back.' })
  @Access('parent')
  async mayUnsponsorFor(@Parent() { row }: AmendmentType, @Context() context: RequestContext): Promise<OrganisationType[]> {
    const sponsors = (await this.amendments.sponsors(context, row.id)).map(({ organisationId }) => organisationId);
    return this.named(context, (await this.mine(context, row)).filter((id) => sponsors.includes(id)));
  }

  @ResolveField(() => Boolean, { description: 'Whether the viewer may withdraw it, for the organisation that proposed it.' })
  @Access('parent')
  async mayWithdraw(@Parent() { row }: AmendmentType, @Context() context: RequestContext): Promise<boolean> {
    return row.voteId === null && (await this.voices.mine(context, await this.own(context, row))).includes(row.organisationId) && row.state === 'proposed';
  }

  /** Organisations that the viewer speaks for and that may still sponsor: as long as a decision on the text runs. */
  private async mine(context: RequestContext, row: AmendmentRow): Promise<string[]> {
    if (row.state !== 'proposed') return [];
    const latest = await this.ballots.latestOf(context, row.documentId);
    return latest && isRunning(domainBallot(latest)) ? this.voices.mine(context, await this.own(context, row)) : [];
  }

  private async own(context: RequestContext, row: AmendmentRow): Promise<BallotRow> {
    return (await this.ballots.load(context, row.ballotId))!;
  }

  private named(context: RequestContext, ids: readonly string[]): Promise<OrganisationType[]> {
    return Promise.all(ids.map((id) => this.organisations.byId(context, id)));
  }
}

const meets = (a: Followed<Step>, b: Followed<Step>): boolean => a.is === 'there' && b.is === 'there' && collide(a.at, b.at);

/** What belongs to an erratum. */
@Resolver(() => ErratumType)
export class ErratumFieldsResolver {
  constructor(
    private readonly documents: DocumentsService,
    private readonly organisations: Organisations,
    private readonly people: People,
    private readonly voices: Voices,
    private readonly clock: Clock,
  ) {}

  @ResolveField(() => PersonType, { description: 'Who marked it.' })
  @Access('parent')
  markedBy(@Parent() { row }: ErratumType, @Context() context: RequestContext): Promise<PersonType> {
    return this.people.byId(context, row.markedBy);
  }

  @ResolveField(() => DocumentType, { description: 'Whose text it corrects.' })
  @Access('parent')
  document(@Parent() { row }: ErratumType, @Context() context: RequestContext): Promise<DocumentType> {
    return this.documents.shown(context, row.documentId);
  }

  @ResolveField(() => OrganisationType, { nullable: true, description: 'The organisation that objected.' })
  @Access('parent')
  async objectedBy(@Parent() { row }: ErratumType, @Context() context: RequestContext): Promise<OrganisationType | null> {
    return row.organisationId === null ? null : this.organisations.byId(context, row.organisationId);
  }

  @ResolveField(() => [OrganisationType], { description: 'Organisations for which the viewer may object now.' })
  @Access('parent')
  async mayObjectFor(@Parent() { row }: ErratumType, @Context() context: RequestContext): Promise<OrganisationType[]> {
    if (row.state !== 'waiting' || row.until.getTime() <= this.clock.now()) return [];
    return Promise.all((await this.voices.members(context, row.networkId)).map((id) => this.organisations.byId(context, id)));
  }
}

/** What a ballot has of amendments and errata. */
@Resolver(() => BallotType)
export class BallotAmendmentsResolver {
  constructor(
    private readonly amendmentsOf: AmendmentsService,
    private readonly errataOf: ErrataService,
    private readonly organisations: Organisations,
    private readonly texts: ExactTexts,
    private readonly voices: Voices,
    private readonly authority: Authority,
    private readonly clock: Clock,
  ) {}

  @ResolveField(() => [AmendmentType], { description: 'Amendments to its texts, and to the versions of which these came.' })
  @Access('parent')
  async amendments(@Parent() { row }: BallotType, @Context() context: RequestContext): Promise<AmendmentType[]> {
    return (await this.amendmentsOf.ofBallot(context, row.id)).map(shownAmendment);
  }

  @ResolveField(() => AmendmentType, { nullable: true, description: 'The amendment about which this vote asks.' })
  @Access('parent')
  async amendment(@Parent() { row }: BallotType, @Context() context: RequestContext): Promise<AmendmentType | null> {
    const found = await this.amendmentsOf.votedOnIn(context, row.id);
    return found && shownAmendment(found);
  }

  @ResolveField(() => [ErratumType], { description: 'Errata to its texts.' })
  @Access('parent')
  async errata(@Parent() { row }: BallotType, @Context() context: RequestContext): Promise<ErratumType[]> {
    return (await this.errataOf.ofBallot(context, row.id)).map(shownErratum);
  }

  @ResolveField(() => [OrganisationType], { description: 'Organisations for which the viewer may propose amendments now.' })
  @Access('parent')
  async mayAmendFor(@Parent() { row }: BallotType, @Context() context: RequestContext): Promise<OrganisationType[]> {
    if (!isBinding(row.template) || !isRunning(domainBallot(row)) || row.closesAt.getTime() <= this.clock.now()) return [];
    return Promise.all((await this.voices.mine(context, row)).map((id) => this.organisations.byId(context, id)));
  }

  @ResolveField(() => Boolean, { description: 'Whether the viewer may mark a correction of its text now.' })
  @Access('parent')
  async mayCorrect(@Parent() { row }: BallotType, @Context() context: RequestContext): Promise<boolean> {
    const actor = await this.authority.reader(context, row.networkId);
    return actor !== null && can(actor, 'erratum.mark') && isBinding(row.template) && (isRunning(domainBallot(row)) || row.state === 'carried');
  }

  @ResolveField(() => [TextPassageType], { description: 'The paragraphs of one of its texts, which amendments and errata change.' })
  @Access('parent')
  async passages(@Parent() { row }: BallotType, @Args('documentId', { type: () => ID, description: 'Which text.' }) documentId: string): Promise<TextPassageType[]> {
    const text = row.texts.find((each) => each.documentId === documentId);
    return text ? (await this.texts.paragraphs(text.versionId)).map((each) => Object.assign(new TextPassageType(), each)) : [];
  }
}
