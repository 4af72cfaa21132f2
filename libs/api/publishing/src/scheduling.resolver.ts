import { Args, Context, ID, Mutation, Parent, Query, ResolveField, Resolver, Subscription } from '@nestjs/graphql';
import { Access, answer, Authority, DateTime, EventBus, RequestContext, watch } from '@northstar/api-core';
import { People, PersonType } from '@northstar/api-identity';
import { NetworkType, Organisations } from '@northstar/api-network';
import { DocumentsService } from '@northstar/api-strategies';
import type { EditionFileType } from './edition.types.js';
import { FORMATS } from './formats/formats.js';
import { NextEdition } from './next-edition.js';
import type { PreviewLinkRow } from './previews.repository.js';
import { PreviewsService } from './previews.service.js';
import type { ScheduledRow } from './scheduled.repository.js';
import { SchedulingService } from './scheduling.service.js';
import {
  CoverInput, EditionProofResult, EditionProofType, NewPreviewLinkResult, NewPreviewLinkType, PreviewLinkResult, PreviewLinkType, ScheduledEditionResult, ScheduledEditionType, WithdrawnNameType,
} from './scheduling.types.js';

type ScheduledShown = ScheduledEditionType & { row: ScheduledRow };

const shown = (row: ScheduledRow): ScheduledShown => Object.assign(new ScheduledEditionType(), {
  id: row.id, state: row.state, title: row.title, note: row.note, contact: row.contact, licence: row.licence, versionIds: row.versionIds, publishAt: row.publishAt, timeZone: row.timeZone, setAt: row.setAt,
  stoppedBecause: row.state === 'stopped' ? row.stoppedBecause : null, path: `/preview/${row.id}`, files: filesAt(`/preview/${row.id}`), row,
});
const shownLink = (row: PreviewLinkRow): PreviewLinkType => Object.assign(new PreviewLinkType(), row);
const filesAt = (path: string): EditionFileType[] => FORMATS.map(({ name, title, extension }) => ({ name, title, path: `${path}/${extension}` }));

@Resolver(() => ScheduledEditionType)
export class SchedulingResolver {
  constructor(
    private readonly scheduling: SchedulingService,
    private readonly previews: PreviewsService,
    private readonly next: NextEdition,
    private readonly people: People,
    private readonly authority: Authority,
    private readonly bus: EventBus,
  ) {}

  @Query(() => ScheduledEditionType, { nullable: true, description: 'The edition of a strategy that waits for its time, or was stopped and nobody has taken notice; null where there is none, and for whoever may not publish.' })
  @Access('edition.publish')
  async scheduledEdition(@Context() context: RequestContext, @Args('strategyId', { type: () => ID, description: 'The strategy.' }) strategyId: string): Promise<ScheduledEditionType | null> {
    const networkId = await this.next.networkOf(strategyId);
    if (!(await this.authority.reader(context, networkId, 'edition.publish'))) return null;
    const row = await this.scheduling.ofNetwork(context, networkId!);
    return row && shown(row);
  }

  @Mutation(() => ScheduledEditionResult, { description: 'Sets the next edition for a time. Nothing of it is public before; what is published is what is agreed and signed then.' })
  @Access('edition.publish')
  async scheduleEdition(
    @Context() context: RequestContext, @Args('strategyId', { type: () => ID, description: 'The strategy.' }) strategyId: string, @Args('cover', { type: () => CoverInput, description: 'Its cover.' }) cover: CoverInput,
    @Args('versionIds', { type: () => [ID], description: 'The agreed versions that it shall hold.' }) versionIds: string[], @Args('publishAt', { type: () => DateTime, description: 'When it becomes public.' }) publishAt: Date,
    @Args('timeZone', { description: 'IANA name of the zone in which that time was said.' }) timeZone: string,
  ): Promise<typeof ScheduledEditionResult> {
    return answer(await this.scheduling.schedule(context, strategyId, cover, versionIds, { publishAt, timeZone }), shown);
  }

  @Mutation(() => ScheduledEditionResult, { description: 'Sets another time, earlier or later.' })
  @Access('edition.publish')
  async moveScheduledEdition(
    @Context() context: RequestContext, @Args('scheduledId', { type: () => ID, description: 'The edition that waits.' }) scheduledId: string, @Args('publishAt', { type: () => DateTime, description: 'When it becomes public.' }) publishAt: Date,
    @Args('timeZone', { description: 'IANA name of the zone in which that time was said.' }) timeZone: string,
  ): Promise<typeof ScheduledEditionResult> {
    return answer(await this.scheduling.move(context, scheduledId, { publishAt, timeZone }), shown);
  }

  @Mutation(() => ScheduledEditionResult, { description: 'Calls an edition off that waits; of one that was stopped, takes notice.' })
  @Access('edition.publish')
  async callOffScheduledEdition(@Context() context: RequestContext, @Args('scheduledId', { type: () => ID, description: 'The edition.' }) scheduledId: string): Promise<typeof ScheduledEditionResult> {
    return answer(await this.scheduling.callOff(context, scheduledId), shown);
  }

  @Mutation(() => NewPreviewLinkResult, { description: 'Makes a secret address at which one reader sees an edition before its time.' })
  @Access('edition.publish')
  async makePreviewLink(
    @Context() context: RequestContext, @Args('scheduledId', { type: () => ID, description: 'The edition that waits.' }) scheduledId: string, @Args('label', { description: 'For whom it is.' }) label: string,
    @Args('expiresAt', { type: () => DateTime, description: 'Until when it is open, 30 days at most.' }) expiresAt: Date,
  ): Promise<typeof NewPreviewLinkResult> {
    return answer(await this.previews.makeLink(context, scheduledId, { label, expiresAt }), ({ link, url }) => Object.assign(new NewPreviewLinkType(), { link: shownLink(link), url }));
  }

  @Mutation(() => PreviewLinkResult, { description: 'Takes a secret address back: from now on there is nothing at it.' })
  @Access('edition.publish')
  async revokePreviewLink(@Context() context: RequestContext, @Args('previewLinkId', { type: () => ID, description: 'The link.' }) previewLinkId: string): Promise<typeof PreviewLinkResult> {
    return answer(await this.previews.revokeLink(context, previewLinkId), shownLink);
  }

  @Mutation(() => EditionProofResult, { description: 'Shows what is about to be published as page and in every format, to the viewer alone. Nothing is published by it.' })
  @Access('edition.publish')
  async proveEdition(
    @Context() context: RequestContext, @Args('strategyId', { type: () => ID, description: 'The strategy.' }) strategyId: string, @Args('cover', { type: () => CoverInput, description: 'Its cover.' }) cover: CoverInput,
    @Args('versionIds', { type: () => [ID], description: 'The agreed versions that it would hold.' }) versionIds: string[],
  ): Promise<typeof EditionProofResult> {
    return answer(await this.previews.prove(context, strategyId, cover, versionIds), (path) => Object.assign(new EditionProofType(), { path, files: filesAt(path) }));
  }

  @Subscription(() => ScheduledEditionType, { description: 'An edition of the network was set for a time, moved, called off, stopped or published; told to coordinators.' })
  @Access('edition.publish')
  async editionScheduled(@Context() context: RequestContext, @Args('networkId', { type: () => ID, description: 'The network.' }) networkId: string): Promise<AsyncIterableIterator<unknown> | null> {
    if (!(await this.authority.reader(context, networkId, 'edition.publish'))) return null;
    return watch(this.bus, context, 'edition.scheduled', 'editionScheduled', (event) => event.networkId === networkId, async (event) => {
      const row = await this.scheduling.find(context, event.scheduledId);
      return row && shown(row);
    });
  }

  @ResolveField(() => PersonType)
  setBy(@Parent() { row }: ScheduledShown, @Context() context: RequestContext): Promise<PersonType> {
    return this.people.byId(context, row.setBy);
  }

  @ResolveField(() => String, { nullable: true })
  trouble(@Parent() { row }: ScheduledShown): Promise<string | null> {
    return this.scheduling.trouble(row);
  }

  @ResolveField(() => [PreviewLinkType])
  async links(@Parent() { row }: ScheduledShown, @Context() context: RequestContext): Promise<PreviewLinkType[]> {
    return (await this.previews.linksOf(context, row.id)).map(shownLink);
  }
}

@Resolver(() => NetworkType)
export class NetworkSchedulingResolver {
  constructor(
    private readonly scheduling: SchedulingService,
    private readonly previews: PreviewsService,
    private readonly organisations: Organisations,
    private readonly documents: DocumentsService,
  ) {}

  @ResolveField(() => ScheduledEditionType, { nullable: true, description: 'The edition that waits for its time or was stopped, for coordinators; null for everybody else.' })
  @Access('parent')
  async scheduledEdition(@Parent() { id }: NetworkType, @Context() context: RequestContext): Promise<ScheduledEditionType | null> {
    const row = await this.scheduling.ofNetwork(context, id);
    return row && shown(row);
  }

  @ResolveField(() => [WithdrawnNameType], { description: 'Signatures that were withdrawn after they had been published or shown, the last ones first, for coordinators; none for everybody else.' })
  @Access('parent')
  async withdrawnNames(@Parent() { id }: NetworkType, @Context() context: RequestContext): Promise<WithdrawnNameType[]> {
    const rows = await this.previews.withdrawn(context, id);
    return Promise.all(rows.map(async (row) => Object.assign(new WithdrawnNameType(), {
      organisation: await this.organisations.byId(context, row.organisationId), document: await this.documents.shown(context, row.documentId), withdrawnAt: row.withdrawnAt, editions: row.editions,
      copies: row.copies.map(({ label, lastAt }) => ({ label, lastAt: new Date(lastAt) })),
    })));
  }
}
