import { Injectable } from '@nestjs/common';
import { checkLine, Clock, type Transaction } from '@northstar/api-core';
import { ok, type Outcome } from '@northstar/domain-membership';
import { OrganisationsRepository } from '../organisations/organisations.repository.js';
import { MembersRepository } from '../members/members.repository.js';
import { Network } from './network.entity.js';
import { type Founded, NetworkSteps } from './network-steps.js';
import { slugOf } from './slug.js';

interface NewNetwork {
  networkName: string;
  organisationName: string;
  /** Becomes coordinator, and answers and signs for the founding organisation. */
  personId: string;
  demo?: boolean;
}

/** Makes a network with its first organisation and its coordinator, and lets other nouns add what is theirs. Who may, is asked before. */
@Injectable()
export class Founding {
  constructor(
    private readonly organisations: OrganisationsRepository,
    private readonly members: MembersRepository,
    private readonly steps: NetworkSteps,
    private readonly clock: Clock,
  ) {}

  async found(tx: Transaction, { networkName, organisationName, personId, demo = false }: NewNetwork): Promise<Outcome<Founded & { slug: string }>> {
    const name = checkLine(networkName, { field: 'networkName', label: 'The name of the network', most: 120 });
    if (!name.ok) return name;
    const organisation = checkLine(organisationName, { field: 'organisationName', label: 'The name of your organisation', most: 120 });
    if (!organisation.ok) return organisation;
    const at = this.clock.date();
    const network = await tx.repository(Network).save({ name: name.value, slug: await this.freeSlug(tx, name.value), demo, createdAt: at });
    const organisationId = await this.organisations.create(tx, { networkId: network.id, name: organisation.value, standing: 'member', at });
    await this.members.join(tx, { networkId: network.id, personId, organisationId, role: 'coordinator', mandates: ['voter', 'signatory'], grantedBy: personId, at });
    const founded: Founded = { networkId: network.id, networkName: network.name, organisationId, personId };
    await this.steps.founded(tx, founded);
    await tx.emit({ type: 'network.changed', networkId: network.id }, personId);
    await tx.emit({ type: 'rights.changed', networkId: network.id, personId, organisationId: null }, personId);
    return ok({ ...founded, slug: network.slug });
  }

  private async freeSlug(tx: Transaction, name: string): Promise<string> {
    const slug = slugOf(name);
    // Two networks of one name at the same moment must not end in an error of the database.
    await tx.query('SELECT pg_advisory_xact_lock(hashtext($1))', [`network slug ${slug}`]);
    const taken = new Set((await tx.query<{ slug: string }>('SELECT slug FROM network WHERE slug = $1 OR slug LIKE $2', [slug, `${slug}-%`])).map((row) => row.slug));
    if (!taken.has(slug)) return slug;
    for (let n = 2; ; n += 1) if (!taken.has(`${slug}-${n}`)) return `${slug}-${n}`;
  }
}
