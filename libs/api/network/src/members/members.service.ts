import { Injectable } from '@nestjs/common';
import { Authority, Clock, decodeCursor, Logger, notFound, page, pageSize, type Connection, type RequestContext, type Transaction, UnitOfWork } from '@northstar/api-core';
import { People } from '@northstar/api-identity';
import { ok, refuse, type MandateKind, type Outcome, type Role } from '@northstar/domain-membership';
import { InvitationsRepository } from '../invitations/invitations.repository.js';
import { Organisation } from '../organisations/organisation.entity.js';
import { OrganisationsRepository } from '../organisations/organisations.repository.js';
import { MandateType, MemberType } from './member.type.js';
import { MembersRepository } from './members.repository.js';

const LAST = refuse('NOT_READY', 'This is the last person who can run the network. Make somebody else coordinator first.');

/** The people of a network: roles, mandates, whom one speaks for. Each change of rights reaches open sockets at once [C4]. */
@Injectable()
export class Members {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly authority: Authority,
    private readonly members: MembersRepository,
    private readonly organisations: OrganisationsRepository,
    private readonly invitations: InvitationsRepository,
    private readonly people: People,
    private readonly clock: Clock,
    private readonly log: Logger,
  ) {}

  /** A page of the members, for whoever may see the network. */
  async page(networkId: string, first: number, after: string | null): Promise<Connection<MemberType>> {
    const size = pageSize(first, 50);
    const { rows, total } = await this.members.page(networkId, decodeCursor(after, 2), size);
    const { nodes, ...rest } = page(rows, size, total, ({ key }) => key);
    return { nodes: nodes.map(({ member }) => member), ...rest };
  }

  async ofOrganisation(context: RequestContext, organisationId: string): Promise<MemberType[]> {
    return context.loader<string, MemberType[]>('people of organisations', (ids) => this.members.ofOrganisations(ids)).load(organisationId);
  }

  async mandatesOf(context: RequestContext, { networkId, personId }: { networkId: string; personId: string }): Promise<MandateType[]> {
    return context.loader<string, MandateType[]>('mandates of members', (keys) =>
      this.members.mandatesOf(keys.map((key) => ({ networkId: key.slice(0, 36), personId: key.slice(36) })), this.clock.date())).load(networkId + personId);
  }

  async changeRole(context: RequestContext, memberId: string, role: Role): Promise<Outcome<MemberType>> {
    return this.change(context, memberId, 'role.change', async (tx, member, by) => {
      if (member.role === 'coordinator' && role !== 'coordinator') {
        if ((await this.members.otherCoordinators(tx, member.networkId, { personId: member.personId })) === 0) return LAST;
        await this.invitations.revokeAllBy(tx, member.networkId, member.personId, this.clock.date());
      }
      await tx.query('UPDATE membership SET role = $2 WHERE id = $1', [member.id, role]);
      this.log.info('role changed', { networkId: member.networkId, personId: member.personId, role, by });
      return ok(Object.assign(member, { role }));
    });
  }

  /** Ends a membership; answers the member as it was. */
  async remove(context: RequestContext, memberId: string): Promise<Outcome<MemberType>> {
    return this.change(context, memberId, 'role.change', async (tx, member, by) => {
      if (member.role === 'coordinator' && (await this.members.otherCoordinators(tx, member.networkId, { personId: member.personId })) === 0) return LAST;
      await this.members.end(tx, member, this.clock.date());
      await this.invitations.revokeAllBy(tx, member.networkId, member.personId, this.clock.date());
      this.log.info('member removed', { networkId: member.networkId, personId: member.personId, by });
      return ok(member);
    });
  }

  /** Ends a membership and erases who the person was [M21]; answers the member as it was. */
  async erase(context: RequestContext, memberId: string): Promise<Outcome<MemberType>> {
    return this.change(context, memberId, 'role.change', async (tx, member, by) => {
      if (member.personId === by) return refuse('NOT_ALLOWED', 'Nobody erases themselves while they run the network. Ask another coordinator.');
      if (await this.members.elsewhere(tx, member)) return refuse('NOT_READY', 'This account cannot be erased from here. Remove the person from the network, and ask whoever runs this server to erase the account.');
      await this.members.end(tx, member, this.clock.date());
      await this.invitations.revokeAllBy(tx, member.networkId, member.personId, this.clock.date());
      await this.people.erase(tx, member.personId);
      this.log.info('person erased', { networkId: member.networkId, personId: member.personId, by });
      return ok(member);
    });
  }

  async grantMandate(context: RequestContext, memberId: string, organisationId: string, kind: MandateKind, until: Date | null): Promise<Outcome<MemberType>> {
    return this.change(context, memberId, 'mandate.manage', async (tx, member, by) => {
      const at = this.clock.date();
      if (until && until <= at) return refuse('INVALID', 'A mandate cannot end before it begins.', 'until');
      const organisation = await tx.repository(Organisation).findOneBy({ id: organisationId, networkId: member.networkId });
      if (!organisation) return notFound();
      const [belongs] = await tx.query('SELECT 1 FROM affiliation WHERE organisation_id = $1 AND person_id = $2 AND ended_at IS NULL', [organisationId, member.personId]);
      if (!belongs) return refuse('INVALID', `This person does not belong to ${organisation.name}. Invite them to it first.`, 'organisationId');
      await this.members.grant(tx, { organisationId, personId: member.personId, kind, until, grantedBy: by, at });
      this.log.info('mandate granted', { organisationId, personId: member.personId, kind, by });
      return ok(member);
    });
  }

  async revokeMandate(context: RequestContext, id: string): Promise<Outcome<MemberType>> {
    const [mandate] = await this.uow.read.query<{ memberId: string }>(
      `SELECT m.id AS "memberId" FROM mandate d JOIN organisation o ON o.id = d.organisation_id
       JOIN membership m ON m.network_id = o.network_id AND m.person_id = d.person_id AND m.ended_at IS NULL WHERE d.id = $1 AND d.revoked_at IS NULL`, [id],
    );
    return this.change(context, mandate?.memberId ?? null, 'mandate.manage', async (tx, member, by) => {
      await tx.query('UPDATE mandate SET revoked_at = $2 WHERE id = $1 AND revoked_at IS NULL', [id, this.clock.date()]);
      this.log.info('mandate revoked', { mandateId: id, personId: member.personId, by });
      return ok(member);
    });
  }

  /** Chooses for which of one's organisations one speaks; it is stamped on everything written from now on. */
  async actFor(context: RequestContext, networkId: string, organisationId: string): Promise<Outcome<string>> {
    const verdict = await this.authority.judge(context, networkId, 'network.read');
    if (!verdict.ok) return verdict;
    const { personId, organisationIds } = verdict.value;
    if (!organisationIds.includes(organisationId)) return notFound();
    await this.uow.run(async (tx) => {
      await tx.query('UPDATE membership SET acting_for = $3 WHERE network_id = $1 AND person_id = $2 AND ended_at IS NULL', [networkId, personId, organisationId]);
      await this.tell(tx, networkId, personId, personId);
    });
    context.fresh();
    return ok(networkId);
  }

  /** One change to one member: judged, alone in its network, told. */
  private async change(
    context: RequestContext, memberId: string | null, action: 'role.change' | 'mandate.manage',
    work: (tx: Transaction, member: MemberType, by: string) => Promise<Outcome<MemberType>>,
  ): Promise<Outcome<MemberType>> {
    const found = memberId === null ? null : await this.members.byId(this.uow.read, memberId);
    const verdict = await this.authority.judge(context, found?.networkId ?? null, action);
    if (!verdict.ok) return verdict;
    const by = verdict.value.personId;
    const outcome = await this.uow.run(async (tx) => {
      await this.organisations.lockNetwork(tx, found!.networkId);
      // Read again behind the lock: two coordinators who demote each other at once must not leave nobody.
      const member = await this.members.byId(tx, found!.id);
      if (!member) return notFound();
      await this.members.awaitMandates(tx, member.networkId, member.personId);
      const done = await work(tx, member, by);
      if (done.ok) await this.tell(tx, member.networkId, member.personId, by);
      return done;
    });
    context.fresh();
    return outcome;
  }

  private async tell(tx: Transaction, networkId: string, personId: string, by: string): Promise<void> {
    await tx.emit({ type: 'rights.changed', networkId, personId, organisationId: null }, by);
    await tx.emit({ type: 'members.changed', networkId }, by);
  }
}
