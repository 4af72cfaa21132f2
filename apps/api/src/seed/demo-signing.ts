import { UnitOfWork } from '@northstar/api-core';
import { CallsService, SigningService } from '@northstar/api-sign-on';
import type { Outcome } from '@northstar/domain-membership';
import type { ModuleRef } from '@nestjs/core';
import type { DemoPeople, DemoPlace, DemoStep } from './demo-people.js';
import type { DemoSigning } from './demo/types.js';

const DAY = 86_400_000;

function must<T>(outcome: Outcome<T>, what: string): T {
  if (outcome.ok) return outcome.value;
  throw new Error(`demo: ${what}: ${outcome.message}`);
}

/** Asks for signatures as the people of the demo did, and has them answered and prepared. */
export function signingSteps(app: ModuleRef, people: DemoPeople, place: DemoPlace, idOf: (document: string) => string, { by, daysAgo, closesDaysAgo, documents, title, introduction, answers, prepared }: DemoSigning): DemoStep[] {
  const calls = app.get(CallsService, { strict: false });
  const signing = app.get(SigningService, { strict: false });
  let signOnId = '';
  const versionOf = new Map<string, string>();
  const said = (says: DemoSigning['answers'][number]['says']) => says.map(([document, answer, words]) => ({ versionId: versionOf.get(document)!, answer, words: words ?? null, expectedRevision: 0 }));
  const call = async (): Promise<void> => {
    const closesAt = new Date(Math.round((Date.now() - (closesDaysAgo - daysAgo) * DAY) / 3_600_000) * 3_600_000);
    signOnId = must(await calls.call(people.as(by), { strategyId: place.strategyId, documentIds: documents.map(idOf), title, introduction, scope: 'each_text', closesAt, timeZone: 'Europe/London' }), 'ask for signatures');
    const rows = await app.get(UnitOfWork, { strict: false }).read.query<{ documentId: string; versionId: string }>('SELECT document_id AS "documentId", version_id AS "versionId" FROM sign_on_text WHERE sign_on_id = $1', [signOnId]);
    for (const document of documents) versionOf.set(document, rows.find(({ documentId }) => documentId === idOf(document))!.versionId);
  };
  return [
    { daysAgo, run: call },
    ...answers.map(({ organisation, by: who, daysAgo: then, says }) => ({ daysAgo: then, run: async () => void must(await signing.answer(people.as(who), { signOnId, organisationId: people.organisation(organisation), answers: said(says) }), `${organisation} signs`) })),
    ...prepared.map(({ organisation, by: who, daysAgo: then, says }) => ({ daysAgo: then, run: async () => void must(await signing.prepare(people.as(who), { signOnId, organisationId: people.organisation(organisation), answers: said(says) }), `${organisation} prepares`) })),
  ];
}
