import { Injectable } from '@nestjs/common';
import { type Transaction, UnitOfWork } from '@northstar/api-core';

/** What an organisation says to the public [N15]. */
export interface OrganisationPageRow {
  organisationId: string;
  /** The last part of its address. */
  address: string;
  shown: boolean;
  about: string;
  website: string | null;
}
/** An organisation as anybody may know it. */
export interface ListedOrganisation extends Omit<OrganisationPageRow, 'shown'> {
  name: string;
  initials: string;
  colour: number;
}

/** All SQL about what organisations say to the public. */
@Injectable()
export class OrganisationPages {
  constructor(private readonly uow: UnitOfWork) {}

  /** Of several organisations, with the network's name in addresses; whoever never said anything is not in it. */
  of(organisationIds: readonly string[]): Promise<(OrganisationPageRow & { slug: string })[]> {
    return this.uow.read.query(
      'SELECT p.organisation_id AS "organisationId", p.address, p.shown, p.about, p.website, n.slug FROM organisation_page p JOIN network n ON n.id = p.network_id WHERE p.organisation_id = ANY ($1)', [organisationIds]);
  }

  /** Everybody who wants to be listed and is a member, by name. */
  listed(networkId: string): Promise<ListedOrganisation[]> {
    return this.uow.read.query(
      `SELECT p.organisation_id AS "organisationId", p.address, p.about, p.website, o.name, o.initials, o.colour FROM organisation_page p JOIN organisation o ON o.id = p.organisation_id
       WHERE p.network_id = $1 AND p.shown AND o.standing = 'member' ORDER BY lower(o.name), o.id`, [networkId]);
  }

  /** The addresses of the network that were given, ever: none of them comes to mean another organisation. */
  async addressesTaken(tx: Transaction, networkId: string): Promise<Set<string>> {
    return new Set((await tx.query<{ address: string }>('SELECT address FROM organisation_page WHERE network_id = $1', [networkId])).map(({ address }) => address));
  }

  /** The address is given once: later ones are not looked at. */
  async save(tx: Transaction, { organisationId, networkId, address, shown, about, website, by, at }: OrganisationPageRow & { networkId: string; by: string; at: Date }): Promise<void> {
    await tx.query(
      `INSERT INTO organisation_page (organisation_id, network_id, address, shown, about, website, revision, changed_by, changed_at) VALUES ($1, $2, $3, $4, $5, $6, 1, $7, $8)
       ON CONFLICT (organisation_id) DO UPDATE SET shown = EXCLUDED.shown, about = EXCLUDED.about, website = EXCLUDED.website, revision = organisation_page.revision + 1, changed_by = EXCLUDED.changed_by, changed_at = EXCLUDED.changed_at`,
      [organisationId, networkId, address, shown, about, website, by, at]);
  }
}
