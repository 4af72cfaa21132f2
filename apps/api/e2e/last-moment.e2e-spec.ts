import { Closing } from '@northstar/api-voting';
import { eventually } from '@northstar/testing';
import { type Api, type Someone, startApi } from './harness.js';
import { GRANT, place, REMOVE, REVOKE_MANDATE } from './support/network-documents.js';
import { agreedStrategy } from './support/publishing-documents.js';
import { boardOf, callsFor, signs } from './support/sign-on-documents.js';
import { answers, type BallotSeen, coalition, DAY, HOUR, later, opens, seen, takes, writtenAsk } from './support/voting-documents.js';

// What happens to an answer between the moment in which it is sent and the one in which it is received, when the ballot's row is held.
let api: Api;
let ana: Someone;
let orla: Someone;
let wim: Someone;

beforeAll(async () => {
  api = await startApi({ config: { sessionDays: 366 } });
  ({ ana, voters: [orla, wim] } = (await coalition(api)) as { ana: Someone; voters: [Someone, Someone] });
});
afterAll(() => api.close());

/** Until so many calls wait for a row that somebody else holds. */
const waiting = (calls: number) => eventually(async () => (await api.database.query<[{ n: number }]>("SELECT count(*)::int AS n FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'"))[0].n === calls || null);

/** Somebody holds the row of the ballot, or of the call for signatures: `sent` waits for it, `meanwhile` happens, and then it is let go. Answers what `sent` got. */
async function onItsWay<T>(id: string, sent: () => Promise<T>, meanwhile: () => unknown, table: 'ballot' | 'sign_on' = 'ballot'): Promise<T> {
  const holds = api.database.createQueryRunner();
  await holds.startTransaction();
  await holds.query(`SELECT FROM ${table} WHERE id = $1 FOR UPDATE`, [id]);
  try {
    const answer = sent();
    await waiting(1);
    await meanwhile();
    await holds.commitTransaction();
    return await answer;
  } finally {
    await holds.release();
  }
}

const NO_MANDATE = { code: 'NOT_ALLOWED', message: expect.stringContaining('You have no mandate to answer for this organisation') };

describe('[D1.2] a mandate is judged when the answer is received, not when it was sent', () => {
  test('revoked, ended or gone with its holder on the way: not recorded', async () => {
    const [revoked, ended, removed] = [await ana.invites({ organisation: 'Orchard Street', mandates: ['VOTER'] }), await ana.invites({ organisation: 'Orchard Street' }), await ana.invites({ organisation: 'Orchard Street', mandates: ['ALTERNATE'] })];
    const until = later(api, HOUR);
    await ana.mutate(GRANT, { member: ended.memberId, organisation: ended.organisationId, kind: 'VOTER', until });
    const [mandate] = (await place(revoked))!.viewer.mandates;
    const ballot = await opens(ana, await writtenAsk(ana, 'Mandates on their way'));
    const gone: [Someone, () => unknown][] = [
      [revoked, () => ana.mutate(REVOKE_MANDATE, { id: mandate!.id })],
      [removed, () => ana.mutate(REMOVE, { id: removed.memberId })],
      [ended, () => api.clock.set(Date.parse(until))],
    ];
    for (const [person, meanwhile] of gone) expect(await onItsWay(ballot.id, () => answers(person, ballot.id, 'SUPPORT'), meanwhile)).toMatchObject(NO_MANDATE);
    expect(await seen(ana, ballot.id)).toMatchObject({ answeredCount: 0, positions: [] });
  });

  test('a block after the close is withdrawn by nobody who lost the mandate on the way', async () => {
    const ballot = await opens(ana, await writtenAsk(ana, 'A block on its way'), { closesAt: later(api, DAY) });
    await takes(wim, ballot.id, 'BLOCK', { reason: 'It does harm', proposedChange: 'Leave it out' });
    api.clock.advance(DAY);
    api.get(Closing).lookAgain();
    await eventually(async () => (await seen(ana, ballot.id))!.outcome);
    const [mandate] = (await place(wim))!.viewer.mandates;
    const withdraws = () => wim.mutate<BallotSeen>('mutation($input: WithdrawBlockInput!) { withdrawBlock(input: $input) { ... on Ballot { state } ... on Refusal { code message } } }',
      { input: { ballotId: ballot.id, organisationId: wim.organisationId, choice: 'SUPPORT', expectedRevision: 1 } });
    // Both wait for the network's row here, the revocation first.
    const holds = api.database.createQueryRunner();
    await holds.startTransaction();
    await holds.query('SELECT FROM network WHERE id = $1 FOR UPDATE', [ana.networkId]);
    const revoked = ana.mutate(REVOKE_MANDATE, { id: mandate!.id });
    await waiting(1);
    const late = withdraws();
    await waiting(2);
    await holds.commitTransaction();
    await holds.release();
    expect(await revoked).toMatchObject({ mandates: [] });
    expect(await late).toMatchObject(NO_MANDATE);
    expect(await seen(ana, ballot.id)).toMatchObject({ state: 'UNDER_OBJECTION', positions: [{ choice: 'BLOCK' }] });
    await ana.mutate(GRANT, { member: wim.memberId, organisation: wim.organisationId, kind: 'VOTER' });
  });

  test('[S1.3] a signature by a mandate that was revoked on the way is none', async () => {
    const { ana: host, voters: [signatory] } = (await coalition(api, ['Stays'])) as { ana: Someone; voters: [Someone] };
    await agreedStrategy([host, signatory], []);
    await host.mutate(GRANT, { member: signatory.memberId, organisation: signatory.organisationId, kind: 'SIGNATORY' });
    const mandate = (await place(signatory))!.viewer.mandates.find(({ kind }) => kind === 'SIGNATORY');
    const call = await callsFor(host);
    expect(await onItsWay(call.id, () => signs(signatory, call), () => host.mutate(REVOKE_MANDATE, { id: mandate!.id }), 'sign_on')).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await boardOf(host, call.id)).toMatchObject({ Stays: ['INVITED'] });
  });

  test('of an answer and the revocation of its mandate that cross, a recorded answer was received before the revocation', async () => {
    const ballot = await opens(ana, await writtenAsk(ana, 'Crossing revocations'));
    let revision = 0;
    for (let round = 0; round < 12; round += 1) {
      const { mandates: [mandate] } = (await ana.mutate(GRANT, { member: orla.memberId, organisation: orla.organisationId, kind: 'VOTER' })) as { mandates: { id: string }[] };
      const ticks = setInterval(() => api.clock.advance(1), 1);
      const [answer] = await Promise.all([answers(orla, ballot.id, 'SUPPORT', { expectedRevision: revision }), ana.mutate(REVOKE_MANDATE, { id: mandate!.id })]);
      clearInterval(ticks);
      const [row] = await api.database.query<{ revokedAt: Date; takenAt: Date | null }[]>(
        'SELECT revoked_at AS "revokedAt", (SELECT taken_at FROM position_event WHERE ballot_id = $2 AND revision = $3) AS "takenAt" FROM mandate WHERE id = $1', [mandate!.id, ballot.id, revision + 1]);
      if (row!.takenAt) {
        expect(row!.takenAt.getTime()).toBeLessThanOrEqual(row!.revokedAt.getTime());
        revision += 1;
      } else expect(answer).toMatchObject({ code: 'NOT_ALLOWED' });
    }
    await ana.mutate(GRANT, { member: orla.memberId, organisation: orla.organisationId, kind: 'VOTER' });
  });
});
