import { Injectable } from '@nestjs/common';
import { Authority, checkProse, Clock, Logger, type RequestContext, UnitOfWork } from '@northstar/api-core';
import { ok, type Outcome, refuse } from '@northstar/domain-membership';
import { slugOf } from '../network/slug.js';
import { Organisation } from './organisation.entity.js';
import { OrganisationPages, type OrganisationPageRow } from './organisation-page.repository.js';
import { OrganisationsRepository } from './organisations.repository.js';
import { checkWebsite } from './website.js';

/** As long as the column lets it be: a paragraph, no brochure. */
const MOST_WORDS = 600;

export interface PageInput { shown: boolean; about: string; website?: string | null }
export type OrganisationPageSeen = OrganisationPageRow & { slug: string };

/** Whether an organisation is listed on public pages, and what it says there [N15]. */
@Injectable()
export class OrganisationPageService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly authority: Authority,
    private readonly organisations: OrganisationsRepository,
    private readonly pages: OrganisationPages,
    private readonly clock: Clock,
    private readonly log: Logger,
  ) {}

  /** One statement for all that a request asks for; null for whoever never said anything. */
  of(context: RequestContext, organisationId: string): Promise<OrganisationPageSeen | null> {
    return context.loader<string, OrganisationPageSeen | null>(OrganisationPageService, async (ids) => {
      const found = new Map((await this.pages.of(ids)).map((row) => [row.organisationId, row]));
      return ids.map((id) => found.get(id) ?? null);
    }).load(organisationId);
  }

  async set(context: RequestContext, organisationId: string, input: PageInput): Promise<Outcome<Organisation>> {
    const found = await this.uow.read.repository(Organisation).findOneBy({ id: organisationId });
    const verdict = await this.authority.judge(context, found?.networkId ?? null, 'organisation.show', { organisationId });
    if (!verdict.ok) return verdict;
    const about = checkProse(input.about, { field: 'about', label: 'The description', most: MOST_WORDS, optional: true });
    if (!about.ok) return about;
    const website = checkWebsite(input.website);
    if (!website.ok) return website;
    const { networkId } = found!;
    const by = verdict.value.personId;
    const outcome = await this.uow.run(async (tx): Promise<Outcome<Organisation>> => {
      await this.organisations.lockNetwork(tx, networkId);
      const organisation = await tx.repository(Organisation).findOneByOrFail({ id: organisationId });
      if (input.shown && organisation.standing !== 'member') return refuse('NOT_READY', `${organisation.name} is not a full member of the network at the moment, so it has no public page. It can be shown once it is.`, 'shown');
      const address = freeAddress(organisation.name, await this.pages.addressesTaken(tx, networkId));
      await this.pages.save(tx, { organisationId, networkId, address, shown: input.shown, about: about.value, website: website.value, by, at: this.clock.date() });
      await tx.emit({ type: 'members.changed', networkId }, by);
      this.log.info('public page of an organisation', { networkId, organisationId, shown: input.shown, by });
      return ok(organisation);
    });
    context.fresh();
    return outcome;
  }
}

/** The name as an address; where another has the same one, with a number. */
function freeAddress(name: string, taken: ReadonlySet<string>): string {
  const plain = slugOf(name, 'organisation');
  for (let number = 1; ; number += 1) {
    const address = number === 1 ? plain : `${plain}-${number}`;
    if (!taken.has(address)) return address;
  }
}
