import { Args, Context, ID, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Access, answer, RequestContext } from '@northstar/api-core';
import type { Standing } from '@northstar/domain-membership';
import { StandingEnum } from '../members/enums.js';
import { MemberType } from '../members/member.type.js';
import { Members } from '../members/members.service.js';
import { OrganisationChanges } from './organisation-changes.service.js';
import { ProfileInput } from './organisation.inputs.js';
import { OrganisationPageService } from './organisation-page.service.js';
import { OrganisationPageType, OrganisationResult, OrganisationType } from './organisation.type.js';

/** Organisations: their people, their standing, their profile. */
@Resolver(() => OrganisationType)
export class OrganisationsResolver {
  constructor(
    private readonly changes: OrganisationChanges,
    private readonly members: Members,
    private readonly pages: OrganisationPageService,
  ) {}

  @Access('parent')
  @ResolveField(() => [MemberType], { description: 'Its people, by name.' })
  people(@Parent() organisation: OrganisationType, @Context() context: RequestContext): Promise<MemberType[]> {
    return this.members.ofOrganisation(context, organisation.id);
  }

  @Access('parent')
  @ResolveField(() => OrganisationPageType, { nullable: true, description: 'What it says to the public; null while it never said anything.' })
  async publicPage(@Parent() organisation: OrganisationType, @Context() context: RequestContext): Promise<OrganisationPageType | null> {
    const page = await this.pages.of(context, organisation.id);
    return page && Object.assign(new OrganisationPageType(), { shown: page.shown, about: page.about, website: page.website, path: `/p/${page.slug}/organisations/${page.address}` });
  }

  @Access('organisation.show')
  @Mutation(() => OrganisationResult, { description: 'Shows the page of one’s own organisation to the public with what it says there, or takes it back.' })
  async showOrganisation(
    @Args('organisationId', { type: () => ID, description: 'The organisation.' }) organisationId: string,
    @Args('shown', { type: () => Boolean, description: 'Whether it is listed from now on.' }) shown: boolean,
    @Args('about', { type: () => String, description: 'What it says of itself there, at most 600 characters.' }) about: string,
    @Args('website', { type: () => String, nullable: true, description: 'Its web address there, http or https.' }) website: string | null,
    @Context() context: RequestContext,
  ): Promise<typeof OrganisationResult> {
    return answer(await this.pages.set(context, organisationId, { shown, about, website }), (organisation) => OrganisationType.of(organisation));
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
