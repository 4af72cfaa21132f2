import { Args, Context, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Access, answer, RequestContext } from '@northstar/api-core';
import { AskInput, DocumentResult, DocumentsService, DocumentType, shownDocument } from '@northstar/api-strategies';
import { DocumentImportType, shownImport } from './import.types.js';
import { ImportsService } from './imports.service.js';

/** Files that were brought in, and the asks that are made of them. */
@Resolver(() => DocumentImportType)
export class ImportsResolver {
  constructor(
    private readonly imports: ImportsService,
    private readonly documents: DocumentsService,
  ) {}

  @Access('ask.create')
  @Query(() => DocumentImportType, { nullable: true, description: 'A file that the viewer brought in, or null.' })
  async documentImport(@Context() context: RequestContext, @Args('id', { type: () => ID, description: 'The file, as `POST /imports` called it.' }) id: string): Promise<DocumentImportType | null> {
    const row = await this.imports.find(context, id);
    return row && shownImport(row);
  }

  @Access('ask.create')
  @Mutation(() => DocumentResult, { description: 'Makes an ask of a file that the viewer brought in. Asked again, it answers the same ask.' })
  async createAskFromImport(
    @Context() context: RequestContext, @Args('importId', { type: () => ID, description: 'The file.' }) importId: string, @Args('input', { description: 'What the ask says about itself.' }) input: AskInput,
    @Args('language', { description: 'BCP-47 tag of the language it is in, one of those offered.' }) language: string,
  ): Promise<typeof DocumentResult> {
    const outcome = await this.imports.makeAsk(context, importId, input, language);
    return outcome.ok ? this.documents.shown(context, outcome.value) : answer(outcome);
  }

  @Access('parent')
  @ResolveField(() => DocumentType, { nullable: true, description: 'The ask that was made of it.' })
  async document(@Parent() { documentId }: DocumentImportType, @Context() context: RequestContext): Promise<DocumentType | null> {
    const row = documentId === null ? null : await this.documents.find(context, documentId);
    return row && shownDocument(row);
  }
}
