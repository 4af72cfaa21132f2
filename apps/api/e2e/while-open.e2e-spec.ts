import { createHash } from 'node:crypto';
import { Closing } from '@northstar/api-voting';
import { type RecordFile, verify } from '@northstar/domain-record';
import { type Api, type Someone, startApi } from './harness.js';
import { GRANT, place, REVOKE_MANDATE, STANDING } from './support/network-documents.js';
import { names, restores } from './support/version-documents.js';
import { answers, coalition, DAY, HOUR, later, opens, seen, takes, writtenAsk } from './support/voting-documents.js';
import { textIn } from './support/writer.js';

// What happens around a ballot while it runs: to organisations, to mandates, to clocks on walls, and to the text.
let api: Api;
let ana: Someone;

beforeAll(async () => {
  // Two days before the night in which clocks in London go forward: 01:00 there is followed by 02:00.
  api = await startApi({ config: { sessionDays: 366 }, now: Date.UTC(2027, 2, 26, 9) });
  ({ ana } = await coalition(api, []));
});
afterAll(() => api.close());

test('[D7.1] [D7.2] on the night in which clocks change a deadline is one instant: 1 ms before it counts, at it is too late, and what a client says of the time is not asked for', async () => {
  const { ana: host, voters: [orla, wim] } = await coalition(api);
  // 02:30 in London, an hour after 00:30: the half hour between is not there.
  const closesAt = '2027-03-28T01:30:00.000Z';
  const ballot = await opens(host, await writtenAsk(host, 'On that night'), { closesAt });
  expect(ballot).toMatchObject({ closesAt, timeZone: 'Europe/London' });
  api.clock.set(Date.parse(closesAt) - 1);
  // A computer whose clock is a day ahead, or behind, says so in its headers; they decide nothing.
  for (const [person, date] of [[orla!, 'Mon, 29 Mar 2027 09:00:00 GMT'], [host, 'Sat, 27 Mar 2027 09:00:00 GMT']] as const) {
    const { data } = await person.raw<{ takePosition: object }>('mutation($input: TakePositionInput!) { takePosition(input: $input) { ... on Ballot { answeredCount } ... on Refusal { code } } }',
      { input: { ballotId: ballot.id, organisationId: person.organisationId, choice: 'SUPPORT', expectedRevision: 0 } }, { date });
    expect(data!.takePosition).toHaveProperty('answeredCount');
  }
  api.clock.advance(1);
  expect(await answers(wim!, ballot.id, 'OPPOSE', { reason: 'Too late' })).toMatchObject({ code: 'CLOSED' });
  await api.get(Closing).patrol();
  expect(await seen(host, ballot.id)).toMatchObject({ state: 'CARRIED', closedAt: closesAt, outcome: { yes: 2, no: 0, answered: 2, eligible: 3 } });
});

test('[D6] one joins, one leaves before and one after answering, one is suspended, one mandate expires and one is revoked: electorate, denominator and record follow', async () => {
  const { ana: host, voters } = await coalition(api, ['Leaves silent', 'Leaves heard', 'Suspended', 'Expires', 'Revoked']);
  const [silent, heard, suspended, expires, revoked] = voters as [Someone, Someone, Someone, Someone, Someone];
  const late = await host.invites({ organisation: 'Expires' });
  await host.mutate(GRANT, { member: late.memberId, organisation: late.organisationId, kind: 'ALTERNATE', until: later(api, HOUR) });
  const ballot = await opens(host, await writtenAsk(host, 'Everything at once'), { basis: 'ALL_ELIGIBLE' });
  expect(ballot.eligibleCount).toBe(6);
  const joined = await host.invites({ organisation: 'Joined later', mandates: ['VOTER'] });
  await takes(heard, ballot.id, 'SUPPORT');
  await takes(revoked, ballot.id, 'OPPOSE', { reason: 'Not yet.' });
  // What was said with a mandate stands when the mandate ends; by it nothing more is said.
  const [mandate] = (await place(revoked))!.viewer.mandates;
  expect(await host.mutate(REVOKE_MANDATE, { id: mandate!.id })).toMatchObject({ mandates: [] });
  expect(await answers(revoked, ballot.id, 'SUPPORT', { expectedRevision: 1 })).toMatchObject({ code: 'NOT_ALLOWED' });
  for (const one of [silent, heard]) expect(await host.mutate(STANDING, { id: one.organisationId, standing: 'LEFT' })).toMatchObject({ standing: 'LEFT' });
  expect(await host.mutate(STANDING, { id: suspended.organisationId, standing: 'SUSPENDED' })).toMatchObject({ standing: 'SUSPENDED' });
  expect(await takes(suspended, ballot.id, 'SUPPORT')).toMatchObject({ answeredCount: 3 });
  expect(await answers(joined, ballot.id, 'SUPPORT')).toHaveProperty('code');
  api.clock.advance(HOUR);
  expect(await answers(late, ballot.id, 'SUPPORT')).toMatchObject({ code: 'NOT_ALLOWED' });
  await takes(expires, ballot.id, 'SUPPORT');
  await takes(host, ballot.id, 'ABSTAIN');
  const seenBy = (await seen(host, ballot.id))!;
  expect(Object.fromEntries(seenBy.electorate.map(({ organisation: { name }, answered, left }) => [name, [answered, left]]))).toEqual({
    'Harbour Watch': [true, false], 'Leaves silent': [false, true], 'Leaves heard': [true, false], Suspended: [true, false], Expires: [true, false], Revoked: [true, false],
  });
  api.clock.set(Date.parse(ballot.closesAt));
  await api.get(Closing).patrol();
  // Five of six are left in the denominator: three of them are more than half.
  expect(await seen(host, ballot.id)).toMatchObject({ state: 'CARRIED', eligibleCount: 5, outcome: { yes: 3, no: 1, answered: 5, eligible: 5 } });
  const file = (await (await fetch(`${api.url}/record/${host.networkId}`, { headers: { cookie: host.cookieHeader } })).json()) as RecordFile;
  const report = verify(file, (text) => createHash('sha256').update(text).digest('hex'));
  expect(report).toMatchObject({ ok: true, verified: expect.arrayContaining([expect.stringContaining('6 organisations were asked; 5 positions counted again. Carried: 3 yes, 1 no')]) });
  const left = file.entries.flatMap(({ event }) => (event?.kind === 'organisation_left' ? [event.effect] : []));
  expect(left).toEqual(['denominator_shrinks', 'position_stands']);
});

test('[D5.1] editing, restoring and superseding, under notice and while it is open, never move a ballot’s text, version or fingerprint', async () => {
  const ask = await writtenAsk(ana, 'Never moves', 'The first words.');
  const first = await names(ana, ask, 'First');
  await textIn(ana, ask, 'The words under ballot.');
  const ballot = await opens(ana, ask, { opensAt: later(api, DAY), closesAt: later(api, 5 * DAY) });
  const { version } = ballot;
  expect(version.text).toBe('The words under ballot.');
  const still = async (state: string): Promise<void> => expect(await seen(ana, ballot.id)).toMatchObject({ state, version });
  for (const state of ['NOTICE', 'OPEN']) {
    await textIn(ana, ask, `Other words, ${state}.`);
    await still(state);
    expect(await restores(ana, first.id)).toHaveProperty('beforeRestore');
    await still(state);
    if (state === 'NOTICE') {
      api.clock.advance(DAY);
      await api.get(Closing).patrol();
    }
  }
  await takes(ana, ballot.id, 'SUPPORT');
  const newer = await opens(ana, ask, { closesAt: later(api, 5 * DAY) });
  expect(newer).toMatchObject({ version: { text: 'The first words.' }, answeredCount: 0, positions: [], mine: [] });
  await still('SUPERSEDED');
  expect(await restores(ana, version.id)).toHaveProperty('beforeRestore');
  expect(await seen(ana, newer.id)).toMatchObject({ version: newer.version });
  await still('SUPERSEDED');
  const [{ sound }] = await api.database.query<[{ sound: boolean }]>("SELECT bool_and(encode(sha256(convert_to(canonical, 'UTF8')), 'hex') = hash AND canonical::jsonb = content) AS sound FROM version WHERE id = ANY ($1)", [[version.id, newer.version.id]]);
  expect(sound).toBe(true);
});
