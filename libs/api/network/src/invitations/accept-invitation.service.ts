import { Injectable } from '@nestjs/common';
import { checkProse, Clock, Logger, type RequestContext, type Transaction, UnitOfWork } from '@northstar/api-core';
import { hashSecret, People, type Person, Sessions, SignIn } from '@northstar/api-identity';
import { ok, refuse, type Outcome } from '@northstar/domain-membership';
import { MembersRepository } from '../members/members.repository.js';
import { Organisation } from '../organisations/organisation.entity.js';
import { OrganisationsRepository } from '../organisations/organisations.repository.js';
import { Invitation } from './invitation.entity.js';
import { AcceptInvitationInput } from './invitation.type.js';
import { InvitationsRepository } from './invitations.repository.js';

const GONE = refuse('EXPIRED', 'This invitation was used, revoked or is too old. Ask whoever sent it for a new one.');

/** Accepting an invitation: an account (new, or proved by its password), an organisation, a membership and a session, all or nothing. */
@Injectable()
export class AcceptInvitation {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly invitations: InvitationsRepository,
    private readonly organisations: OrganisationsRepository,
    private readonly members: MembersRepository,
    private readonly people: People,
    private readonly signIns: SignIn,
    private readonly sessions: Sessions,
    private readonly clock: Clock,
    private readonly log: Logger,
  ) {}

  async accept(context: RequestContext, input: AcceptInvitationInput): Promise<Outcome<string>> {
    const about = checkProse(input.organisationAbout, { field: 'organisationAbout', label: 'The description', most: 4_000, optional: true });
    if (!about.ok) return about;
    const tokenHash = hashSecret(input.token);
    const seen = await this.invitations.usable(this.uow.read, tokenHash, this.clock.date(), false);
    if (!seen) return GONE;
    const known = (await this.people.withEmail(this.uow.read, seen.email)) ? await this.signIns.verified(context, seen.email, input.password) : ok(null);
    if (!known.ok) return known;
    const outcome = await this.uow.run(async (tx) => {
      // Of two uses at the same moment the second waits here, and then finds the link used.
      const invitation = await this.invitations.usable(tx, tokenHash, this.clock.date(), true);
      if (!invitation) return GONE;
      const person: Outcome<Person> = known.value ? ok(known.value) : await this.people.create(tx, { name: input.personName ?? '', email: invitation.email, password: input.password });
      if (!person.ok) return person;
      const at = this.clock.date();
      const organisationId = await this.organisationFor(tx, invitation, about.value, at);
      if (!organisationId.ok) return organisationId;
      const { networkId, role, mandates, invitedBy } = invitation;
      await this.members.join(tx, { networkId, personId: person.value.id, organisationId: organisationId.value, role, mandates, grantedBy: invitedBy, at });
      await tx.repository(Invitation).update({ id: invitation.id }, { acceptedAt: at, acceptedBy: person.value.id });
      await tx.emit({ type: 'members.changed', networkId }, person.value.id);
      await tx.emit({ type: 'rights.changed', networkId, personId: person.value.id, organisationId: null }, person.value.id);
      return ok({ invitation, begun: await this.sessions.begin(tx, context, person.value.id) });
    });
    if (!outcome.ok) return outcome;
    const { invitation, begun } = outcome.value;
    this.sessions.adopt(context, begun);
    this.log.info('invitation accepted', { invitationId: invitation.id, networkId: invitation.networkId, personId: begun.personId });
    return ok(begun.personId);
  }

  /** The organisation of the invitation. A new one is a member from now on: a coordinator invited it. */
  private async organisationFor(tx: Transaction, invitation: Invitation, about: string, at: Date): Promise<Outcome<string>> {
    const { networkId, organisationId, newOrganisationName } = invitation;
    if (organisationId !== null) {
      const organisation = await tx.repository(Organisation).findOneByOrFail({ id: organisationId });
      return organisation.standing === 'left' ? GONE : ok(organisation.id);
    }
    await this.organisations.lockNetwork(tx, networkId);
    if (await this.organisations.withName(tx, networkId, newOrganisationName!)) {
      return refuse('CONFLICT', `${newOrganisationName!} joined the network meanwhile. Ask for an invitation to it.`);
    }
    const id = await this.organisations.create(tx, { networkId, name: newOrganisationName!, standing: 'member', at });
    if (about !== '') await tx.repository(Organisation).update({ id }, { about });
    return ok(id);
  }
}
