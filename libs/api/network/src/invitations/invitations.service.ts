import { Inject, Injectable } from '@nestjs/common';
import { Authority, checkLine, Clock, CONFIG, type Config, done, type DoneType, Logger, notFound, type RequestContext, UnitOfWork } from '@northstar/api-core';
import { checkEmail, hashSecret, newSecret } from '@northstar/api-identity';
import { can, ok, refuse, type Outcome } from '@northstar/domain-membership';
import { Organisation } from '../organisations/organisation.entity.js';
import { OrganisationsRepository } from '../organisations/organisations.repository.js';
import { Invitation } from './invitation.entity.js';
import { InvitationPreviewType, InvitationType, InviteInput, NewInvitationType } from './invitation.type.js';
import { InvitationsRepository } from './invitations.repository.js';

const DAYS = 14;
const MOST_OPEN = 200;

/** Invitations as coordinators see them. How one is accepted is `accept-invitation.service.ts`. */
@Injectable()
export class Invitations {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly authority: Authority,
    private readonly invitations: InvitationsRepository,
    private readonly organisations: OrganisationsRepository,
    private readonly clock: Clock,
    private readonly log: Logger,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** The invitations of a network; none for whoever may not invite. */
  async ofNetwork(context: RequestContext, networkId: string): Promise<InvitationType[]> {
    const actor = await this.authority.reader(context, networkId);
    return actor && can(actor, 'person.invite') ? this.invitations.ofNetwork(networkId) : [];
  }

  async invite(context: RequestContext, input: InviteInput): Promise<Outcome<NewInvitationType>> {
    const verdict = await this.authority.judge(context, input.networkId, 'person.invite');
    if (!verdict.ok) return verdict;
    const email = checkEmail(input.email);
    if (!email.ok) return email;
    const place = await this.placeFor(context, input);
    if (!place.ok) return place;
    const secret = newSecret();
    const at = this.clock.date();
    const made = await this.uow.run(async (tx) => {
      if (place.value.organisationId && (await this.invitations.belongs(tx, place.value.organisationId, email.value))) {
        return refuse('CONFLICT', `This person belongs to ${place.value.name} already.`, 'email');
      }
      const [open] = await tx.query<{ n: number }>('SELECT count(*)::int AS n FROM invitation WHERE network_id = $1 AND accepted_at IS NULL AND revoked_at IS NULL AND expires_at > $2', [input.networkId, at]);
      if (open!.n >= MOST_OPEN) return refuse('TOO_MANY', `There are ${MOST_OPEN} open invitations. Revoke some before you send more.`);
      const target = { networkId: input.networkId, email: email.value, organisationId: place.value.organisationId, newOrganisationName: place.value.organisationId ? null : place.value.name };
      await this.invitations.replace(tx, target, at);
      const saved = await tx.repository(Invitation).save({
        ...target, role: input.role, mandates: [...new Set(input.mandates)], tokenHash: hashSecret(secret), invitedBy: verdict.value.personId,
        createdAt: at, expiresAt: new Date(at.getTime() + DAYS * 86_400_000), acceptedAt: null, acceptedBy: null, revokedAt: null,
      });
      await tx.emit({ type: 'members.changed', networkId: input.networkId }, verdict.value.personId);
      return ok(saved);
    });
    if (!made.ok) return made;
    this.log.info('invited', { invitationId: made.value.id, networkId: input.networkId, role: input.role, by: verdict.value.personId });
    // The configured address, never the request's Host: a forged one would send the secret to a stranger.
    const link = `${this.config.baseUrl}/join#${secret}`;
    return ok(Object.assign(new NewInvitationType(), { invitation: InvitationType.of(made.value, place.value.name), link }));
  }

  async revoke(context: RequestContext, id: string): Promise<Outcome<DoneType>> {
    const invitation = await this.uow.read.repository(Invitation).findOneBy({ id });
    const verdict = await this.authority.judge(context, invitation?.networkId ?? null, 'person.invite');
    if (!verdict.ok) return verdict;
    return this.uow.run(async (tx) => {
      const [row] = await tx.query('UPDATE invitation SET revoked_at = $2 WHERE id = $1 AND accepted_at IS NULL AND revoked_at IS NULL RETURNING id', [id, this.clock.date()]);
      if (!row) return refuse('CLOSED', 'This invitation was accepted or revoked already.');
      await tx.emit({ type: 'members.changed', networkId: invitation!.networkId }, verdict.value.personId);
      return done('The invitation is revoked. Its link no longer works.');
    });
  }

  /** What the holder of a link sees; null for a link that does not work, whatever the reason. */
  async preview(token: string): Promise<InvitationPreviewType | null> {
    const invitation = await this.invitations.usable(this.uow.read, hashSecret(token), this.clock.date(), false);
    return invitation && this.invitations.preview(invitation);
  }

  /** Where the person will belong: an organisation of this network, or the name of one that joins. */
  private async placeFor(context: RequestContext, input: InviteInput): Promise<Outcome<{ organisationId: string | null; name: string }>> {
    if ((input.organisationId == null) === (input.newOrganisationName == null)) return refuse('INVALID', 'Choose an organisation, or name a new one.', 'organisationId');
    if (input.organisationId != null) {
      const organisation = await this.uow.read.repository(Organisation).findOneBy({ id: input.organisationId, networkId: input.networkId });
      if (!organisation) return notFound();
      if (organisation.standing === 'left') return refuse('NOT_READY', `${organisation.name} has left the network. Make it a member again first.`, 'organisationId');
      return ok({ organisationId: organisation.id, name: organisation.name });
    }
    const verdict = await this.authority.judge(context, input.networkId, 'organisation.invite');
    if (!verdict.ok) return verdict;
    const name = checkLine(input.newOrganisationName, { field: 'newOrganisationName', label: 'The name of the organisation', most: 120 });
    if (!name.ok) return name;
    if (await this.organisations.withName(this.uow.read, input.networkId, name.value)) return refuse('CONFLICT', `${name.value} is in this network already. Choose it from the list.`, 'newOrganisationName');
    return ok({ organisationId: null, name: name.value });
  }
}
