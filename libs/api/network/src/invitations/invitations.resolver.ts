import { Args, Context, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Access, answer, DoneResult, RequestContext } from '@northstar/api-core';
import { SignInResult, ViewerType } from '@northstar/api-identity';
import { AcceptInvitation } from './accept-invitation.service.js';
import { AcceptInvitationInput, InvitationPreviewType, InviteInput, InviteResult } from './invitation.type.js';
import { Invitations } from './invitations.service.js';

/** Invitations, from both ends. */
@Resolver()
export class InvitationsResolver {
  constructor(
    private readonly invitations: Invitations,
    private readonly accepting: AcceptInvitation,
  ) {}

  @Access('public')
  @Query(() => InvitationPreviewType, { nullable: true, description: 'What an invitation is about, for whoever holds its link; null when the link does not work.' })
  invitation(@Args('token', { description: 'The secret of the link.' }) token: string): Promise<InvitationPreviewType | null> {
    return this.invitations.preview(token);
  }

  @Access('person.invite')
  @Mutation(() => InviteResult, { description: 'Makes an invitation for one person, to an organisation of the network or with one that joins by it.' })
  async invite(@Args('input', { description: 'Whom, and as what.' }) input: InviteInput, @Context() context: RequestContext): Promise<typeof InviteResult> {
    return answer(await this.invitations.invite(context, input));
  }

  @Access('person.invite')
  @Mutation(() => DoneResult, { description: 'Makes the link of an invitation useless.' })
  async revokeInvitation(@Args('id', { type: () => ID, description: 'The invitation.' }) id: string, @Context() context: RequestContext): Promise<typeof DoneResult> {
    return answer(await this.invitations.revoke(context, id));
  }

  @Access('public')
  @Mutation(() => SignInResult, { description: 'Accepts an invitation and signs in.' })
  async acceptInvitation(@Args('input', { description: 'The link’s secret, and who accepts.' }) input: AcceptInvitationInput, @Context() context: RequestContext): Promise<typeof SignInResult> {
    return answer(await this.accepting.accept(context, input), (id) => ViewerType.of(id));
  }
}
