import { Injectable } from '@nestjs/common';
import type { RequestContext } from '@northstar/api-core';
import { People } from '@northstar/api-identity';
import { Organisations } from '@northstar/api-network';
import { ContributionType } from './version.types.js';
import { type ContributionRow, VersionsRepository } from './versions.repository.js';

type Share = Omit<ContributionRow, 'versionId'>;

/** Who contributed, by organisation: the form in which people see authorship. */
@Injectable()
export class Contributors {
  constructor(
    private readonly versions: VersionsRepository,
    private readonly people: People,
    private readonly organisations: Organisations,
  ) {}

  /** Of a version, since the one before it; one statement for a whole list of versions. */
  async ofVersion(context: RequestContext, versionId: string): Promise<ContributionType[]> {
    const rows = await context.loader<string, ContributionRow[]>('version contributions', async (ids) => {
      const all = await this.versions.contributions(ids);
      return ids.map((id) => all.filter((row) => row.versionId === id));
    }).load(versionId);
    return this.grouped(context, rows);
  }

  /** Shares of persons put together by organisation, the largest first. What was written for no organisation is nobody's share. */
  grouped(context: RequestContext, shares: readonly Share[]): Promise<ContributionType[]> {
    const byOrganisation = new Map<string, Share[]>();
    for (const share of shares) {
      if (share.organisationId === null) continue;
      byOrganisation.set(share.organisationId, [...(byOrganisation.get(share.organisationId) ?? []), share]);
    }
    const total = (list: readonly Share[], key: 'insertedCharacters' | 'deletedCharacters'): number => list.reduce((sum, share) => sum + share[key], 0);
    const sorted = [...byOrganisation].sort(([, a], [, b]) => total(b, 'insertedCharacters') - total(a, 'insertedCharacters'));
    return Promise.all(sorted.map(async ([organisationId, list]) => Object.assign(new ContributionType(), {
      organisation: await this.organisations.byId(context, organisationId),
      people: await Promise.all(list.map((share) => this.people.byId(context, share.personId))),
      insertedCharacters: total(list, 'insertedCharacters'), deletedCharacters: total(list, 'deletedCharacters'),
    })));
  }
}
