import { PlansService, ProgressService } from '@northstar/api-progress';
import type { Outcome } from '@northstar/domain-membership';
import { dayOf } from '@northstar/domain-progress';
import type { ModuleRef } from '@nestjs/core';
import type { DemoPeople, DemoPlace, DemoStep } from './demo-people.js';
import type { DemoProgress } from './demo/types.js';

const DAY = 86_400_000;

const must = (outcome: Outcome<unknown>, what: string): void => {
  if (!outcome.ok) throw new Error(`demo: ${what}: ${outcome.message}`);
};

/** Records what became of asks as the people of the demo did; what was said to be shown, the coordinator shows. */
export function progressSteps(app: ModuleRef, people: DemoPeople, place: DemoPlace, idOf: (document: string) => string, { steps, reviews, plans, scoreboardShown }: DemoProgress): DemoStep[] {
  const progress = app.get(ProgressService, { strict: false });
  const planning = app.get(PlansService, { strict: false });
  const now = Date.now();
  const ago = (days: number): Date => new Date(now - days * DAY);
  const stepIn = async (documentId: string, words: string): Promise<string> => (await progress.steps(people.as(scoreboardShown.by), documentId)).find((row) => row.words === words)!.id;
  return [
    ...steps.map(({ document, by, daysAgo, kind, words, contact = null, response = null, delivery = null, corrects, links = [], shown = false }) => ({
      daysAgo, run: async () => {
        const documentId = idOf(document);
        const correctedStepId = corrects === undefined ? null : await stepIn(documentId, corrects);
        must(await progress.record(people.as(by), { documentId, kind, on: dayOf(now - daysAgo * DAY), words, contact, response, delivery, correctedStepId, links, fileIds: [] }), `${by} records of ${document}`);
        if (shown) must(await progress.show(people.as(scoreboardShown.by), await stepIn(documentId, words), true), `${document} is shown`);
      },
    })),
    ...reviews.map(({ document, by, daysAgo, dueDaysAgo }) => ({
      // The alarm is set while the clock travels and goes by that time; the seeder sets it anew in the present.
      daysAgo, run: async () => must(await progress.setReview(people.as(by), idOf(document), ago(dueDaysAgo), 'Europe/London'), `${by} sets a review date of ${document}`),
    })),
    ...plans.map(({ document, by, daysAgo, dueDaysAgo, evenSo = false, ...plan }) => ({
      daysAgo, run: async () => must(await planning.take(people.as(by), { documentId: idOf(document), organisationId: people.author(by).organisationId, dueOn: dayOf(now - dueDaysAgo * DAY), evenSo, ...plan }), `${by} takes ${plan.target}`),
    })),
    { daysAgo: scoreboardShown.daysAgo, run: async () => must(await progress.showScoreboard(people.as(scoreboardShown.by), place.networkId, true), 'the scoreboard is shown') },
  ];
}
