import { type CurrentlyPrepared, dropPrepared, mayCast, preparePosition, isStale, type PreparationRequest } from './prepare-position.js';
import { ballot, CLOSES, electorate, HOUR, OPENS, org, rule } from './testing/ballots.js';

const NOW = OPENS + HOUR;
const request = (given: Partial<PreparationRequest> = {}): PreparationRequest => ({ organisationId: org(0), choice: 'support', personId: 'mo', expectedRevision: 0, standing: 'member', ...given });
const prepare = (given: Partial<PreparationRequest> = {}, at = NOW, current: CurrentlyPrepared | null = null, on = ballot()) => preparePosition(on, electorate(3), current, request(given), at);

test('[D1.6] anybody of the organisation prepares an answer, without a mandate; it counts its changes and says who prepared it', () => {
  expect(prepare({ reason: '  We agree. ' })).toMatchObject({ ok: true, value: { organisationId: org(0), choice: 'support', reason: 'We agree.', preparedBy: 'mo', preparedAt: NOW, revision: 1 } });
  expect(prepare({ expectedRevision: 4 }, NOW, { revision: 4, byName: 'Orla', waiting: true })).toMatchObject({ ok: true, value: { revision: 5 } });
});

test('[D1.6] what is prepared could be cast as it is: with its reason, its proposed change, in a form that the ballot knows', () => {
  expect(prepare({ choice: 'oppose' })).toMatchObject({ code: 'REASON_REQUIRED', field: 'reason' });
  expect(prepare({ choice: 'block', reason: 'It does harm' })).toMatchObject({ code: 'PROPOSED_CHANGE_REQUIRED', field: 'proposedChange' });
  expect(prepare({ choice: 'ranked', preferences: [] })).toMatchObject({ code: 'INVALID' });
  expect(prepare({ choice: 'oppose', reason: 'No' }, NOW, null, ballot({ rule: rule({ template: 'dots', dots: 3 }) }))).toMatchObject({ code: 'INVALID' });
});

test('[D1.6] it is prepared from the announcement on, until the deadline, and for those on the list alone', () => {
  expect(prepare({}, OPENS - HOUR, null, { ...ballot(), state: 'notice' } as never)).toMatchObject({ ok: true });
  expect(prepare({}, CLOSES - 1)).toMatchObject({ ok: true });
  expect(prepare({}, CLOSES)).toMatchObject({ code: 'CLOSED' });
  expect(prepare({ organisationId: 'another' })).toMatchObject({ code: 'NOT_IN_ELECTORATE' });
  expect(prepare({ standing: 'left' })).toMatchObject({ code: 'ORGANISATION_LEFT' });
});

test('[D1.7] whoever was overtaken by a colleague changes, drops and casts nothing, and learns by whom', () => {
  const now = { revision: 2, byName: 'Orla Finch', waiting: true };
  const message = expect.stringContaining('Orla Finch') as string;
  expect(prepare({ expectedRevision: 1 }, NOW, now)).toMatchObject({ code: 'CHANGED', message });
  expect(dropPrepared(ballot(), now, 1, NOW)).toMatchObject({ code: 'CHANGED', message });
  expect(mayCast(now, 1)).toMatchObject({ code: 'CHANGED', message });
  expect(mayCast(null, 1)).toMatchObject({ code: 'CHANGED', message: expect.stringContaining('no longer there') });
  for (const done of [mayCast(now, 2), dropPrepared(ballot(), now, 2, NOW)]) expect(done.ok).toBe(true);
  // Prepared anew after that was dropped, it is another one, also for who still sees the one before.
  const dropped = { ...now, waiting: false };
  expect(prepare({}, NOW, dropped)).toMatchObject({ ok: true, value: { revision: 3 } });
  expect(mayCast(dropped, 2)).toMatchObject({ code: 'CHANGED' });
  expect(mayCast(null, 0)).toMatchObject({ code: 'NO_POSITION' });
  expect(dropPrepared(ballot(), null, 0, NOW)).toMatchObject({ code: 'NO_POSITION' });
});

test('[D1.8] once its ballot is over it is stale, however the ballot ended, and nothing is prepared any more', () => {
  expect([isStale(ballot(), CLOSES - 1), isStale(ballot(), CLOSES)]).toEqual([false, true]);
  const superseded = { ...ballot(), state: 'superseded', closedAt: NOW, supersededById: 'newer' } as const;
  expect(isStale(superseded, NOW)).toBe(true);
  expect(prepare({}, NOW, null, superseded as never)).toMatchObject({ code: 'SUPERSEDED' });
  expect(prepare({}, NOW, null, { ...ballot(), state: 'withdrawn', closedAt: NOW, reason: 'A new law' } as never)).toMatchObject({ code: 'WITHDRAWN' });
});
