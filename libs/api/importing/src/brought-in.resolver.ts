import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Access, RequestContext } from '@northstar/api-core';
import { People, PersonType } from '@northstar/api-identity';
import { DocumentType } from '@northstar/api-strategies';
import { BroughtInType, shownBroughtIn } from './import.types.js';
import { ImportsService } from './imports.service.js';

/** Where a text came from, told beside the text for good. */
@Resolver(() => DocumentType)
export class DocumentOriginResolver {
  constructor(private readonly imports: ImportsService) {}

  @Access('parent')
  @ResolveField(() => BroughtInType, { nullable: true, description: 'The file of which it was made; null where it was written here.' })
  async broughtIn(@Parent() { id }: DocumentType, @Context() context: RequestContext): Promise<BroughtInType | null> {
    const row = await this.imports.ofDocument(context, id);
    return row && shownBroughtIn(row, context.signedIn?.personId ?? null);
  }
}

@Resolver(() => BroughtInType)
export class BroughtInResolver {
  constructor(private readonly people: People) {}

  @Access('parent')
  @ResolveField(() => PersonType, { description: 'Who brought it in.' })
  by(@Parent() { personId }: BroughtInType, @Context() context: RequestContext): Promise<PersonType> {
    return this.people.byId(context, personId);
  }
}
