import { Args, Context, ID, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Access, answer, RequestContext } from '@northstar/api-core';
import type { Standing } from '@northstar/domain-membership';
import { StandingEnum } from '../members/enums.js';
import { MemberType } from '../members/member.type.js';
import { Members } from '../members/members.service.js';
import { OrganisationChanges } from './organisation-changes.service.js';
import { ProfileInput } from './organisation.inputs.js';
import { OrganisationResult, OrganisationType } from './organisation.type.js';

/** Organisations: their people, their standing, their profile. */
@Resolver(() => OrganisationType)
export class OrganisationsResolver {
  constructor(
    private readonly changes: OrganisationChanges,
    private readonly members: Members,
  ) {}

  @Access('parent')
  @ResolveField(() => [MemberType], { description: 'Its people, by name.' })
  people(@Parent() organisation: OrganisationType, @Context() context: RequestContext): Promise<MemberType[]> {
    return this.members.ofOrganisation(context, organisation.id);
  }

  @Access('organisation.suspend')
  @Mutation(() => OrganisationResult, { description: 'Admits an organisation, suspends it, records that it left or came back. Its people are affected at once.' })
  async changeStanding(
    @Args('organisationId', { type: () => ID, description: 'The organisation.' }) organisationId: string,
    @Args('standing', { type: () => StandingEnum, description: 'Where it stands from now on.' }) standing: Standing,
    @Args('takesBackPositions', { type: () => Boolean, defaultValue: false, description: 'When it leaves: whether it takes back what it has said in ballots that are still open. It then counts there as one that left without an answer.' }) takesBackPositions: boolean,
    @Context() context: RequestContext,
  ): Promise<typeof OrganisationResult> {
    return answer(await this.changes.changeStanding(context, organisationId, standing, takesBackPositions), (organisation) => OrganisationType.of(organisation));
  }

  @Access('profile.edit')
  @Mutation(() => OrganisationResult, { description: 'Rewrites the profile of an organisation: one’s own, or as coordinator any.' })
  async editProfile(@Args('organisationId', { type: () => ID, description: 'The organisation.' }) organisationId: string, @Args('input', { description: 'The whole profile.' }) input: ProfileInput, @Context() context: RequestContext): Promise<typeof OrganisationResult> {
    return answer(await this.changes.editProfile(context, organisationId, input), (organisation) => OrganisationType.of(organisation));
  }
}
