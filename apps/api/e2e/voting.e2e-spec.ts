import { randomUUID } from 'node:crypto';
import { NOT_FOUND_SENTENCE } from '@northstar/api-core';
import { type Api, type Someone, startApi } from './harness.js';
import { GRANT, REVOKE_MANDATE, STANDING } from './support/network-documents.js';
import { newAsk } from './support/strategy-documents.js';
import { answers, ballotInput, BALLOT_CHANGED, type BallotSeen, coalition, HOUR, later, OPEN_BALLOT, opens, type Position, seen, TAKE_POSITION, takes, writtenAsk } from './support/voting-documents.js';
import { textIn } from './support/writer.js';

let api: Api;
let ana: Someone;
let orla: Someone;
let wim: Someone;
let bea: Someone;

beforeAll(async () => {
  api = await startApi();
  ({ ana, voters: [orla, wim] } = (await coalition(api, ['Orchard Street', 'Weir Collective'], { network: 'Lantern Coalition' })) as { ana: Someone; voters: [Someone, Someone] });
  bea = await api.founds({ network: 'Elsewhere', organisation: 'Far Shore' });
});
afterAll(() => api.close());

const rows = (ballotId: string) => api.database.query('SELECT choice, revision FROM position WHERE ballot_id = $1', [ballotId]) as Promise<{ choice: string; revision: number }[]>;
const ballotOn = async (title: string, extra: Record<string, unknown> = {}): Promise<BallotSeen> => opens(ana, await writtenAsk(ana, title), extra);

describe('opening', () => {
  test('[D3] a coordinator opens a ballot on the text as it stands; rule, deadline with its zone and electorate are fixed and shown', async () => {
    const ask = await writtenAsk(ana, 'Name a minister', 'One minister answers to Parliament.');
    const ballot = await opens(ana, ask, { introduction: 'Talked over on Monday.', quorum: 2, timeZone: 'Europe/Zurich' });
    expect(ballot).toMatchObject({
      number: 1, title: 'Name a minister', introduction: 'Talked over on Monday.', state: 'OPEN', timeZone: 'Europe/Zurich', closesAt: later(api, 72 * HOUR), opensAt: later(api, 0),
      rule: { template: 'SIMPLE_MAJORITY', basis: 'VOTES_CAST', quorum: 2, visibility: 'NAMED', sentence: 'Carried if more than half of those that say yes or no say yes, none blocks it and at least 2 of the 3 organisations answer.' },
      document: { id: ask, status: 'UNDER_BALLOT' }, version: { kind: 'BALLOT', text: 'One minister answers to Parliament.' },
      answeredCount: 0, eligibleCount: 3, positions: [], outcome: null, closedAt: null,
    });
    expect(ballot.electorate).toEqual(['Harbour Watch', 'Orchard Street', 'Weir Collective'].map((name) => ({ organisation: expect.objectContaining({ name }), answered: false, left: false })));
    expect((await opens(ana, await writtenAsk(ana, 'By consent'), { template: 'CONSENT' })).rule.sentence).toBe('Carried if no organisation blocks it and at least one supports it.');
  });

  test('[D3] only a coordinator opens one, whatever mandates others have', async () => {
    const ask = await writtenAsk(ana, 'Not theirs to open');
    const lead = await ana.invites({ role: 'POLICY_LEAD', mandates: ['VOTER', 'SIGNATORY'] });
    const eye = await ana.invites({ role: 'OBSERVER', mandates: ['VOTER'] });
    for (const person of [lead, eye, orla]) expect(await person.mutate(OPEN_BALLOT, { input: ballotInput(api, ask) })).toMatchObject({ code: 'NOT_ALLOWED' });
    expect((await ana.query<{ document: { status: string } }>('query($id: ID!) { document(id: $id) { status } }', { id: ask })).document.status).toBe('DRAFTING');
  });

  test('[D3] what cannot be is refused with its field, and nothing is cut or opened', async () => {
    const ask = await writtenAsk(ana, 'Full of mistakes');
    const wrong: [string, Record<string, unknown>][] = [
      ['quorum', { quorum: 4 }], ['quorum', { quorum: 0 }], ['quorum', { quorum: -1 }], ['closesAt', { closesAt: later(api, 0) }], ['closesAt', { closesAt: later(api, 367 * 24 * HOUR) }],
      ['closesAt', { opensAt: later(api, 4 * HOUR), closesAt: later(api, 3 * HOUR) }], ['timeZone', { timeZone: '+01:00' }], ['timeZone', { timeZone: 'Europe/Atlantis' }],
      ['title', { title: 'x'.repeat(161) }], ['introduction', { introduction: 'x'.repeat(2_001) }], ['title', { title: 'with a \u0000 in it' }], ['introduction', { introduction: 'with a \u0000 in it' }],
    ];
    for (const [field, extra] of wrong) expect({ extra, answer: await ana.mutate(OPEN_BALLOT, { input: ballotInput(api, ask, extra) }) }).toMatchObject({ extra, answer: { code: 'INVALID', field } });
    expect(await api.database.query('SELECT (SELECT count(*)::int FROM version WHERE document_id = $1) AS versions, (SELECT count(*)::int FROM ballot WHERE document_id = $1) AS ballots', [ask])).toEqual([{ versions: 0, ballots: 0 }]);
    const empty = (await newAsk(ana, 'Nothing written')).id;
    expect(await ana.mutate(OPEN_BALLOT, { input: ballotInput(api, empty) })).toMatchObject({ code: 'NOT_READY' });
  });

  test('[D3] a ballot that opens later is announced and takes no positions until then', async () => {
    const ballot = await ballotOn('With notice', { opensAt: later(api, HOUR) });
    expect(ballot.state).toBe('NOTICE');
    expect(await answers(orla, ballot.id, 'SUPPORT')).toMatchObject({ code: 'NOT_READY' });
    expect((await seen(orla, ballot.id))!.mayAnswerFor).toEqual([]);
    api.clock.advance(HOUR);
    expect(await takes(orla, ballot.id, 'SUPPORT')).toMatchObject({ answeredCount: 1 });
  });

  test.each([['one version', true], ['the text as it stands', false]])('[D5] of ballots that are opened on %s at the same moment one runs, and nothing breaks', async (_, named) => {
    const ask = await writtenAsk(ana, 'Several at once');
    const { id } = (await ana.mutate<{ id: string }>('mutation($id: ID!) { nameVersion(documentId: $id, name: "For all") { ... on Version { id } } }', { id: ask }));
    const opened = await Promise.all([1, 2, 3, 4].map(() => ana.mutate<{ id?: string; code?: string }>(OPEN_BALLOT, { input: ballotInput(api, ask, named ? { versionId: id } : {}) })));
    expect(opened.filter(({ id }) => id !== undefined)).toHaveLength(1);
    expect(opened.filter(({ code }) => code === 'CONFLICT')).toHaveLength(3);
  });
});

describe('taking a position', () => {
  test('[D1] a mandate is needed and enough; a role alone is not', async () => {
    const ballot = await ballotOn('By mandate');
    const second = await ana.invites({ role: 'COORDINATOR', organisation: 'Orchard Street' });
    const signs = await ana.invites({ role: 'POLICY_LEAD', organisation: 'Orchard Street', mandates: ['SIGNATORY'] });
    for (const person of [second, signs]) {
      expect(await answers(person, ballot.id, 'SUPPORT')).toMatchObject({ code: 'NOT_ALLOWED', message: 'You have no mandate to answer for this organisation. Ask a coordinator to record one.' });
      expect(await seen(person, ballot.id)).toMatchObject({ mayAnswerFor: [], can: expect.not.arrayContaining(['POSITION_TAKE']) });
    }
    const eye = await ana.invites({ role: 'OBSERVER', organisation: 'Orchard Street', mandates: ['ALTERNATE'] });
    expect(await takes(eye, ballot.id, 'SUPPORT')).toMatchObject({ mayAnswerFor: [{ id: eye.organisationId }], can: ['POSITION_TAKE'], positions: [{ takenBy: { id: eye.personId }, organisation: { name: 'Orchard Street' } }] });
    expect(await rows(ballot.id)).toHaveLength(1);
  });

  test('[D1] one answers for one’s own organisation only, and a mandate for another does not help', async () => {
    const ballot = await ballotOn('Not for others');
    expect(await answers(orla, ballot.id, 'SUPPORT', { organisationId: wim.organisationId })).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await answers(ana, ballot.id, 'OPPOSE', { organisationId: wim.organisationId, reason: 'We say so' })).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await rows(ballot.id)).toEqual([]);
  });

  test('[D1] a mandate that ran out or was taken back counts no more', async () => {
    const ballot = await ballotOn('Mandates end');
    const gus = await ana.invites({ organisation: 'Weir Collective' });
    const until = later(api, HOUR);
    await ana.mutate(GRANT, { member: gus.memberId, organisation: gus.organisationId, kind: 'VOTER', until });
    expect(await takes(gus, ballot.id, 'SUPPORT')).toMatchObject({ answeredCount: 1 });
    api.clock.advance(HOUR - 1);
    expect(await takes(gus, ballot.id, 'ABSTAIN', { expectedRevision: 1 })).toMatchObject({ answeredCount: 1 });
    api.clock.advance(1);
    expect(await answers(gus, ballot.id, 'OPPOSE', { reason: 'Too late', expectedRevision: 2 })).toMatchObject({ code: 'NOT_ALLOWED' });
    const { mandates } = await ana.mutate<{ mandates: { id: string }[] }>(GRANT, { member: gus.memberId, organisation: gus.organisationId, kind: 'ALTERNATE' });
    expect(await takes(gus, ballot.id, 'STAND_ASIDE', { expectedRevision: 2 })).toMatchObject({ answeredCount: 1 });
    await ana.mutate(REVOKE_MANDATE, { id: mandates[0]!.id });
    expect(await answers(gus, ballot.id, 'SUPPORT', { expectedRevision: 3 })).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await rows(ballot.id)).toEqual([{ choice: 'stand_aside', revision: 3 }]);
  });

  test('[D6] who joins or is suspended before the opening is not on the list; who is suspended meanwhile answers this one and not the next', async () => {
    const { ana: host, voters: [first, second] } = await coalition(api);
    const ballot = await opens(host, await writtenAsk(host, 'Frozen list'));
    const late = await host.invites({ organisation: 'Late Comers', mandates: ['VOTER'] });
    expect(await answers(late, ballot.id, 'SUPPORT')).toMatchObject({ code: 'NOT_ALLOWED', message: 'This organisation is not among those that decide this ballot. It can answer the next one.' });
    await host.mutate(STANDING, { id: first!.organisationId, standing: 'SUSPENDED' });
    expect(await takes(first!, ballot.id, 'SUPPORT')).toMatchObject({ answeredCount: 1, eligibleCount: 3 });
    const next = await opens(host, await writtenAsk(host, 'The next list'));
    expect(next.electorate.map(({ organisation }) => organisation.name)).toEqual(['Harbour Watch', 'Late Comers', 'Weir Collective']);
    expect((await answers(first!, next.id, 'SUPPORT')) as { code?: string }).toHaveProperty('code');
    expect((await seen(first!, next.id))!.mayAnswerFor).toEqual([]);
    expect(await rows(next.id)).toEqual([]);
    await takes(second!, next.id, 'SUPPORT');
  });

  test('[D2] a reservation, to oppose and to block need a reason, and a block a proposed change; blanks are none', async () => {
    const ballot = await ballotOn('With reasons');
    for (const choice of ['SUPPORT_WITH_RESERVATION', 'OPPOSE', 'BLOCK']) {
      for (const reason of [undefined, null, '', ' \n\t ']) expect(await answers(orla, ballot.id, choice, { reason, proposedChange: 'Say it better' })).toMatchObject({ code: 'INVALID', field: 'reason' });
    }
    expect(await answers(orla, ballot.id, 'BLOCK', { reason: 'No', proposedChange: ' ' })).toMatchObject({ code: 'INVALID', field: 'proposedChange' });
    for (const [field, extra] of [['reason', { reason: 'x'.repeat(2_001), proposedChange: 'Leave it out' }], ['reason', { reason: 'a \u0000 in it', proposedChange: 'Leave it out' }], ['proposedChange', { reason: 'No', proposedChange: 'x'.repeat(5_001) }], ['proposedChange', { reason: 'No', proposedChange: '\u0000' }]] as const) {
      expect(await answers(orla, ballot.id, 'BLOCK', extra)).toMatchObject({ code: 'INVALID', field });
    }
    expect(await rows(ballot.id)).toEqual([]);
    let revision = 0;
    for (const [choice, extra, proposedChange] of [['SUPPORT', {}, null], ['ABSTAIN', {}, null], ['STAND_ASIDE', { reason: '  Not our field ' }, null], ['SUPPORT_WITH_RESERVATION', { reason: 'Too slow' }, null],
      ['OPPOSE', { reason: 'Too fast', proposedChange: 'Not recorded' }, null], ['BLOCK', { reason: 'Harm', proposedChange: ' Leave it out ' }, 'Leave it out']] as const) {
      const { positions } = await takes(orla, ballot.id, choice, { ...extra, expectedRevision: revision });
      revision += 1;
      expect(positions).toEqual([expect.objectContaining({ choice, revision, proposedChange, reason: 'reason' in extra ? extra.reason.trim() : null })]);
    }
  });

  test('[D1] changed while it is open; each change stays on record and none can be rewritten', async () => {
    const ballot = await ballotOn('Changes of mind');
    await takes(orla, ballot.id, 'SUPPORT');
    api.clock.advance(1_000);
    await takes(orla, ballot.id, 'OPPOSE', { reason: 'We read it again', expectedRevision: 1 });
    const { positions } = (await seen(wim, ballot.id))!;
    expect(positions).toMatchObject([{ choice: 'OPPOSE', reason: 'We read it again', revision: 2, takenAt: later(api, 0) }]);
    const trail = 'SELECT revision, choice, reason, taken_by FROM position_event WHERE ballot_id = $1 ORDER BY revision';
    expect(await api.database.query(trail, [ballot.id])).toEqual([{ revision: 1, choice: 'support', reason: null, taken_by: orla.personId }, { revision: 2, choice: 'oppose', reason: 'We read it again', taken_by: orla.personId }]);
    for (const forge of ["UPDATE position_event SET choice = 'block' WHERE ballot_id = $1", 'DELETE FROM position_event WHERE ballot_id = $1']) await expect(api.database.query(forge, [ballot.id])).rejects.toThrow();
  });

  test('[D1] a stale revision gets a conflict that names the colleague, and changes nothing', async () => {
    const ballot = await ballotOn('Two colleagues');
    const mate = await ana.invites({ name: 'Mo Mate', organisation: 'Orchard Street', mandates: ['ALTERNATE'] });
    await takes(mate, ballot.id, 'ABSTAIN');
    const stale = (await answers(orla, ballot.id, 'SUPPORT')) as { message: string; current: Position };
    expect(stale.message).toContain('Mo Mate has answered “abstain”');
    expect(stale.current).toMatchObject({ choice: 'ABSTAIN', revision: 1, takenBy: { id: mate.personId } });
    expect(await answers(orla, ballot.id, 'SUPPORT', { expectedRevision: 7 })).toHaveProperty('current.revision', 1);
    expect(await rows(ballot.id)).toEqual([{ choice: 'abstain', revision: 1 }]);
    expect((await takes(orla, ballot.id, 'SUPPORT', { expectedRevision: 1 })).positions).toMatchObject([{ revision: 2, takenBy: { id: orla.personId } }]);
  });

  test('[D1] who has mandates of two organisations answers for each by itself', async () => {
    const ballot = await ballotOn('Two hats');
    const { link } = await ana.mutate<{ link: string }>('mutation($input: InviteInput!) { invite(input: $input) { ... on NewInvitation { link } } }',
      { input: { networkId: ana.networkId, email: wim.email, role: 'REPRESENTATIVE', mandates: ['VOTER'], organisationId: orla.organisationId } });
    await wim.accepts(link);
    expect((await seen(wim, ballot.id))!.mayAnswerFor.map(({ id }) => id).sort()).toEqual([wim.organisationId, orla.organisationId].sort());
    await takes(wim, ballot.id, 'SUPPORT');
    expect((await takes(wim, ballot.id, 'ABSTAIN', { organisationId: orla.organisationId })).positions).toMatchObject([{ organisation: { name: 'Orchard Street' }, choice: 'ABSTAIN' }, { organisation: { name: 'Weir Collective' }, choice: 'SUPPORT' }]);
  });

  test('[D3.6] others see who has answered as it happens', async () => {
    const ballot = await ballotOn('Seen live');
    const watching = await ana.subscribe<{ ballotChanged: BallotSeen }>(BALLOT_CHANGED, { id: ana.networkId });
    await takes(orla, ballot.id, 'SUPPORT');
    expect((await watching.next()).ballotChanged).toMatchObject({ id: ballot.id, answeredCount: 1, electorate: [{ answered: false }, { answered: true, organisation: { id: orla.organisationId } }, { answered: false }], mine: [] });
    await takes(ana, ballot.id, 'ABSTAIN');
    expect((await watching.next()).ballotChanged).toMatchObject({ answeredCount: 2, electorate: [{ answered: true }, { answered: true }, { answered: false }] });
    await watching.stop();
  });

  test('a ballot, version, document and organisation of another network are answered like ones that never were', async () => {
    const ballot = await ballotOn('Ours alone');
    const theirs = (await newAsk(bea, 'Theirs')).id;
    await textIn(bea, theirs, 'Their words.');
    const other = await opens(bea, theirs);
    const NOT_FOUND = { code: 'NOT_FOUND', message: NOT_FOUND_SENTENCE, field: null };
    for (const id of [ballot.id, randomUUID(), 'x']) {
      expect(await seen(bea, id)).toBeNull();
      for (const organisationId of [bea.organisationId, orla.organisationId]) expect(await answers(bea, id, 'SUPPORT', { organisationId })).toEqual(NOT_FOUND);
    }
    for (const organisationId of [bea.organisationId, randomUUID(), 'x']) expect(await orla.mutate(TAKE_POSITION, { input: { ballotId: ballot.id, organisationId, choice: 'SUPPORT', expectedRevision: 0 } })).toEqual(NOT_FOUND);
    const mine = await writtenAsk(ana, 'With foreign parts');
    for (const extra of [{ documentId: theirs }, { documentId: randomUUID() }, { versionId: other.version.id }, { versionId: randomUUID() }, { versionId: ballot.version.id }, { previousBallotId: other.id }, { previousBallotId: randomUUID() }]) {
      expect({ extra, answer: await ana.mutate(OPEN_BALLOT, { input: ballotInput(api, mine, extra) }) }).toEqual({ extra, answer: NOT_FOUND });
    }
  });
});
