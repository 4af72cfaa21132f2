import { createHash, randomUUID } from 'node:crypto';
import { RecordChecks } from '@northstar/api-record';
import { type RecordFile, verify } from '@northstar/domain-record';
import { type Api, type Someone, startApi } from './harness.js';
import { GRANT, STANDING } from './support/network-documents.js';
import { agreedStrategy, decide } from './support/publishing-documents.js';
import { boardOf, CALL, CALL_OFF, callInput, callsFor, EXTEND_CALL, prepares, REMIND_OF_CALL, SIGN_ON_CHANGED, signOnSeen, type SignOnSeen, signs, waitingFor, withdraws } from './support/sign-on-documents.js';
import { newAsk } from './support/strategy-documents.js';
import { coalition, DAY, HOUR, later } from './support/voting-documents.js';
import { textIn } from './support/writer.js';

let api: Api;
let ana: Someone;
let orla: Someone;
let wim: Someone;
/** Of Orchard Street, without a mandate. */
let ida: Someone;
let bea: Someone;
let goal: string;
let ask: string;

beforeAll(async () => {
  api = await startApi({ config: { sessionDays: 366 } });
  const lantern = await coalition(api, ['Orchard Street', 'Weir Collective'], { network: 'Lantern Coalition' });
  ana = lantern.ana;
  [orla, wim] = lantern.voters as [Someone, Someone];
  for (const { memberId, organisationId } of [orla, wim]) await ana.mutate(GRANT, { member: memberId, organisation: organisationId, kind: 'SIGNATORY' });
  ida = await ana.invites({ name: 'Ida Quiet', organisation: 'Orchard Street' });
  bea = await api.founds({ network: 'Elsewhere', organisation: 'Far Shore' });
  [goal, ask] = (await agreedStrategy([ana, orla, wim], ['Name a minister'])) as [string, string];
});
afterAll(() => api.close());

const versions = ({ texts }: SignOnSeen) => texts.map(({ versionId }) => versionId);
const recordOf = async (person: Someone): Promise<RecordFile> => (await fetch(`${api.url}/record/${person.networkId}`, { headers: { cookie: person.cookieHeader } })).json() as Promise<RecordFile>;
const answerOf = (board: SignOnSeen, name: string) => board.board.find(({ organisation }) => organisation.name === name)!.signatures;
const kindsSince = async (from: number) => (await recordOf(ana)).entries.slice(from).map(({ event }) => event?.kind ?? 'sealed');
/** Looks through the record of Ana's network against the tables. */
async function looked(): Promise<{ ok: boolean; sentences: string[] }> {
  await ana.query('mutation($id: ID!) { checkRecord(networkId: $id) { __typename } }', { id: ana.networkId });
  await api.get(RecordChecks).settled();
  return (await ana.query<{ network: { record: { check: { ok: boolean; sentences: string[] } } } }>('query($slug: String!) { network(slug: $slug) { record { check { ok sentences } } } }', { slug: ana.slug })).network.record.check;
}

describe('a call for signatures', () => {
  test('[S1.1] [S1.2] a coordinator calls under all agreed texts, in their exact versions; who is asked, the deadline and its zone are fixed and shown', async () => {
    await newAsk(ana, 'Not agreed yet');
    const call = await callsFor(ana, { timeZone: 'Europe/Zurich', scope: 'WHOLE' });
    expect(call).toMatchObject({ number: 1, title: 'Sign our strategy', scope: 'WHOLE', open: true, timeZone: 'Europe/Zurich', closesAt: later(api, 2 * DAY), texts: [{ document: { id: goal }, current: true, signatures: 0 }, { document: { id: ask } }] });
    expect(call.texts.map(({ version }) => version)).toEqual(call.texts.map(({ versionId }) => ({ id: versionId, hash: expect.stringMatching(/^[0-9a-f]{64}$/) })));
    expect(await boardOf(wim, call.id)).toEqual({ 'Harbour Watch': ['INVITED', 'INVITED'], 'Orchard Street': ['INVITED', 'INVITED'], 'Weir Collective': ['INVITED', 'INVITED'] });
    expect((await callsFor(ana, { documentIds: [ask] })).texts).toMatchObject([{ document: { id: ask } }]);
  });

  test('[S1.1] nobody else calls, and not under text that is not agreed; a mistake is refused with its field', async () => {
    for (const person of [orla, ida]) expect(await person.mutate(CALL, { input: await callInput(person) })).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await bea.mutate(CALL, { input: await callInput(ana) })).toMatchObject({ code: 'NOT_FOUND' });
    const draft = (await newAsk(ana, 'A draft')).id;
    const wrong: [string, string, object][] = [
      ['NOT_READY', 'documentIds', { documentIds: [draft] }], ['NOT_FOUND', 'documentIds', { documentIds: [randomUUID()] }], ['INVALID', 'title', { title: ' ' }], ['INVALID', 'introduction', { introduction: 'x'.repeat(2_001) }],
      ['INVALID', 'closesAt', { closesAt: later(api, 0) }], ['INVALID', 'timeZone', { timeZone: '+01:00' }],
    ];
    for (const [code, field, extra] of wrong) expect({ extra, answer: await ana.mutate(CALL, { input: await callInput(ana, { ...extra }) }) }).toMatchObject({ extra, answer: { code, field } });
  });
});

describe('signing', () => {
  test('[S1.3] signed, signed with a reservation, declined: with whom, when and in which words, under each text', async () => {
    const call = await callsFor(ana);
    const [one, two] = versions(call) as [string, string];
    expect(await signs(orla, call, ['SIGN_WITH_RESERVATION', 'Only if it is paid for.'], [one])).toMatchObject({ texts: [{ signatures: 1 }, { signatures: 0 }] });
    expect(await signs(orla, call, ['DECLINE', 'Not ours to say.'], [two])).toMatchObject({ texts: [{ signatures: 1 }, { signatures: 0 }] });
    const board = (await signOnSeen(wim, call.id))!;
    expect(answerOf(board, 'Orchard Street')).toMatchObject([
      { state: 'SIGNED_WITH_RESERVATION', reservation: 'Only if it is paid for.', reason: null, by: { id: orla.personId }, at: later(api, 0), revision: 1 }, { state: 'DECLINED', reservation: null, reason: 'Not ours to say.', revision: 1 },
    ]);
    expect(await signs(wim, call, ['SIGN_WITH_RESERVATION', ' '])).toMatchObject({ code: 'INVALID', field: 'words' });
    expect(await signs(wim, call, ['SIGN'], [randomUUID()])).toMatchObject({ code: 'NOT_FOUND' });
    await withdraws(orla, call);
  });

  test('[S1.3] a mandate as signatory is needed and enough: a role, another mandate, another organisation are not', async () => {
    const call = await callsFor(ana);
    const votes = await ana.invites({ role: 'COORDINATOR', organisation: 'Orchard Street', mandates: ['VOTER'] });
    for (const person of [ida, votes]) expect(await signs(person, call)).toMatchObject({ code: 'NOT_ALLOWED', message: expect.stringContaining('no mandate to sign') });
    expect(await signs(orla, call, ['SIGN'], versions(call), { organisationId: wim.organisationId })).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await signOnSeen(ida, call.id)).toMatchObject({ maySignFor: [], mayPrepareFor: [{ name: 'Orchard Street' }], mayWithdrawFor: [] });
    expect(await signOnSeen(orla, call.id)).toMatchObject({ maySignFor: [{ name: 'Orchard Street' }], mayWithdrawFor: [] });
    expect(Object.values(await boardOf(ana, call.id)).flat().some((state) => state.startsWith('SIGNED'))).toBe(false);
  });

  test('[S1.4] a colleague prepares it, and nobody outside the organisation sees or hears of it, not in the record either', async () => {
    const call = await callsFor(ana);
    const [one, two] = versions(call) as [string, string];
    const before = (await recordOf(ana)).entries.length;
    const shown = await boardOf(orla, call.id);
    const outside = await wim.subscribe<{ signOnChanged: SignOnSeen }>(SIGN_ON_CHANGED, { id: ana.networkId });
    const inside = await orla.subscribe<{ signOnChanged: SignOnSeen }>(SIGN_ON_CHANGED, { id: ana.networkId });
    expect(await prepares(ida, call, [{ versionId: one, answer: 'SIGN' }, { versionId: two, answer: 'SIGN_WITH_RESERVATION', words: 'A secret doubt.' }])).toMatchObject({ preparations: [{ by: { id: ida.personId } }] });
    expect((await inside.next()).signOnChanged.preparations).toMatchObject([{ organisation: { name: 'Orchard Street' }, answers: [{ answer: 'SIGN', words: '' }, { versionId: two, words: 'A secret doubt.' }] }]);
    for (const person of [ana, wim]) {
      expect((await signOnSeen(person, call.id))!.preparations).toEqual([]);
      expect(JSON.stringify(await recordOf(person))).not.toContain('secret doubt');
    }
    expect(await kindsSince(before)).toEqual(['sealed']);
    expect((await waitingFor(orla)).find(({ signOn }) => signOn.id === call.id)).toMatchObject({ kind: 'APPROVE_SIGNATURE', deadline: call.closesAt });
    expect(await boardOf(orla, call.id)).toEqual(shown);

    await signs(orla, call, ['SIGN']);
    // Each call about these texts shows the signature; the first that others hear of at all is that one, not the preparation.
    for (let heard: SignOnSeen | null = null; heard?.id !== call.id;) {
      heard = (await outside.next()).signOnChanged;
      expect(heard).toMatchObject({ preparations: [] });
      expect(heard.texts.map(({ signatures }) => signatures)).toEqual(heard.texts.map(() => 1));
    }
    expect((await signOnSeen(ida, call.id))!.preparations).toEqual([]);
    expect(await kindsSince(before)).toEqual(['sealed', 'signature_given', 'signature_given']);
    await Promise.all([outside.stop(), inside.stop()]);
    await withdraws(orla, call);
  });

  test('[S1.4] a preparation is changed and taken back inside the organisation, not prepared by observers or for others', async () => {
    const call = await callsFor(ana);
    const answers = versions(call).map((versionId) => ({ versionId, answer: 'SIGN' }));
    const eye = await ana.invites({ role: 'OBSERVER', organisation: 'Orchard Street' });
    expect(await prepares(eye, call, answers)).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await prepares(ida, call, answers, { organisationId: wim.organisationId })).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await prepares(ana, call, answers, { organisationId: wim.organisationId })).toMatchObject({ code: 'NOT_ALLOWED' });
    await prepares(ida, call, answers);
    expect(await prepares(ida, call, answers.slice(1))).toMatchObject({ preparations: [{ answers: [{ versionId: answers[1]!.versionId }] }] });
    expect(await prepares(orla, call, [])).toMatchObject({ preparations: [] });
  });

  test('[S1.7] one signature for an organisation and a text, whichever call asked for it; the database has the last word', async () => {
    const first = await callsFor(ana);
    const second = await callsFor(ana, { documentIds: [ask] });
    await signs(wim, first);
    expect(await boardOf(ana, second.id)).toMatchObject({ 'Weir Collective': ['SIGNED'] });
    expect(await signs(wim, second, ['SIGN', '', answerOf((await signOnSeen(wim, second.id))!, 'Weir Collective')[0]!.revision])).toMatchObject({ code: 'CONFLICT', message: expect.stringContaining('signed this text already') });
    const insert = 'INSERT INTO signature (organisation_id, version_id, sign_on_id, state, person_id, at, revision) VALUES ($1, $2, $3, $4, $5, now(), 1)';
    await expect(api.database.query(insert, [wim.organisationId, versions(second)[0], second.id, 'signed', wim.personId])).rejects.toThrow(/signature_pkey/);
    await expect(api.database.query(insert, [orla.organisationId, versions(second)[0], second.id, 'signed_with_reservation', orla.personId])).rejects.toThrow(/signature_words/);
    await expect(api.database.query(insert, [bea.organisationId, versions(second)[0], second.id, 'signed', bea.personId])).rejects.toThrow(/foreign key/);
    await expect(api.database.query('UPDATE sign_on SET closes_at = closes_at + interval \'1 day\'')).rejects.toThrow();
    await expect(api.database.query('DELETE FROM signature_event')).rejects.toThrow();
    // Withdrawn from the page of either call, on record by the one that it was given to.
    const from = (await recordOf(ana)).entries.length;
    await withdraws(wim, second);
    expect((await recordOf(ana)).entries.slice(from).map(({ event }) => event)).toMatchObject([{ kind: 'signature_withdrawn', signOn: first.id, version: versions(second)[0] }]);
    expect(await boardOf(ana, first.id)).toMatchObject({ 'Weir Collective': ['SIGNED', 'WITHDRAWN'] });
    await withdraws(wim, first);
  });

  test('[S1.7] texts that are signed together are answered alike', async () => {
    const call = await callsFor(ana, { scope: 'WHOLE' });
    expect(await signs(ana, call, ['SIGN'], versions(call).slice(0, 1))).toMatchObject({ code: 'INVALID', field: 'answers' });
    expect(await signs(ana, call, ['SIGN'])).toMatchObject({ texts: [{ signatures: 1 }, { signatures: 1 }] });
    await withdraws(ana, call);
  });

  test('[S1.5] [S1.6] the deadline counts to the millisecond by the server’s clock, and silence stays silence', async () => {
    const call = await callsFor(ana, { documentIds: [ask], closesAt: later(api, HOUR) });
    api.clock.advance(HOUR - 1);
    expect(await signs(wim, call)).toMatchObject({ open: true, texts: [{ signatures: 1 }] });
    api.clock.advance(1);
    expect(await signs(orla, call)).toMatchObject({ code: 'CLOSED' });
    expect(await prepares(ida, call, [{ versionId: versions(call)[0]!, answer: 'SIGN' }])).toMatchObject({ code: 'CLOSED' });
    expect(await signOnSeen(orla, call.id)).toMatchObject({ open: false, maySignFor: [], mayPrepareFor: [] });
    expect((await signOnSeen(ana, call.id))!.texts).toMatchObject([{ signatures: 1 }]);
    expect((await waitingFor(orla)).some(({ signOn }) => signOn.id === call.id)).toBe(false);
    expect(await withdraws(wim, call)).toMatchObject({ texts: [{ signatures: 0 }] });
  });
});

describe('withdrawing', () => {
  test('[S1.8] at any time, also for an organisation that has left, and with effect at once', async () => {
    const host = await coalition(api, ['Leaving Soon']);
    const [leaver] = host.voters as [Someone];
    await host.ana.mutate(GRANT, { member: leaver.memberId, organisation: leaver.organisationId, kind: 'SIGNATORY' });
    await agreedStrategy([host.ana, leaver], []);
    const call = await callsFor(host.ana);
    await signs(leaver, call);
    await host.ana.mutate(STANDING, { id: leaver.organisationId, standing: 'LEFT' });
    api.clock.advance(9 * DAY);
    expect(await signs(leaver, call)).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await withdraws(leaver, call, null, { organisationId: host.ana.organisationId })).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await withdraws(leaver, call)).toMatchObject({ texts: [{ signatures: 0 }], mayWithdrawFor: [] });
    expect(await withdraws(leaver, call)).toMatchObject({ code: 'CONFLICT' });
    expect(await boardOf(host.ana, call.id)).toMatchObject({ 'Leaving Soon': ['WITHDRAWN'] });
  });

  test('[S1.7] [S1.8] signatures and withdrawals that race end in one word at a time, each on record, and the record fits the tables', async () => {
    const call = await callsFor(ana, { documentIds: [ask] });
    const second = await orla.onAnotherDevice();
    for (let round = 0; round < 6; round += 1) {
      const revision = answerOf((await signOnSeen(orla, call.id))!, 'Orchard Street')[0]!.revision;
      const all = (await Promise.all([
        signs(orla, call, ['SIGN', '', revision]), signs(second, call, ['SIGN_WITH_RESERVATION', 'But.', revision]), withdraws(orla, call), signs(second, call, ['SIGN', '', revision]), withdraws(second, call),
      ])) as { code?: string }[];
      // Nobody signs twice, and everybody who lost is told why.
      expect(all.filter(({ code }, n) => code === undefined && [0, 1, 3].includes(n)).length).toBeLessThanOrEqual(1);
      for (const { code } of all) expect([undefined, 'CONFLICT']).toContain(code);
    }
    const trail = (await api.database.query('SELECT revision, state FROM signature_event WHERE organisation_id = $1 AND version_id = $2 ORDER BY revision', [orla.organisationId, versions(call)[0]])) as { revision: number; state: string }[];
    expect(trail.map(({ revision }) => revision)).toEqual(trail.map((_, n) => n + 1));
    expect(trail.some(({ state }, n) => n > 0 && state.startsWith('signed') && trail[n - 1]!.state.startsWith('signed'))).toBe(false);
    expect(await looked()).toMatchObject({ ok: true });
    await withdraws(orla, call);
  });
});

describe('new words', () => {
  test('[S1.9] are signed by nobody who signed the old ones; these are signed no more, and withdrawn as before', async () => {
    const old = await callsFor(ana);
    const [, oldAsk] = versions(old) as [string, string];
    expect(await signs(wim, old, ['SIGN'], [oldAsk])).toMatchObject({ texts: [{ signatures: 0 }, { signatures: 1 }] });
    await textIn(ana, ask, 'Other words for the same thing. ');
    await decide([ana, orla, wim], [ask]);
    expect((await signOnSeen(ana, old.id))!.texts).toMatchObject([{ current: true }, { current: false, signatures: 1 }]);
    expect(await signs(orla, old, ['SIGN'], [oldAsk])).toMatchObject({ code: 'CLOSED', message: expect.stringContaining('new call') });
    const fresh = await callsFor(ana, { documentIds: [ask] });
    expect(versions(fresh)).not.toContain(oldAsk);
    expect(await boardOf(ana, fresh.id)).toMatchObject({ 'Weir Collective': ['INVITED'] });
    expect(await withdraws(wim, old)).toMatchObject({ texts: [{ signatures: 0 }, { signatures: 0 }] });
  });
});

describe('what waits', () => {
  test('[S1.10] soonest deadline first, for those who sign, until the organisation has answered', async () => {
    const { ana: host } = await coalition(api, ['Second']);
    await agreedStrategy([host, await host.invites({ organisation: 'Second', mandates: ['VOTER'] })], []);
    const calls = [await callsFor(host, { closesAt: later(api, 3 * DAY) }), await callsFor(host, { closesAt: later(api, DAY) })];
    expect((await waitingFor(host)).map(({ kind, signOn }) => [kind, signOn.id])).toEqual([['SIGN', calls[1]!.id], ['SIGN', calls[0]!.id]]);
    expect(await waitingFor(await host.invites({ mandates: ['VOTER'] }))).toEqual([]);
    await signs(host, calls[1]!, ['DECLINE']);
    expect(await waitingFor(host)).toEqual([]);
  });
});

describe('conducting a call', () => {
  const extend = (person: Someone, id: string, hours: number, reason = 'Two boards meet on Monday.') => person.mutate(EXTEND_CALL, { id, closesAt: later(api, hours * HOUR), reason });

  test('[S1.11] a coordinator moves the deadline while the call runs: to a later time only, with a reason, on record', async () => {
    const call = await callsFor(ana, { documentIds: [ask], closesAt: later(api, HOUR) });
    expect(call).toMatchObject({ can: ['SIGN_ON_CALL'], extensions: [], calledOff: null });
    expect(await signOnSeen(orla, call.id)).toMatchObject({ can: [] });
    expect(await extend(orla, call.id, 5)).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await extend(bea, call.id, 5)).toMatchObject({ code: 'NOT_FOUND' });
    for (const [hours, reason, field] of [[0.5, 'Sooner', 'closesAt'], [1, 'Same', 'closesAt'], [24 * 400, 'Far', 'closesAt'], [5, ' ', 'reason'], [5, 'x'.repeat(501), 'reason']] as const) {
      expect({ hours, answer: await extend(ana, call.id, hours, reason) }).toMatchObject({ hours, answer: { code: 'INVALID', field } });
    }
    const from = (await recordOf(ana)).entries.length;
    expect(await extend(ana, call.id, 5)).toMatchObject({ closesAt: later(api, 5 * HOUR), extensions: [{ reason: 'Two boards meet on Monday.', by: { id: ana.personId } }] });
    expect(await kindsSince(from)).toEqual(['sign_on_extended']);
    api.clock.advance(2 * HOUR);
    expect(await signs(wim, call)).toMatchObject({ open: true, texts: [{ signatures: 1 }] });
    api.clock.advance(3 * HOUR);
    expect(await signs(orla, call)).toMatchObject({ code: 'CLOSED' });
    expect(await extend(ana, call.id, 5)).toMatchObject({ code: 'CLOSED' });
    await withdraws(wim, call);
  });

  test('[S1.12] a coordinator calls it off: nobody signs any more, nothing waits, what was signed stands and can be withdrawn', async () => {
    const call = await callsFor(ana, { documentIds: [ask] });
    await signs(wim, call);
    await prepares(ida, call, [{ versionId: versions(call)[0]!, answer: 'SIGN' }]);
    expect(await orla.mutate(CALL_OFF, { id: call.id, reason: 'No' })).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await ana.mutate(CALL_OFF, { id: call.id, reason: '' })).toMatchObject({ code: 'INVALID', field: 'reason' });
    const from = (await recordOf(ana)).entries.length;
    expect(await ana.mutate(CALL_OFF, { id: call.id, reason: 'The hearing was cancelled.' })).toMatchObject({ open: false, can: [], calledOff: { reason: 'The hearing was cancelled.', by: { id: ana.personId } }, texts: [{ signatures: 1 }] });
    expect(await kindsSince(from)).toEqual(['sign_on_called_off']);
    for (const tried of [signs(orla, call), prepares(ida, call, [{ versionId: versions(call)[0]!, answer: 'DECLINE' }]), extend(ana, call.id, 90), ana.mutate(CALL_OFF, { id: call.id, reason: 'Again' })]) expect(await tried).toMatchObject({ code: 'CLOSED' });
    expect((await waitingFor(orla)).some(({ signOn }) => signOn.id === call.id)).toBe(false);
    expect(await withdraws(wim, call)).toMatchObject({ texts: [{ signatures: 0 }] });
  });

  test('[S1.12] signatures that race the end of a call are received before it, or not at all', async () => {
    for (let round = 0; round < 4; round += 1) {
      const call = await callsFor(ana, { documentIds: [ask] });
      const revision = answerOf((await signOnSeen(wim, call.id))!, 'Weir Collective')[0]!.revision;
      const [answer] = await Promise.all([signs(wim, call, ['SIGN', '', revision]), ana.mutate(CALL_OFF, { id: call.id, reason: 'Enough.' })]);
      const signed = !(answer as { code?: string }).code;
      expect((await signOnSeen(ana, call.id))!.texts).toMatchObject([{ signatures: signed ? 1 : 0 }]);
      if (signed) await withdraws(wim, call);
    }
    expect(await looked()).toMatchObject({ ok: true });
  });

  test('[S1.13] a coordinator reminds those that have not answered, once a day, and it stands with what waits for them', async () => {
    const call = await callsFor(ana, { documentIds: [ask], closesAt: later(api, 3 * DAY) });
    const remind = (person: Someone, message = 'Two minutes are enough.') => person.mutate(REMIND_OF_CALL, { id: call.id, message });
    expect(await remind(orla)).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await remind(ana, 'x'.repeat(501))).toMatchObject({ code: 'INVALID', field: 'message' });
    expect(await remind(ana)).toMatchObject({ lastReminder: { message: 'Two minutes are enough.' } });
    expect((await waitingFor(orla)).find(({ signOn }) => signOn.id === call.id)).toMatchObject({ remindedAt: later(api, 0) });
    expect(await remind(ana)).toMatchObject({ code: 'NOT_READY' });
    api.clock.advance(DAY);
    for (const person of [ana, orla, wim]) await signs(person, (await signOnSeen(person, call.id))!, ['DECLINE']);
    expect(await remind(ana)).toMatchObject({ code: 'NOT_READY', message: expect.stringContaining('nobody to remind') });
  });

  test('calls about one text are listed for it', async () => {
    const list = async (documentId: string | null) => (await ana.query<{ network: { signOns: { totalCount: number; nodes: { texts: { document: { id: string } }[] }[] } } }>('query($slug: String!, $id: ID) { network(slug: $slug) { signOns(first: 100, documentId: $id) { totalCount nodes { texts { document { id } } } } } }', { slug: ana.slug, id: documentId })).network.signOns;
    const about = await list(goal);
    expect(about.totalCount).toBeLessThan((await list(null)).totalCount);
    expect(about.nodes).toHaveLength(about.totalCount);
    expect(about.nodes.every(({ texts }) => texts.some(({ document }) => document.id === goal))).toBe(true);
    expect(await list(randomUUID())).toMatchObject({ totalCount: 0, nodes: [] });
  });
});

describe('the record', () => {
  test('[R9] holds every step in its transaction, verifies, and finds what was changed in the tables', async () => {
    const found = verify(await recordOf(ana), (text) => createHash('sha256').update(text).digest('hex'));
    expect(found).toMatchObject({ ok: true, verified: expect.arrayContaining([expect.stringMatching(/^Call 1 for signatures: 3 organisations were asked; 0 signatures stand under 2 texts that ballots carried\.$/)]) });
    expect(await looked()).toMatchObject({ ok: true, sentences: expect.arrayContaining([expect.stringMatching(/^\d+ calls for signatures, answered \d+ times; every signature/)]) });
    const changes: [table: string, change: string, back: string, sentence: RegExp][] = [
      ['signature', "SET person_id = (SELECT person_id FROM membership WHERE id = '" + wim.memberId + "') WHERE person_id = '" + orla.personId + "'", "SET person_id = '" + orla.personId + "' WHERE organisation_id = '" + orla.organisationId + "'", /is about a signature/],
      ['sign_on', "SET title = 'Other' WHERE number = 1 AND network_id = '" + ana.networkId + "'", "SET title = 'Sign our strategy' WHERE number = 1", /made call 1 for signatures/],
    ];
    for (const [table, change, back, sentence] of changes) {
      await api.database.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
      await api.database.query(`UPDATE ${table} ${change}`);
      expect(await looked()).toMatchObject({ ok: false, sentences: [expect.stringMatching(sentence)] });
      await api.database.query(`UPDATE ${table} ${back}`);
      await api.database.query(`ALTER TABLE ${table} ENABLE TRIGGER USER`);
    }
    expect(await looked()).toMatchObject({ ok: true });
  });
});

test('a list of calls costs as many statements as one', async () => {
  const list = (first: number) => () => ana.query(
    'query($slug: String!, $first: Int!) { network(slug: $slug) { yourSignatures { kind organisation { name } } signOns(first: $first) { totalCount nodes { title calledBy { name } extensions { by { name } } calledOff { by { name } } lastReminder { by { name } } can texts { current signatures document { title } version { hash } } board { organisation { name } signatures { state by { name } } } preparations { answers { words } by { name } } maySignFor { name } mayPrepareFor { name } mayWithdrawFor { name } } } } }', { slug: ana.slug, first });
  expect(await api.fewestStatements(list(8))).toBe(await api.fewestStatements(list(2)));
});
