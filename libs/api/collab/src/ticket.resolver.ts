import { Args, Context, createUnionType, Field, ID, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { Access, DateTime, notFound, refusalType, RefusalType, type RequestContext } from '@northstar/api-core';
import { CollabAuthoriser } from './collab-authoriser.js';
import { Tickets } from './tickets.js';

@ObjectType('CollabTicket', { description: 'A one-use key that opens `/collab/<document>?ticket=…` for a minute.' })
@Access('parent')
export class CollabTicketType {
  @Field(() => String, { description: 'The key. It works once.' })
  ticket!: string;

  @Field(() => DateTime, { description: 'When it stops working unused.' })
  expiresAt!: Date;
}

export const CollabTicketResult = createUnionType({
  name: 'CollabTicketResult', description: 'The ticket, or why there is none.', types: () => [CollabTicketType, RefusalType] as const,
  resolveType: (value: object) => ('code' in value ? RefusalType : CollabTicketType),
});

@Resolver()
export class TicketResolver {
  constructor(
    private readonly tickets: Tickets,
    private readonly authoriser: CollabAuthoriser,
  ) {}

  @Mutation(() => CollabTicketResult, { description: 'A ticket for clients that can send neither a cookie nor a header with their socket.' })
  @Access('signed-in')
  async collabTicket(@Context() context: RequestContext, @Args('documentId', { type: () => ID, description: 'The document that the ticket opens.' }) documentId: string): Promise<CollabTicketType | RefusalType> {
    const signedIn = context.signedIn!;
    const standing = await this.authoriser.standing(signedIn, documentId);
    return standing ? this.tickets.issue(signedIn, documentId) : refusalType(notFound());
  }
}
