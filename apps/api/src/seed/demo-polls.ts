import { PollAnswers, PollClosing, PollsService } from '@northstar/api-polls';
import type { Outcome } from '@northstar/domain-membership';
import type { ModuleRef } from '@nestjs/core';
import type { DemoPeople, DemoPlace, DemoStep } from './demo-people.js';
import type { DemoPoll } from './demo/types.js';

const DAY = 86_400_000;
const HOUR = 3_600_000;

const must = <T>(outcome: Outcome<T>, what: string): T => {
  if (outcome.ok) return outcome.value;
  throw new Error(`demo: ${what}: ${outcome.message}`);
};

/** Asks the people of the demo, has some of them answer within the first day, and closes at the deadline. */
export function pollSteps(app: ModuleRef, people: DemoPeople, { networkId }: DemoPlace, { by, daysAgo, closesDaysAgo, title, introduction, questions, people: answering, answers }: DemoPoll): DemoStep[] {
  const polls = app.get(PollsService, { strict: false });
  const taking = app.get(PollAnswers, { strict: false });
  const closesAt = new Date(Math.round((Date.now() - closesDaysAgo * DAY) / HOUR) * HOUR);
  let pollId = '';
  return [
    { daysAgo, run: async () => { pollId = must(await polls.ask(people.as(by), { networkId, title, introduction, questions, closesAt, timeZone: 'Europe/London' }), `ask “${title}”`); } },
    ...answering.map((who, n) => ({ daysAgo: daysAgo - (n + 1) / (answering.length + 1), run: async () => void must(await taking.answer(people.as(who), pollId, answers[n]!), `${who} answers`) })),
    // An hour and a half after the deadline, which is rounded to the hour.
    ...(closesDaysAgo > 0 ? [{ daysAgo: closesDaysAgo - 0.06, run: () => app.get(PollClosing, { strict: false }).lookNow() }] : []),
  ];
}
