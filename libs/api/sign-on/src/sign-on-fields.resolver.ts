import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Access, Authority, Clock, type RequestContext } from '@northstar/api-core';
import { People, PersonType } from '@northstar/api-identity';
import { Organisations, OrganisationType } from '@northstar/api-network';
import { DocumentsService } from '@northstar/api-strategies';
import { shownVersion, VersionsService } from '@northstar/api-versions';
import { stands, takesSignatures } from '@northstar/domain-sign-on';
import { CallsService } from './calls.service.js';
import { type PreparationRow, type SignatureRow, SignOnRepository } from './sign-on.repository.js';
import { PreparedAnswerType, SignaturePreparationType, SignatureType, SignOnPlaceType, SignOnTextType, SignOnType } from './sign-on.types.js';
import { domainSignature, ended } from './sign-on-rows.js';
import { SigningService } from './signing.service.js';

/** What belongs to a call, read only when somebody asks for it, by one statement for a whole list. */
@Resolver(() => SignOnType)
export class SignOnFieldsResolver {
  constructor(
    private readonly calls: CallsService,
    private readonly signing: SigningService,
    private readonly repository: SignOnRepository,
    private readonly documents: DocumentsService,
    private readonly versions: VersionsService,
    private readonly organisations: Organisations,
    private readonly people: People,
    private readonly authority: Authority,
    private readonly clock: Clock,
  ) {}

  @ResolveField(() => PersonType, { description: 'Who made it.' })
  @Access('parent')
  calledBy(@Parent() { row }: SignOnType, @Context() context: RequestContext): Promise<PersonType> {
    return this.people.byId(context, row.calledBy);
  }

  @ResolveField(() => Boolean, { description: 'Whether it takes signatures now. Those that were given can be withdrawn at any time.' })
  @Access('parent')
  open(@Parent() { row }: SignOnType): boolean {
    return takesSignatures(ended(row), this.clock.now());
  }

  @ResolveField(() => [SignOnTextType], { description: 'What is signed, in reading order.' })
  @Access('parent')
  async texts(@Parent() { row }: SignOnType, @Context() context: RequestContext): Promise<SignOnTextType[]> {
    const signatures = (await this.calls.signatures(context, row.id)).filter((one) => stands(domainSignature(one)));
    return Promise.all(row.texts.map(async ({ documentId, versionId }) => Object.assign(new SignOnTextType(), {
      versionId, document: await this.documents.shown(context, documentId), version: shownVersion((await this.versions.load(context, versionId))!),
      current: !(await this.calls.isReplaced(context, versionId)), signatures: signatures.filter((one) => one.versionId === versionId).length,
    })));
  }

  @ResolveField(() => [SignOnPlaceType], { description: 'Who was asked, by name, and what each says. Silence is shown as silence.' })
  @Access('parent')
  async board(@Parent() { row }: SignOnType, @Context() context: RequestContext): Promise<SignOnPlaceType[]> {
    const [invited, signatures] = await Promise.all([this.calls.invited(context, row.id), this.calls.signatures(context, row.id)]);
    const said = new Map(signatures.map((one) => [`${one.organisationId}:${one.versionId}`, one]));
    return Promise.all(invited.map(async ({ organisationId }) => Object.assign(new SignOnPlaceType(), {
      organisation: await this.organisations.byId(context, organisationId),
      signatures: await Promise.all(row.texts.map(({ versionId }) => this.shown(context, `${organisationId}:${versionId}`, versionId, said.get(`${organisationId}:${versionId}`)))),
    })));
  }

  @ResolveField(() => [SignaturePreparationType], { description: "What was prepared in the viewer's own organisations; nobody else's." })
  @Access('parent')
  async preparations(@Parent() { row }: SignOnType, @Context() context: RequestContext): Promise<SignaturePreparationType[]> {
    const actor = await this.authority.reader(context, row.networkId);
    if (!actor || actor.organisationIds.length === 0) return [];
    const rows = await context.loader<string, PreparationRow[]>(`prepared in ${row.networkId}`, async (ids) => {
      const all = await this.repository.preparations(ids, actor.organisationIds);
      return ids.map((id) => all.filter((one) => one.signOnId === id));
    }).load(row.id);
    return Promise.all([...new Set(rows.map(({ organisationId }) => organisationId))].map(async (organisationId) => {
      const own = rows.filter((one) => one.organisationId === organisationId);
      const inOrder = row.texts.flatMap(({ versionId }) => own.filter((one) => one.versionId === versionId));
      return Object.assign(new SignaturePreparationType(), {
        organisation: await this.organisations.byId(context, organisationId), by: await this.people.byId(context, own[0]!.personId), at: own[0]!.at,
        answers: inOrder.map(({ versionId, answer, words }) => Object.assign(new PreparedAnswerType(), { versionId, answer, words })),
      });
    }));
  }

  @ResolveField(() => [OrganisationType], { description: 'Organisations for which the viewer may answer it now.' })
  @Access('parent')
  maySignFor(@Parent() { row }: SignOnType, @Context() context: RequestContext): Promise<OrganisationType[]> {
    return this.mine(context, row, 'sign');
  }

  @ResolveField(() => [OrganisationType], { description: 'Organisations of the viewer’s whose answer it may prepare now.' })
  @Access('parent')
  mayPrepareFor(@Parent() { row }: SignOnType, @Context() context: RequestContext): Promise<OrganisationType[]> {
    return this.mine(context, row, 'prepare');
  }

  @ResolveField(() => [OrganisationType], { description: 'Organisations with a signature here that the viewer may take back.' })
  @Access('parent')
  mayWithdrawFor(@Parent() { row }: SignOnType, @Context() context: RequestContext): Promise<OrganisationType[]> {
    return this.mine(context, row, 'withdraw');
  }

  private async mine(context: RequestContext, row: SignOnType['row'], what: 'sign' | 'prepare' | 'withdraw'): Promise<OrganisationType[]> {
    return Promise.all((await this.signing.mine(context, row, what)).map((id) => this.organisations.byId(context, id)));
  }

  private async shown(context: RequestContext, id: string, versionId: string, row: SignatureRow | undefined): Promise<SignatureType> {
    if (!row) return Object.assign(new SignatureType(), { id, versionId, state: 'invited', reservation: null, reason: null, by: null, at: null, revision: 0 });
    const { state, words, at, revision, personId } = row;
    return Object.assign(new SignatureType(), {
      id, versionId, state, at, revision, reservation: state === 'signed_with_reservation' ? words : null, reason: state === 'declined' ? words : null, by: await this.people.byId(context, personId),
    });
  }
}
