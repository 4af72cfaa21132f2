import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestContext } from '@northstar/api-core';
import { DocumentsService, DocumentType } from '@northstar/api-strategies';
import { shownVersion, VersionsService, VersionType } from '@northstar/api-versions';
import { BallotTextType, PreferenceType, RankedTextType } from './ballot.types.js';

/** The texts of a ballot: read only when somebody asks for them, all of a list by one statement. */
@Resolver(() => BallotTextType)
export class BallotTextFieldsResolver {
  constructor(
    private readonly documents: DocumentsService,
    private readonly versions: VersionsService,
  ) {}

  @ResolveField(() => DocumentType)
  document(@Parent() { documentId }: BallotTextType, @Context() context: RequestContext): Promise<DocumentType> {
    return this.documents.shown(context, documentId);
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
