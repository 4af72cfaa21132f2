import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Access, Authority, type RequestContext } from '@northstar/api-core';
import { People, PersonType } from '@northstar/api-identity';
import { Organisations, OrganisationType } from '@northstar/api-network';
import { DocumentsService, DocumentType } from '@northstar/api-strategies';
import { type Delivery, isConfirmed, isMet, type Response, standingOf } from '@northstar/domain-progress';
import { PlansService } from './plans.service.js';
import { domainStep, type ReviewRow } from './progress.repository.js';
import { ProgressService } from './progress.service.js';
import { AdvocacyPlanType, DeliveryConfirmationType, DeliveryEnum, EvidenceFileType, ProgressStepType, ProgressType, ResponseEnum, ReviewDateType, shownPlan, shownStep } from './progress.types.js';

/** What belongs to the progress of an ask, read only when somebody asks for it, by one statement for a whole list. */
@Resolver(() => ProgressType)
export class ProgressFieldsResolver {
  constructor(
    private readonly progress: ProgressService,
    private readonly plansOf: PlansService,
    private readonly documents: DocumentsService,
    private readonly people: People,
  ) {}

  @ResolveField(() => DocumentType, { description: 'The ask.' })
  @Access('parent')
  document(@Parent() { id }: ProgressType, @Context() context: RequestContext): Promise<DocumentType> {
    return this.documents.shown(context, id);
  }

  @ResolveField(() => ResponseEnum, { description: 'What government said, by its latest step.' })
  @Access('parent')
  async response(@Parent() { id }: ProgressType, @Context() context: RequestContext): Promise<Response> {
    return standingOf((await this.progress.steps(context, id)).map(domainStep)).response;
  }

  @ResolveField(() => DeliveryEnum, { description: 'What government did. “Delivered” counts when a second organisation has confirmed it.' })
  @Access('parent')
  async delivery(@Parent() { id }: ProgressType, @Context() context: RequestContext): Promise<Delivery> {
    return standingOf((await this.progress.steps(context, id)).map(domainStep)).delivery;
  }

  @ResolveField(() => ProgressStepType, { nullable: true, description: 'The step that says “delivered” and waits for the word of a second organisation.' })
  @Access('parent')
  async awaitsConfirmation(@Parent() { id }: ProgressType, @Context() context: RequestContext): Promise<ProgressStepType | null> {
    const steps = await this.progress.steps(context, id);
    const { awaitsStepId } = standingOf(steps.map(domainStep));
    const step = steps.find((each) => each.id === awaitsStepId);
    return step ? shownStep(step) : null;
  }

  @ResolveField(() => [ProgressStepType], { description: 'Everything that was recorded, in the order in which it was.' })
  @Access('parent')
  async steps(@Parent() { id }: ProgressType, @Context() context: RequestContext): Promise<ProgressStepType[]> {
    return (await this.progress.steps(context, id)).map(shownStep);
  }

  @ResolveField(() => ReviewDateType, { nullable: true, description: 'The review date that runs.' })
  @Access('parent')
  async review(@Parent() { id }: ProgressType, @Context() context: RequestContext): Promise<ReviewDateType | null> {
    const row: ReviewRow | null = await this.progress.review(context, id);
    if (!row) return null;
    const met = isMet(row, (await this.progress.steps(context, id)).map(domainStep));
    return Object.assign(new ReviewDateType(), { dueAt: row.dueAt, timeZone: row.timeZone, met, setBy: await this.people.byId(context, row.setBy) });
  }

  @ResolveField(() => [AdvocacyPlanType], { description: 'Who takes which target: what is open first, by its day, then what has ended.' })
  @Access('parent')
  async plans(@Parent() { id }: ProgressType, @Context() context: RequestContext): Promise<AdvocacyPlanType[]> {
    return (await this.plansOf.ofDocument(context, id)).map(shownPlan);
  }
}

@Resolver(() => ProgressStepType)
export class ProgressStepResolver {
  constructor(
    private readonly authority: Authority,
    private readonly people: People,
    private readonly organisations: Organisations,
  ) {}

  @ResolveField(() => OrganisationType, { nullable: true, description: 'For which organisation it was recorded; null for what the clock did.' })
  @Access('parent')
  organisation(@Parent() { row }: ProgressStepType, @Context() context: RequestContext): Promise<OrganisationType> | null {
    return row.organisationId === null ? null : this.organisations.byId(context, row.organisationId);
  }

  @ResolveField(() => PersonType, { nullable: true, description: 'Who recorded it; null for what the clock did.' })
  @Access('parent')
  by(@Parent() { row }: ProgressStepType, @Context() context: RequestContext): Promise<PersonType> | null {
    return row.personId === null ? null : this.people.byId(context, row.personId);
  }

  @ResolveField(() => String, { nullable: true, description: 'Who in government it was; null where there is none, or for those who may not know.' })
  @Access('parent')
  async contact(@Parent() { row }: ProgressStepType, @Context() context: RequestContext): Promise<string | null> {
    return (await this.mayKnow(row, context)) ? row.contact : null;
  }

  @ResolveField(() => [EvidenceFileType], { description: 'Files that show it. Those that came with a contact in government are for whoever may know the contact.' })
  @Access('parent')
  async files(@Parent() { row }: ProgressStepType, @Context() context: RequestContext): Promise<EvidenceFileType[]> {
    return (await this.mayKnow(row, context)) ? row.files : [];
  }

  @ResolveField(() => [DeliveryConfirmationType], { description: 'Organisations that confirmed it.' })
  @Access('parent')
  confirmations(@Parent() { row }: ProgressStepType, @Context() context: RequestContext): Promise<DeliveryConfirmationType[]> {
    return Promise.all(row.confirmations.map(async ({ organisationId, personId, at }) => Object.assign(new DeliveryConfirmationType(), {
      organisation: await this.organisations.byId(context, organisationId), by: await this.people.byId(context, personId), at: new Date(at),
    })));
  }

  @ResolveField(() => Boolean, { description: 'Whether the viewer’s organisation can be the second one that confirms it.' })
  @Access('parent')
  async mayConfirm(@Parent() { row }: ProgressStepType, @Context() context: RequestContext): Promise<boolean> {
    if (row.delivery !== 'delivered' || isConfirmed(domainStep(row))) return false;
    const actor = await this.authority.reader(context, row.networkId, 'progress.confirm');
    return actor !== null && actor.organisationId !== null && actor.organisationId !== row.organisationId;
  }

  private async mayKnow({ contact, networkId, organisationId }: ProgressStepType['row'], context: RequestContext): Promise<boolean> {
    return contact === null || (await this.authority.reader(context, networkId, 'contact.read', organisationId === null ? {} : { organisationId })) !== null;
  }
}

@Resolver(() => AdvocacyPlanType)
export class AdvocacyPlanResolver {
  constructor(
    private readonly plans: PlansService,
    private readonly people: People,
    private readonly organisations: Organisations,
  ) {}

  @ResolveField(() => OrganisationType, { description: 'Who takes it.' })
  @Access('parent')
  organisation(@Parent() { row }: AdvocacyPlanType, @Context() context: RequestContext): Promise<OrganisationType> {
    return this.organisations.byId(context, row.organisationId);
  }

  @ResolveField(() => PersonType, { description: 'Who planned it.' })
  @Access('parent')
  takenBy(@Parent() { row }: AdvocacyPlanType, @Context() context: RequestContext): Promise<PersonType> {
    return this.people.byId(context, row.takenBy);
  }

  @ResolveField(() => [OrganisationType], { description: 'Other organisations that have taken the same target, for this ask or another, and not done it.' })
  @Access('parent')
  async alsoTakenBy(@Parent() { row }: AdvocacyPlanType, @Context() context: RequestContext): Promise<OrganisationType[]> {
    const others = [...new Set((await this.plans.clashing(context, row)).map(({ organisationId }) => organisationId))];
    return Promise.all(others.map((id) => this.organisations.byId(context, id)));
  }

  @ResolveField(() => Boolean, { description: 'Whether the viewer may say that it was done or is given up.' })
  @Access('parent')
  async mayEnd(@Parent() { row }: AdvocacyPlanType, @Context() context: RequestContext): Promise<boolean> {
    return row.state === 'planned' && this.plans.mayTakeFor(context, row);
  }
}

@Resolver(() => DocumentType)
export class DocumentProgressResolver {
  @ResolveField(() => ProgressType, { nullable: true, description: 'Of asks: what became of it.' })
  @Access('parent')
  progress(@Parent() { id, kind, networkId }: DocumentType): ProgressType | null {
    return kind === 'ask' ? Object.assign(new ProgressType(), { id, networkId }) : null;
  }
}
