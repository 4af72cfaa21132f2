import { Context, Field, ID, ObjectType, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Access, Authority, DateTime, enumType, type RequestContext } from '@northstar/api-core';
import { NetworkType, Organisations, OrganisationType } from '@northstar/api-network';
import { BallotsService, BallotType, shownBallot } from '@northstar/api-voting';
import { type AmendmentTurn, awaitsDecision, considering } from '@northstar/domain-amendments';
import { can, mayAnswerFor } from '@northstar/domain-membership';
import { domainAmendment } from './amendment-forms.js';
import { AmendmentType, shownAmendment } from './amendment.types.js';
import { AmendmentsRepository } from './amendments.repository.js';

const AmendmentTurnKindEnum = enumType<AmendmentTurn>('AmendmentTurnKind', 'What an amendment waits for.', {
  consider_amendment: 'An organisation of its ballot looks at it, and sponsors it or passes it over.',
  decide_amendment: 'A coordinator decides about it.',
});

@ObjectType('AmendmentTurn', { description: 'An amendment that waits for an organisation the viewer answers for, or for the viewer as a coordinator.' })
@Access('parent')
export class AmendmentTurnType {
  @Field(() => ID, { description: 'Identifier, the same as long as it waits.' })
  id!: string;
  @Field(() => AmendmentTurnKindEnum, { description: 'What it waits for.' })
  kind!: AmendmentTurn;
  @Field(() => OrganisationType, { nullable: true, description: 'Which organisation is to look at it.' })
  organisation!: OrganisationType | null;
  @Field(() => AmendmentType, { description: 'The amendment.' })
  amendment!: AmendmentType;
  @Field(() => BallotType, { description: 'The ballot that runs on its text.' })
  ballot!: BallotType;
  @Field(() => DateTime, { description: 'When that ballot closes.' })
  deadline!: Date;
}

@Resolver(() => NetworkType)
export class AmendmentTurnsResolver {
  constructor(
    private readonly authority: Authority,
    private readonly repository: AmendmentsRepository,
    private readonly ballots: BallotsService,
    private readonly organisations: Organisations,
  ) {}

  /** One statement for what waits, whatever the number of ballots, amendments and organisations [AM12]. */
  @ResolveField(() => [AmendmentTurnType], { description: 'Amendments that wait for the organisations that the viewer answers for, and for the viewer as a coordinator; soonest deadline first.' })
  @Access('parent')
  async yourAmendments(@Parent() network: NetworkType, @Context() context: RequestContext): Promise<AmendmentTurnType[]> {
    const actor = await this.authority.reader(context, network.id);
    const mine = [...new Set(actor?.mandates.map(({ organisationId }) => organisationId))].filter((id) => mayAnswerFor(actor!.mandates, id, actor!.now));
    const decides = actor !== null && can(actor, 'amendment.decide');
    if (!actor || (mine.length === 0 && !decides)) return [];
    const rows = await this.repository.waiting(network.id, mine, new Date(actor.now));
    const turns = rows.flatMap((row) => {
      const facts = domainAmendment(row, row.sponsors);
      return [...considering(facts, row.asked, row.passedOver).map((organisationId) => ({ row, organisationId })), ...(decides && awaitsDecision(facts) ? [{ row, organisationId: null }] : [])];
    });
    return Promise.all(turns.map(async ({ row, organisationId }) => Object.assign(new AmendmentTurnType(), {
      id: `${row.id}:${organisationId ?? 'decide'}`, kind: organisationId === null ? 'decide_amendment' as const : 'consider_amendment' as const,
      organisation: organisationId === null ? null : await this.organisations.byId(context, organisationId), amendment: shownAmendment(row), ballot: shownBallot((await this.ballots.load(context, row.runs))!), deadline: row.deadline,
    })));
  }
}
