import { PreparingService, ProxiesService } from '@northstar/api-voting';
import type { Outcome } from '@northstar/domain-membership';
import type { ModuleRef } from '@nestjs/core';
import type { DemoPeople, DemoStep } from './demo-people.js';
import type { DemoBallot } from './demo/types.js';

function must(outcome: Outcome<unknown>, what: string): void {
  if (!outcome.ok) throw new Error(`demo: ${what}: ${outcome.message}`);
}

/** Lets organisations answer for others, and prepares answers inside organisations, as the people of the demo did. */
export function answeringSteps(app: ModuleRef, people: DemoPeople, ballotId: () => string, { proxies = [], prepared = [] }: DemoBallot): DemoStep[] {
  const lax = { strict: false };
  return [
    ...proxies.map(({ organisation, by, to, daysAgo }) => ({
      daysAgo, run: async () => must(await app.get(ProxiesService, lax).give(people.as(by), { ballotId: ballotId(), organisationId: people.organisation(organisation), holderOrganisationId: people.organisation(to), holderPersonId: null }), `${organisation} lets ${to} answer`),
    })),
    ...prepared.map(({ organisation, by, daysAgo, choice, reason }) => ({
      daysAgo, run: async () => must(await app.get(PreparingService, lax).prepare(people.as(by), { ballotId: ballotId(), organisationId: people.organisation(organisation), choice, reason, expectedRevision: 0 }), `${by} prepares for ${organisation}`),
    })),
  ];
}
