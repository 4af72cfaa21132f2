import { closeBallot } from './close-vote.js';
import { stateOutcome } from './statement.js';
import { ballot, CLOSES, electorate, positions } from './testing/ballots.js';

const ended = closeBallot(ballot(), positions('support'), electorate(3), CLOSES);
const say = (given: Partial<{ body: string; nextSteps: string; expectedRevision: number }> = {}, current = 0, of = ended.ok ? ended.value : ballot()) => stateOutcome(of, { body: ' Agreed. ', nextSteps: '', expectedRevision: 0, ...given }, current);

test('[D7.9] a statement is about an outcome, and each correction is a revision of its own', () => {
  expect(say()).toEqual({ ok: true, value: { body: 'Agreed.', nextSteps: '', revision: 1 } });
  expect(say({ expectedRevision: 1 }, 1)).toMatchObject({ value: { revision: 2 } });
  expect(say({}, 1)).toMatchObject({ code: 'CHANGED' });
  expect(say({ body: ' ' })).toMatchObject({ field: 'body' });
  expect(say({ nextSteps: 'x'.repeat(3_001) })).toMatchObject({ field: 'nextSteps' });
  expect(say({}, 0, ballot())).toMatchObject({ code: 'NOT_DUE' });
});
