import { Args, Context, ID, Mutation, Parent, Query, ResolveField, Resolver, Subscription } from '@nestjs/graphql';
import { Access, answer, Authority, DateTime, EventBus, RequestContext, watch } from '@northstar/api-core';
import { People, PersonType } from '@northstar/api-identity';
import { NetworkType, Organisations } from '@northstar/api-network';
import { RecordPlaces, RecordPlaceType } from '@northstar/api-record';
import { DocumentsService } from '@northstar/api-strategies';
import { shownVersion, VersionsService, VersionType } from '@northstar/api-versions';
import { BallotsService, BallotType, shownBallot } from '@northstar/api-voting';
import type { Licence } from '@northstar/domain-strategy';
import type { AgreedText } from './agreed-texts.js';
import { EditionDocumentType, EditionFileType, EditionOrganisationType, EditionResult, EditionType, LicenceEnum, PublishableTextType, PublishReadinessType, TextSupporterType } from './edition.types.js';
import type { EditionRow } from './editions.repository.js';
import { FORMATS } from './formats/formats.js';
import { textsOf } from './printed.js';
import { editionPath, filePath } from './public/paths.js';
import { PublishingService } from './publishing.service.js';

type EditionShown = EditionType & { row: EditionRow };
type TextShown = PublishableTextType & { text: AgreedText; signedSince: boolean };

/** The GraphQL form of an edition; who published it is loaded only when asked for. */
function shown(row: EditionRow): EditionShown {
  const { content } = row;
  return Object.assign(new EditionType(), { id: row.id, number: row.number, title: row.title, note: row.note, contact: content.contact ?? '', licence: content.licence ?? null, publishedAt: row.publishedAt, hash: row.hash, path: editionPath(content.network.slug, row.number), row });
}

@Resolver(() => EditionType)
export class PublishingResolver {
  constructor(
    private readonly publishing: PublishingService,
    private readonly texts: DocumentsService,
    private readonly people: People,
    private readonly authority: Authority,
    private readonly bus: EventBus,
    private readonly places: RecordPlaces,
  ) {}

  @Query(() => EditionType, { nullable: true, description: 'One edition, or null.' })
  @Access('network.read')
  async edition(@Context() context: RequestContext, @Args('id', { type: () => ID, description: 'The edition.' }) id: string): Promise<EditionType | null> {
    const row = await this.publishing.find(context, id);
    return row && shown(row);
  }

  @Query(() => PublishReadinessType, { nullable: true, description: 'What the next edition would hold; null for whoever may not publish.' })
  @Access('edition.publish')
  async publishReadiness(@Context() context: RequestContext, @Args('strategyId', { type: () => ID, description: 'The strategy.' }) strategyId: string): Promise<PublishReadinessType | null> {
    const state = await this.publishing.readiness(context, strategyId);
    if (!state) return null;
    const show = (id: string) => this.texts.shown(context, id);
    const included = await Promise.all(state.included.map((text) => show(text.documentId)));
    const obstacles = await Promise.all(state.obstacles.map(async (one) => ({ ...one, document: one.documentId === null ? null : await show(one.documentId) })));
    const texts = await Promise.all(state.texts.map(async (text) => Object.assign(new PublishableTextType(), { document: await show(text.documentId), text, signedSince: state.signedSince.has(text.documentId) })));
    return { ready: state.ready, included, obstacles, texts, previous: state.previous && shown(state.previous), nextNumber: state.nextNumber };
  }

  @Mutation(() => EditionResult, { description: 'Publishes the next edition from the agreed texts.' })
  @Access('edition.publish')
  async publishEdition(
    @Context() context: RequestContext, @Args('strategyId', { type: () => ID, description: 'The strategy.' }) strategyId: string, @Args('title', { description: 'The title of the edition.' }) title: string, @Args('note', { description: 'A few words on its cover; may be empty.' }) note: string,
    @Args('contact', { type: () => String, nullable: true, description: 'Whom readers turn to, in one line; nobody unless given.' }) contact: string | null,
    @Args('licence', { type: () => LicenceEnum, nullable: true, description: 'What others may do with its words; nothing is said of it unless given.' }) licence: Licence | null,
    @Args('versionIds', { type: () => [ID], nullable: true, description: 'The agreed versions that it shall hold; all that are agreed unless given. Refused when one of them is no longer the agreed one.' }) versionIds: string[] | null,
  ): Promise<typeof EditionResult> {
    return answer(await this.publishing.publish(context, strategyId, { title, note, contact: contact ?? '', licence: licence ?? null }, versionIds ?? null), shown);
  }

  @Subscription(() => EditionType, { description: 'An edition was published in the network.' })
  @Access('network.read')
  async editionPublished(@Context() context: RequestContext, @Args('networkId', { type: () => ID, description: 'The network.' }) networkId: string): Promise<AsyncIterableIterator<unknown> | null> {
    if (!(await this.authority.reader(context, networkId))) return null;
    return watch(this.bus, context, 'edition.published', 'editionPublished', (event) => event.networkId === networkId, async (event) => {
      const row = await this.publishing.find(context, event.editionId);
      return row && shown(row);
    });
  }

  @ResolveField(() => PersonType)
  publishedBy(@Parent() { row }: EditionShown, @Context() context: RequestContext): Promise<PersonType> {
    return this.people.byId(context, row.publishedBy);
  }

  @ResolveField(() => RecordPlaceType, { nullable: true })
  recorded(@Parent() { row }: EditionShown, @Context() context: RequestContext): Promise<RecordPlaceType | null> {
    return this.places.ofEdition(context, row.id);
  }

  @ResolveField(() => [EditionFileType])
  files(@Parent() { row: { content, number } }: EditionShown): EditionFileType[] {
    return FORMATS.map(({ name, title, extension }) => ({ name, title, path: filePath(content.network.slug, number, extension) }));
  }

  @ResolveField(() => [EditionDocumentType])
  documents(@Parent() { row }: EditionShown): EditionDocumentType[] {
    const { goal, definition } = row.content;
    return textsOf(row.content).map((text) => ({
      documentId: text.documentId, kind: text === goal ? 'goal' as const : text === definition ? 'definition' as const : 'ask' as const,
      title: text.title, hash: text.hash, ballotNumber: text.decision.ballotNumber, signed: text.signed === true,
      named: text.named.map(({ name, reservation }) => ({ name, reservation })),
    }));
  }

  @ResolveField(() => [EditionOrganisationType])
  organisations(@Parent() { row }: EditionShown): EditionOrganisationType[] {
    const named = textsOf(row.content).flatMap((text) => text.named);
    return row.content.organisations.map((organisation) => ({
      name: organisation.name,
      reservations: named.filter((one) => one.organisationId === organisation.id && one.reservation !== null).map((one) => one.reservation!),
    }));
  }
}

@Resolver(() => PublishableTextType)
export class PublishableTextResolver {
  constructor(
    private readonly publishing: PublishingService,
    private readonly versions: VersionsService,
    private readonly ballots: BallotsService,
    private readonly organisations: Organisations,
  ) {}

  @ResolveField(() => VersionType, { nullable: true })
  async version(@Parent() { text }: TextShown, @Context() context: RequestContext): Promise<VersionType | null> {
    const row = text.ballotId === null ? null : await this.versions.load(context, text.versionId!);
    return row && shownVersion(row);
  }

  @ResolveField(() => BallotType, { nullable: true })
  async ballot(@Parent() { text }: TextShown, @Context() context: RequestContext): Promise<BallotType | null> {
    const row = text.ballotId === null ? null : await this.ballots.load(context, text.ballotId);
    return row && shownBallot(row);
  }

  @ResolveField(() => [TextSupporterType])
  async supporters(@Parent() { text }: TextShown, @Context() context: RequestContext): Promise<TextSupporterType[]> {
    return Promise.all((await this.publishing.namedUnder(context, text)).map(async ({ organisationId, reservation }) => ({ organisation: await this.organisations.byId(context, organisationId), reservation })));
  }

  @ResolveField(() => Boolean)
  signed(@Parent() { text }: TextShown): boolean {
    return text.signed;
  }

  @ResolveField(() => DateTime, { nullable: true })
  signedUntil(@Parent() { text }: TextShown): Date | null {
    return text.signedUntil;
  }

  @ResolveField(() => Boolean)
  async movedOn(@Parent() { text }: TextShown, @Context() context: RequestContext): Promise<boolean> {
    return text.ballotId !== null && this.versions.movedOn(context, text.versionId!);
  }
}

@Resolver(() => NetworkType)
export class NetworkEditionsResolver {
  constructor(private readonly publishing: PublishingService) {}

  @ResolveField(() => [EditionType], { description: 'Published editions, newest first.' })
  @Access('parent')
  async editions(@Parent() network: NetworkType, @Context() context: RequestContext): Promise<EditionType[]> {
    return (await this.publishing.ofNetwork(context, network.id)).map(shown);
  }
}
