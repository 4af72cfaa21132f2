import { Args, Context, ID, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Access, answer, DateTime, done, DoneResult, RequestContext } from '@northstar/api-core';
import { People, PersonType } from '@northstar/api-identity';
import type { MandateKind, Role } from '@northstar/domain-membership';
import { OrganisationType } from '../organisations/organisation.type.js';
import { Organisations } from '../organisations/organisations.service.js';
import { MandateKindEnum, RoleEnum } from './enums.js';
import { MandateType, MemberResult, MemberType } from './member.type.js';
import { Members } from './members.service.js';

/** What coordinators do with the people of a network. */
@Resolver(() => MemberType)
export class MembersResolver {
  constructor(
    private readonly members: Members,
    private readonly people: People,
    private readonly organisations: Organisations,
  ) {}

  @Access('parent')
  @ResolveField(() => PersonType, { description: 'The person.' })
  person(@Parent() member: MemberType, @Context() context: RequestContext): Promise<PersonType> {
    return this.people.byId(context, member.personId);
  }

  @Access('parent')
  @ResolveField(() => OrganisationType, { nullable: true, description: 'The organisation the person speaks for.' })
  organisation(@Parent() member: MemberType, @Context() context: RequestContext): Promise<OrganisationType> | null {
    return member.organisationId === null ? null : this.organisations.byId(context, member.organisationId);
  }

  @Access('parent')
  @ResolveField(() => [MandateType], { description: 'Mandates that hold or will hold, for any organisation of the network.' })
  mandates(@Parent() member: MemberType, @Context() context: RequestContext): Promise<MandateType[]> {
    return this.members.mandatesOf(context, member);
  }

  @Access('role.change')
  @Mutation(() => MemberResult, { description: 'Gives a member another role. The last coordinator stays one.' })
  async changeRole(@Args('memberId', { type: () => ID, description: 'The member.' }) memberId: string, @Args('role', { type: () => RoleEnum, description: 'The new role.' }) role: Role, @Context() context: RequestContext): Promise<typeof MemberResult> {
    return answer(await this.members.changeRole(context, memberId, role));
  }

  @Access('role.change')
  @Mutation(() => DoneResult, { description: 'Ends a membership: the person is out at once, what it wrote stays.' })
  async removeMember(@Args('memberId', { type: () => ID, description: 'The member.' }) memberId: string, @Context() context: RequestContext): Promise<typeof DoneResult> {
    const removed = await this.members.remove(context, memberId);
    return answer(removed.ok ? done('This person no longer belongs to the network.') : removed);
  }

  @Access('role.change')
  @Mutation(() => DoneResult, { description: 'Ends a membership and erases the person: name, address and sign-ins are gone, also from the record, which stays valid. What was written and decided for organisations stays, without the name. It cannot be undone.' })
  async erasePerson(@Args('memberId', { type: () => ID, description: 'The member.' }) memberId: string, @Context() context: RequestContext): Promise<typeof DoneResult> {
    const erased = await this.members.erase(context, memberId);
    return answer(erased.ok ? done('This person is erased. What they wrote and decided for their organisation stays, without their name.') : erased);
  }

  @Access('mandate.manage')
  @Mutation(() => MemberResult, { description: 'Gives a member a mandate for an organisation it belongs to.' })
  async grantMandate(
    @Args('memberId', { type: () => ID, description: 'The member.' }) memberId: string,
    @Args('organisationId', { type: () => ID, description: 'The organisation.' }) organisationId: string,
    @Args('kind', { type: () => MandateKindEnum, description: 'What the member may do for it.' }) kind: MandateKind,
    @Args('until', { type: () => DateTime, nullable: true, description: 'When it ends; without it, when it is taken back.' }) until: Date | null,
    @Context() context: RequestContext,
  ): Promise<typeof MemberResult> {
    return answer(await this.members.grantMandate(context, memberId, organisationId, kind, until ?? null));
  }

  @Access('mandate.manage')
  @Mutation(() => MemberResult, { description: 'Takes a mandate back. Positions taken with it stand.' })
  async revokeMandate(@Args('id', { type: () => ID, description: 'The mandate.' }) id: string, @Context() context: RequestContext): Promise<typeof MemberResult> {
    return answer(await this.members.revokeMandate(context, id));
  }
}

@Resolver(() => MandateType)
export class MandateResolver {
  constructor(private readonly organisations: Organisations) {}

  @Access('parent')
  @ResolveField(() => OrganisationType, { description: 'The organisation it is for.' })
  organisation(@Parent() mandate: MandateType, @Context() context: RequestContext): Promise<OrganisationType> {
    return this.organisations.byId(context, mandate.organisationId);
  }
}
