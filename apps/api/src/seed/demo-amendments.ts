import { AmendmentsService, ExactTexts } from '@northstar/api-amendments';
import { BallotsRepository } from '@northstar/api-voting';
import type { Outcome } from '@northstar/domain-membership';
import type { ModuleRef } from '@nestjs/core';
import type { DemoPeople, DemoStep } from './demo-people.js';
import type { DemoBallot } from './demo/types.js';

function must<T>(outcome: Outcome<T>, what: string): T {
  if (outcome.ok) return outcome.value;
  throw new Error(`demo: ${what}: ${outcome.message}`);
}

/** Proposes an amendment to the text of a ballot, and has it sponsored, as the people of the demo did. */
export function amendmentSteps(app: ModuleRef, people: DemoPeople, about: () => { ballotId: string; documentId: string }, amendment: DemoBallot['amendment']): DemoStep[] {
  if (!amendment) return [];
  const amendments = app.get(AmendmentsService, { strict: false });
  let id = '';
  const propose = async (): Promise<void> => {
    const { ballotId, documentId } = about();
    const [ballot] = await app.get(BallotsRepository, { strict: false }).byIds([ballotId]);
    const paragraphs = await app.get(ExactTexts, { strict: false }).paragraphs(ballot!.versionId);
    const { from, to, words } = paragraphs.find((each) => each.words.includes(amendment.passage))!;
    id = must(await amendments.propose(people.as(amendment.by), {
      ballotId, documentId, organisationId: people.organisation(amendment.organisation), from, to, words: words.replace(amendment.passage, amendment.words), reason: amendment.reason,
    }), `${amendment.organisation} proposes an amendment`);
  };
  return [
    { daysAgo: amendment.daysAgo, run: propose },
    ...amendment.sponsors.map(({ organisation, by, daysAgo }) => ({ daysAgo, run: async () => void must(await amendments.sponsor(people.as(by), id, people.organisation(organisation), true), `${organisation} sponsors it`) })),
  ];
}
