import { Args, Context, ID, Int, Mutation, Parent, Query, ResolveField, Resolver, Subscription } from '@nestjs/graphql';
import { Access, answer, type Connection, EventBus, RequestContext, RichText, watch } from '@northstar/api-core';
import { People, PersonType } from '@northstar/api-identity';
import { Organisations, OrganisationType } from '@northstar/api-network';
import { DocumentsService, DocumentType } from '@northstar/api-strategies';
import { type DocJson, toHtml, toText } from '@northstar/engine-editor-schema';
import { Contributors } from './contributors.js';
import type { Grain } from '@northstar/domain-text-diff';
import { ComparedChangeType, ComparisonType, ContributionType, GrainEnum, type Since, SinceEnum, RestoredType, RestoreResult, shownVersion, VersionConnection, VersionResult, VersionType } from './version.types.js';
import { VersionsRepository } from './versions.repository.js';
import { type ComparisonResult, VersionsService } from './versions.service.js';

@Resolver(() => VersionType)
export class VersionsResolver {
  constructor(
    private readonly versions: VersionsService,
    private readonly repository: VersionsRepository,
    private readonly documents: DocumentsService,
    private readonly contributors: Contributors,
    private readonly people: People,
    private readonly organisations: Organisations,
    private readonly bus: EventBus,
  ) {}

  @Query(() => VersionType, { nullable: true, description: 'One version, or null.' })
  @Access('document.read')
  async version(@Context() context: RequestContext, @Args('id', { type: () => ID, description: 'The version.' }) id: string): Promise<VersionType | null> {
    const row = await this.versions.find(context, id);
    return row && shownVersion(row);
  }

  @Query(() => ComparisonType, { nullable: true, description: 'What changed between two versions of one document; without `to`, up to the text as it stands. Null when either is missing.' })
  @Access('document.read')
  async compare(
    @Context() context: RequestContext, @Args('from', { type: () => ID, description: 'The older version.' }) from: string, @Args('to', { type: () => ID, nullable: true, description: 'The newer one; without it, the text as it stands.' }) to: string | null,
    @Args('by', { type: () => GrainEnum, nullable: true, defaultValue: 'word', description: 'Whether words or characters are compared.' }) by: Grain,
  ): Promise<ComparisonType | null> {
    return this.shownComparison(context, await this.versions.compare(context, from, to ?? null, by));
  }

  @Query(() => ComparisonType, { nullable: true, description: 'What changed in a text since the viewer was here before, or since their organisation took its position. Null when there is nothing to go back to.' })
  @Access('document.read')
  async changesSince(
    @Context() context: RequestContext, @Args('documentId', { type: () => ID, description: 'The document.' }) documentId: string, @Args('since', { type: () => SinceEnum, description: 'From when on.' }) since: Since,
    @Args('by', { type: () => GrainEnum, nullable: true, defaultValue: 'word', description: 'Whether words or characters are compared.' }) by: Grain,
  ): Promise<ComparisonType | null> {
    return this.shownComparison(context, await this.versions.changesSince(context, documentId, since, by));
  }

  @Mutation(() => VersionResult, { description: 'Cuts a version of the text as it stands and gives it a name.' })
  @Access('version.name')
  async nameVersion(
    @Context() context: RequestContext, @Args('documentId', { type: () => ID, description: 'The document.' }) documentId: string, @Args('name', { description: 'What the version is called.' }) name: string, @Args('note', { type: () => String, nullable: true, description: 'Why it was cut.' }) note: string | null,
  ): Promise<typeof VersionResult> {
    return answer(await this.versions.name(context, documentId, name, note ?? null), shownVersion);
  }

  @Mutation(() => RestoreResult, { description: 'Brings an older version back as a change to the text; the text as it was is kept as a version first.' })
  @Access('version.restore')
  async restoreVersion(@Context() context: RequestContext, @Args('versionId', { type: () => ID, description: 'The version to bring back.' }) versionId: string): Promise<typeof RestoreResult> {
    const outcome = await this.versions.restore(context, versionId);
    if (!outcome.ok) return answer(outcome);
    return Object.assign(new RestoredType(), { document: await this.documents.shown(context, outcome.value.documentId), beforeRestore: shownVersion(outcome.value.beforeRestore) });
  }

  @Subscription(() => VersionType, { description: 'A version of the document was cut.' })
  @Access('document.read')
  async versionCut(@Context() context: RequestContext, @Args('documentId', { type: () => ID, description: 'The document.' }) documentId: string): Promise<AsyncIterableIterator<unknown> | null> {
    if (!(await this.documents.find(context, documentId))) return null;
    return watch(this.bus, context, 'version.cut', 'versionCut', (event) => event.documentId === documentId, async (event) => {
      const row = await this.versions.find(context, event.versionId);
      return row && shownVersion(row);
    });
  }

  @ResolveField(() => PersonType, { nullable: true })
  createdBy(@Parent() { row }: VersionType, @Context() context: RequestContext): Promise<PersonType> | null {
    return row.createdBy === null ? null : this.people.byId(context, row.createdBy);
  }

  @ResolveField(() => OrganisationType, { nullable: true })
  organisation(@Parent() { row }: VersionType, @Context() context: RequestContext): Promise<OrganisationType> | null {
    return row.organisationId === null ? null : this.organisations.byId(context, row.organisationId);
  }

  @ResolveField(() => DocumentType)
  document(@Parent() { row }: VersionType, @Context() context: RequestContext): Promise<DocumentType> {
    return this.documents.shown(context, row.documentId);
  }

  @ResolveField(() => RichText)
  content(@Parent() { row }: VersionType, @Context() context: RequestContext): Promise<DocJson> {
    return context.loader<string, DocJson>('version content', async (ids) => {
      const contents = await this.repository.contents(ids);
      return ids.map((id) => contents.get(id) ?? new Error(`no version ${id}`));
    }).load(row.id);
  }

  @ResolveField(() => String)
  async text(@Parent() version: VersionType, @Context() context: RequestContext): Promise<string> {
    return toText(await this.content(version, context));
  }

  @ResolveField(() => String)
  async html(@Parent() version: VersionType, @Context() context: RequestContext): Promise<string> {
    return toHtml(await this.content(version, context));
  }

  @ResolveField('changes', () => [ComparedChangeType])
  async changesOf(@Parent() { row }: VersionType, @Context() context: RequestContext): Promise<ComparedChangeType[]> {
    return this.withOrganisation(context, await this.versions.changesOf(row));
  }

  @ResolveField('contributors', () => [ContributionType])
  contributorsOf(@Parent() { row }: VersionType, @Context() context: RequestContext): Promise<ContributionType[]> {
    return this.contributors.ofVersion(context, row.id);
  }

  private withOrganisation<Row extends { organisationId: string | null }>(context: RequestContext, rows: readonly Row[]): Promise<(Row & { organisation: OrganisationType | null })[]> {
    return Promise.all(rows.map(async (row) => ({ ...row, organisation: row.organisationId === null ? null : await this.organisations.byId(context, row.organisationId) })));
  }

  private async shownComparison(context: RequestContext, result: ComparisonResult | null): Promise<ComparisonType | null> {
    if (!result) return null;
    const { from, fromAt, to, insertedWords, deletedWords } = result;
    return {
      from: from && shownVersion(from), fromAt, to: to && shownVersion(to), toIsCurrent: to === null, insertedWords, deletedWords,
      changes: await this.withOrganisation(context, result.changes),
      contributors: await this.contributors.grouped(context, result.contributors),
      blocks: await Promise.all(result.blocks.map(async (block) => ({
        ...block, depth: block.depth ?? 0, number: block.number ?? null,
        segments: (await this.withOrganisation(context, block.segments)).map(({ flagged = false, underline = false, strike = false, link = null, move = null, ...segment }) => ({ ...segment, underline, strike, link, needsSource: flagged, move })),
      }))),
    };
  }
}

@Resolver(() => DocumentType)
export class DocumentVersionsResolver {
  constructor(private readonly versionsOf: VersionsService) {}

  @ResolveField(() => VersionConnection, { description: 'Its versions, newest first.' })
  @Access('parent')
  async versions(
    @Parent() document: DocumentType, @Context() context: RequestContext,
    @Args('first', { type: () => Int, nullable: true, defaultValue: 30, description: 'How many, at most 100.' }) first: number, @Args('after', { type: () => String, nullable: true, description: 'The `endCursor` of the page before.' }) after: string | null,
  ): Promise<Connection<VersionType>> {
    const rows = await this.versionsOf.ofDocument(context, document.id, first, after);
    return { ...rows, nodes: rows.nodes.map(shownVersion) };
  }

  @ResolveField(() => VersionType, { nullable: true, description: 'The version that is agreed, if one is.' })
  @Access('parent')
  async agreedVersion(@Parent() document: DocumentType, @Context() context: RequestContext): Promise<VersionType | null> {
    const row = document.agreedVersionId === null ? null : await this.versionsOf.load(context, document.agreedVersionId);
    return row && shownVersion(row);
  }
}
