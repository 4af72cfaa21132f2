import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Authority, type RequestContext } from '@northstar/api-core';
import { DocumentsService, DocumentType } from '@northstar/api-strategies';
import { shownVersion, VersionsService, VersionType } from '@northstar/api-versions';
import { BallotTextType, PreferenceType, RankedTextType, TextBeforeType } from './ballot.types.js';
import { type BeforeRow, BesideRepository } from './beside.repository.js';

/** The texts of a ballot: read only when somebody asks for them, all of a list by one statement. */
@Resolver(() => BallotTextType)
export class BallotTextFieldsResolver {
  constructor(
    private readonly documents: DocumentsService,
    private readonly versions: VersionsService,
    private readonly authority: Authority,
    private readonly beside: BesideRepository,
  ) {}

  @ResolveField(() => DocumentType)
  document(@Parent() { documentId }: BallotTextType, @Context() context: RequestContext): Promise<DocumentType> {
    return this.documents.shown(context, documentId);
  }

  @ResolveField(() => TextBeforeType, { nullable: true })
  async before(@Parent() { ballot, documentId }: BallotTextType, @Context() context: RequestContext): Promise<TextBeforeType | null> {
    const actor = await this.authority.reader(context, ballot.networkId);
    if (!actor || actor.organisationIds.length === 0) return null;
    const known = await context.loader<string, BeforeRow[]>(`texts before, in ${ballot.networkId}`, async (ids) => {
      const all = await this.beside.before(ids, actor.organisationIds);
      return ids.map((id) => all.filter((row) => row.ballotId === id));
    }).load(ballot.id);
    const row = known.find((one) => one.documentId === documentId);
    const version = row && (await this.versions.load(context, row.versionId));
    return version ? Object.assign(new TextBeforeType(), { version: shownVersion(version), voted: row.voted }) : null;
  }

  @ResolveField(() => VersionType)
  async version(@Parent() { versionId }: BallotTextType, @Context() context: RequestContext): Promise<VersionType> {
    return shownVersion((await this.versions.load(context, versionId))!);
  }
}

@Resolver(() => RankedTextType)
export class RankedTextFieldsResolver {
  constructor(private readonly documents: DocumentsService) {}

  @ResolveField(() => DocumentType)
  document(@Parent() { documentId }: RankedTextType, @Context() context: RequestContext): Promise<DocumentType> {
    return this.documents.shown(context, documentId);
  }
}

@Resolver(() => PreferenceType)
export class PreferenceFieldsResolver {
  constructor(private readonly documents: DocumentsService) {}

  @ResolveField(() => DocumentType)
  document(@Parent() { documentId }: PreferenceType, @Context() context: RequestContext): Promise<DocumentType> {
    return this.documents.shown(context, documentId);
  }
}
