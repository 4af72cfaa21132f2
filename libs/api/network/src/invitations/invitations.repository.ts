import { Injectable } from '@nestjs/common';
import { type Transaction, UnitOfWork } from '@northstar/api-core';
import { Invitation } from './invitation.entity.js';
import { InvitationPreviewType, InvitationType } from './invitation.type.js';

/** Reads and writes invitations. */
@Injectable()
export class InvitationsRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** Invitations of a network that were not revoked, the newest first. */
  async ofNetwork(networkId: string): Promise<InvitationType[]> {
    const { entities, raw } = await this.uow.read.repository(Invitation).createQueryBuilder('i')
      .leftJoin('organisation', 'o', 'o.id = i.organisation_id').addSelect('o.name', 'organisation')
      .where('i.network_id = :networkId AND i.revoked_at IS NULL', { networkId }).orderBy('i.created_at', 'DESC').addOrderBy('i.id').getRawAndEntities<{ organisation: string | null }>();
    return entities.map((entity, i) => InvitationType.of(entity, raw[i]!.organisation ?? ''));
  }

  /** The invitation behind a link that still works, locked when it is about to be used. */
  async usable(db: Transaction, tokenHash: Buffer, now: Date, lock: boolean): Promise<Invitation | null> {
    const query = db.repository(Invitation).createQueryBuilder('i')
      .where('i.token_hash = :tokenHash AND i.accepted_at IS NULL AND i.revoked_at IS NULL AND i.expires_at > :now', { tokenHash, now });
    return (lock ? query.setLock('pessimistic_write') : query).getOne();
  }

  async preview(invitation: Invitation): Promise<InvitationPreviewType> {
    const [row] = await this.uow.read.query<{ networkName: string; organisation: string | null; invitedBy: string; hasAccount: boolean }>(
      `SELECT n.name AS "networkName", o.name AS organisation, p.name AS "invitedBy", EXISTS (SELECT FROM person x WHERE lower(x.email) = lower(i.email)) AS "hasAccount"
       FROM invitation i JOIN network n ON n.id = i.network_id JOIN person p ON p.id = i.invited_by LEFT JOIN organisation o ON o.id = i.organisation_id WHERE i.id = $1`, [invitation.id],
    );
    const { email, role, newOrganisationName } = invitation;
    return Object.assign(new InvitationPreviewType(), {
      networkName: row!.networkName, invitedBy: row!.invitedBy, hasAccount: row!.hasAccount, email, role,
      organisationName: newOrganisationName ?? row!.organisation ?? '', newOrganisation: newOrganisationName !== null,
    });
  }

  /** Whether the address belongs to somebody who is in the organisation already. */
  async belongs(tx: Transaction, organisationId: string, email: string): Promise<boolean> {
    const rows = await tx.query('SELECT 1 FROM affiliation a JOIN person p ON p.id = a.person_id WHERE a.organisation_id = $1 AND a.ended_at IS NULL AND lower(p.email) = lower($2)', [organisationId, email]);
    return rows.length > 0;
  }

  /** A second invitation of the same person to the same place takes the place of the first: one link is enough. */
  async replace(tx: Transaction, { networkId, email, organisationId, newOrganisationName }: Pick<Invitation, 'networkId' | 'email' | 'organisationId' | 'newOrganisationName'>, at: Date): Promise<void> {
    await tx.query(
      `UPDATE invitation SET revoked_at = $5 WHERE network_id = $1 AND lower(email) = lower($2) AND organisation_id IS NOT DISTINCT FROM $3
       AND lower(new_organisation_name) IS NOT DISTINCT FROM lower($4::text) AND accepted_at IS NULL AND revoked_at IS NULL`, [networkId, email, organisationId, newOrganisationName, at],
    );
  }

  /** Takes back what a person invited who may no longer invite: a door kept open is a door. */
  async revokeAllBy(tx: Transaction, networkId: string, personId: string, at: Date): Promise<void> {
    await tx.query('UPDATE invitation SET revoked_at = $3 WHERE network_id = $1 AND invited_by = $2 AND accepted_at IS NULL AND revoked_at IS NULL', [networkId, personId, at]);
  }
}
