import { createHash, randomBytes } from 'node:crypto';
import { BallotBoxes, UnitOfWork } from '@northstar/api-core';
import { RecordChecks } from '@northstar/api-record';
import { Closing } from '@northstar/api-voting';
import { type RecordFile, verify } from '@northstar/domain-record';
import { type Api, REFUSAL, type Refused, type Someone, startApi } from './harness.js';
import { STANDING } from './support/network-documents.js';
import { told, written } from './support/traces.js';
import { answers, answersSecretly, type BallotSeen, coalition, DAY, opens, seen, takesPart, WITHDRAW, writtenAsk } from './support/voting-documents.js';
import { textIn } from './support/writer.js';

let api: Api;
let ana: Someone;
let voters: Someone[];

beforeAll(async () => {
  api = await startApi({ config: { sessionDays: 3_000 } });
  ({ ana, voters } = await coalition(api, ['Orchard Street', 'Weir Collective', 'Stone Row', 'Tide House', 'Mill Lane']));
});
afterAll(() => api.close());

const SECRET = { visibility: 'SECRET', quorum: 5 };
const secret = async (title: string, extra: Record<string, unknown> = {}): Promise<BallotSeen> => opens(ana, await writtenAsk(ana, title), { ...SECRET, ...extra });
const everybody = (): Someone[] => [ana, ...voters];
/** Each of the first organisations says one of these. */
async function all(ballot: BallotSeen, ...said: string[]): Promise<void> {
  for (const [n, answer] of said.entries()) await takesPart(everybody()[n]!, ballot.id, answer);
}
async function closes(ballot: BallotSeen): Promise<BallotSeen> {
  api.clock.advance(3 * DAY);
  await api.get(Closing).patrol();
  return (await seen(ana, ballot.id))!;
}
const rows = <T = Record<string, unknown>>(sql: string, ...parameters: unknown[]): Promise<T[]> => api.database.query(sql, parameters) as Promise<T[]>;
const boxes = (ballot: BallotSeen): Promise<unknown[]> => rows('SELECT FROM ballot_box WHERE id = $1', ballot.id);
const OUTCOME = `query($id: ID!) { ballot(id: $id) { outcome { state headline withheld yes no abstain answered steps { name } } csv: export(format: CSV) { content } json: export(format: JSON) { content } } }`;
interface Ended { outcome: { state: string; headline: string; withheld: boolean; yes: number; no: number; abstain: number; answered: number; steps: { name: string }[] }; csv: { content: string }; json: { content: string } }
const ended = async ({ id }: BallotSeen): Promise<Ended> => (await ana.query<{ ballot: Ended }>(OUTCOME, { id })).ballot;

describe('taking part', () => {
  test('[D8.1] is seen by everybody, and what was said by nobody, one’s own organisation neither', async () => {
    const ballot = await secret('Seen and not seen');
    const mine = await takesPart(voters[0]!, ballot.id, 'AGAINST');
    const mate = await voters[0]!.onAnotherDevice();
    for (const shown of [mine, await seen(ana, ballot.id), await seen(mate, ballot.id)]) expect(shown).toMatchObject({ state: 'OPEN', answeredCount: 1, positions: [], mine: [], outcome: null });
    expect(mine).toMatchObject({ mayAnswerFor: [], can: [] });
    expect(mine.electorate.filter(({ answered }) => answered).map(({ organisation }) => organisation.id)).toEqual([voters[0]!.organisationId]);
  });

  test('[D8.2] happens once, whoever of an organisation comes second and whatever they say', async () => {
    const ballot = await secret('Once');
    const mate = await ana.invites({ name: 'Mo Mate', organisation: 'Orchard Street', mandates: ['ALTERNATE'] });
    await takesPart(mate, ballot.id, 'SUPPORT');
    expect(await answersSecretly(voters[0]!, ballot.id, 'AGAINST')).toMatchObject({ code: 'CONFLICT', message: expect.stringContaining('Mo Mate has answered') as string });
    expect(await answersSecretly(mate, ballot.id, 'SUPPORT')).toMatchObject({ code: 'CONFLICT', message: expect.stringContaining('You have answered') as string });
  });

  test('[D8.2] of many answers of each organisation at one moment one each is in the box', async () => {
    const ballot = await secret('All at once');
    const said = await Promise.all(Array.from({ length: 90 }, (_, n) => answersSecretly(everybody()[n % 6]!, ballot.id, ['SUPPORT', 'AGAINST', 'ABSTAIN'][n % 3]!)));
    expect(said.filter((one) => (one as Refused).code === undefined)).toHaveLength(6);
    await closes(ballot);
    const { outcome: { yes, no, abstain } } = await ended(ballot);
    expect(yes + no + abstain).toBe(6);
  });

  test('[D8.3] by name it is refused, and in a ballot that is not secret too', async () => {
    const ballot = await secret('Not by name');
    expect(await answers(voters[0]!, ballot.id, 'SUPPORT')).toMatchObject({ code: 'INVALID', message: expect.stringContaining('This ballot is secret') as string });
    const named = await opens(ana, await writtenAsk(ana, 'By name'));
    expect(await answersSecretly(voters[0]!, named.id, 'SUPPORT')).toMatchObject({ code: 'INVALID' });
    expect((await seen(ana, named.id))!.answeredCount + (await seen(ana, ballot.id))!.answeredCount).toBe(0);
  });

  test('[D8.3] nothing is prepared for it inside an organisation: that would be written down with a name', async () => {
    const ballot = await secret('Not prepared');
    expect(await voters[0]!.mutate(`mutation($input: PreparePositionInput!) { preparePosition(input: $input) { ... on Ballot { id } ${REFUSAL} } }`, { input: { ballotId: ballot.id, organisationId: voters[0]!.organisationId, choice: 'SUPPORT', expectedRevision: 0 } })).toMatchObject({ code: 'INVALID', message: expect.stringContaining('This ballot is secret') as string });
    expect(await voters[0]!.query('query($id: ID!) { ballot(id: $id) { mayPrepareFor { id } } }', { id: ballot.id })).toEqual({ ballot: { mayPrepareFor: [] } });
  });

  test('[D8.2] needs a mandate of that organisation', async () => {
    const ballot = await secret('With a mandate');
    const eye = await ana.invites({ organisation: 'Orchard Street', role: 'OBSERVER' });
    expect(await answersSecretly(eye, ballot.id, 'SUPPORT')).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await answersSecretly(voters[0]!, ballot.id, 'SUPPORT', { organisationId: ana.organisationId })).toMatchObject({ code: 'NOT_ALLOWED' });
  });
});

describe('the close', () => {
  test('[D8.4] counts, tells the numbers and names nobody, in files neither', async () => {
    const ballot = await secret('Counted');
    await all(ballot, 'SUPPORT', 'SUPPORT', 'SUPPORT', 'AGAINST', 'ABSTAIN');
    expect(await closes(ballot)).toMatchObject({ state: 'CARRIED', positions: [], mine: [], document: { status: 'AGREED' } });
    const { outcome, csv, json } = await ended(ballot);
    expect(outcome).toMatchObject({ yes: 3, no: 1, abstain: 1, answered: 5, withheld: false, headline: 'Carried: 3 yes, 1 no, 5 of 6 organisations answered.' });
    expect(outcome.steps.map(({ name }) => name)).toEqual(['quorum', 'threshold']);
    expect(csv.content).toContain('"count","yes","","3"');
    expect(JSON.parse(json.content)).toMatchObject({ positions: [], outcome: { yes: 3 } });
    expect(`${csv.content}${json.content}`).not.toMatch(/Orchard Street|Harbour Watch/);
    expect(await boxes(ballot)).toEqual([]);
  });

  test('[D8.5] below the quorum tells no number, anywhere', async () => {
    const ballot = await secret('Too few');
    await all(ballot, 'SUPPORT', 'SUPPORT', 'AGAINST', 'AGAINST');
    expect(await closes(ballot)).toMatchObject({ state: 'INQUORATE' });
    const { outcome, csv, json } = await ended(ballot);
    expect(outcome).toMatchObject({ withheld: true, yes: 0, no: 0, abstain: 0, answered: 4 });
    expect(csv.content).not.toMatch(/"count","(yes|no|support|oppose|abstain)"/);
    expect(Object.keys((JSON.parse(json.content) as { outcome: object }).outcome)).not.toEqual(expect.arrayContaining(['yes']));
    expect(await boxes(ballot)).toEqual([]);
  });

  test('[D8.6] a ballot that is withdrawn or superseded throws its box away unopened', async () => {
    const withdrawn = await secret('Withdrawn');
    const superseded = await secret('Superseded');
    for (const ballot of [withdrawn, superseded]) await all(ballot, 'SUPPORT');
    await ana.mutate(WITHDRAW, { id: withdrawn.id, reason: 'Another way was found.' });
    await textIn(ana, superseded.document.id, 'Other words, so that the old ballot is over. ');
    await opens(ana, superseded.document.id, SECRET);
    for (const ballot of [withdrawn, superseded]) {
      expect(await boxes(ballot)).toEqual([]);
      expect(await seen(ana, ballot.id)).toMatchObject({ positions: [], outcome: null });
    }
  });

  test('[D8.2] who left after taking part is counted, who left before shrinks the denominator', async () => {
    const guests = [await ana.invites({ organisation: 'Leaves late', mandates: ['VOTER'] }), await ana.invites({ organisation: 'Leaves early', mandates: ['VOTER'] })];
    const ballot = await secret('Leaving');
    await all(ballot, 'SUPPORT', 'SUPPORT', 'SUPPORT', 'SUPPORT');
    await takesPart(guests[0]!, ballot.id, 'SUPPORT');
    for (const guest of guests) await ana.mutate(STANDING, { id: guest.organisationId, standing: 'LEFT', takesBack: true });
    await closes(ballot);
    expect((await ended(ballot)).outcome.headline).toBe('Carried: 5 yes, 0 no, 5 of 7 organisations answered.');
  });

  test('[D8.4] nothing is counted when somebody changed past the application who took part or what is in the box', async () => {
    const ballot = await secret('Tampered with');
    await all(ballot, 'SUPPORT', 'SUPPORT', 'SUPPORT', 'SUPPORT', 'SUPPORT');
    const before = await rows<{ salt: Buffer; sealed: Buffer }>('SELECT salt, sealed FROM ballot_box WHERE id = $1', ballot.id);
    await takesPart(voters[4]!, ballot.id, 'AGAINST');
    const now = await rows<{ salt: Buffer; sealed: Buffer }>('SELECT salt, sealed FROM ballot_box WHERE id = $1', ballot.id);
    const put = ({ salt, sealed }: { salt: Buffer; sealed: Buffer }) => rows('UPDATE ballot_box SET salt = $2, sealed = $3 WHERE id = $1', ballot.id, salt, sealed);
    // The box as it was one answer ago, a box of noise, and one that is gone: none of them closes the ballot, and the right one does.
    for (const other of [before[0]!, { ...now[0]!, sealed: randomBytes(now[0]!.sealed.length) }]) {
      await put(other);
      expect(await closes(ballot)).toMatchObject({ state: 'OPEN', outcome: null });
    }
    await put(now[0]!);
    expect(await closes(ballot)).toMatchObject({ state: 'CARRIED' });
  });

  test('[D8.6] another server’s key opens nothing and adds nothing', async () => {
    const ballot = await secret('Another key');
    const stranger = new BallotBoxes({ get: () => Promise.resolve(randomBytes(32)) } as never);
    const uow = api.get(UnitOfWork);
    await expect(uow.run((tx) => stranger.empty(tx, ballot.id))).rejects.toThrow('sealed with another key');
    await expect(uow.run((tx) => stranger.add(tx, ballot.id, [0]))).rejects.toThrow('sealed with another key');
    expect(await boxes(ballot)).toHaveLength(1);
  });
});

test('[R11] a secret ballot is on record without its answers, verified from the file and against the tables', async () => {
  const ballot = await secret('On record');
  await all(ballot, 'SUPPORT', 'AGAINST', 'SUPPORT', 'AGAINST', 'ABSTAIN', 'SUPPORT');
  await closes(ballot);
  const file = (await (await fetch(`${api.url}/record/${ana.networkId}`, { headers: { cookie: ana.cookieHeader } })).json()) as RecordFile;
  const events = file.entries.flatMap(({ event }) => (event && 'ballot' in event && event.ballot === ballot.id ? [event] : []));
  expect(events.map(({ kind }) => kind)).toEqual(['ballot_announced', ...Array<string>(6).fill('took_part'), 'ballot_box_opened', 'ballot_closed']);
  expect(events.at(-2)).toMatchObject({ answers: { support: 3, against: 2, abstain: 1 } });
  const report = verify(file, (text) => createHash('sha256').update(text).digest('hex'));
  expect(report.ok ? report.verified : report.sentence).toEqual(expect.arrayContaining([expect.stringContaining('6 took part, and 6 answers were in the box, counted again. Carried: 3 yes, 2 no')]));
  const check = async () => {
    await api.get(RecordChecks).begin(ana.networkId);
    await api.get(RecordChecks).settled();
    return (await rows<{ ok: boolean; sentences: string[] }>('SELECT ok, sentences FROM record_check WHERE network_id = $1', ana.networkId))[0]!;
  };
  expect(await check()).toMatchObject({ ok: true });
  await rows('DELETE FROM ballot_participation WHERE ballot_id = $1 AND organisation_id = $2', ballot.id, ana.organisationId);
  expect(await check()).toMatchObject({ ok: false, sentences: [expect.stringMatching(/says that an organisation took part in ballot \d+, and the database now says something else/)] });
});

describe('the database', () => {
  test('[D8.3] takes no position by name in a secret ballot, and no secret participation in another', async () => {
    const ballot = await secret('The last word');
    const named = await opens(ana, await writtenAsk(ana, 'The last word by name'));
    const at = api.clock.date();
    for (const table of ['position', 'position_event']) {
      await expect(rows(`INSERT INTO ${table} (ballot_id, organisation_id, revision, choice, taken_by, taken_at) VALUES ($1, $2, 1, 'support', $3, $4)`, ballot.id, ana.organisationId, ana.personId, at)).rejects.toThrow('how secret its ballot is');
    }
    await expect(rows('INSERT INTO ballot_participation (ballot_id, organisation_id, person_id, at) VALUES ($1, $2, $3, $4)', named.id, ana.organisationId, ana.personId, at)).rejects.toThrow('how secret its ballot is');
    await takesPart(ana, ballot.id, 'SUPPORT');
    await expect(rows('UPDATE ballot_participation SET at = at')).rejects.toThrow();
  });

  const namesOf = (ballot: BallotSeen) => ({ [ballot.id]: 'BALLOT', [ballot.document.id]: 'DOCUMENT', [ballot.version.id]: 'VERSION' });

  test('[D8.6] holds the same whatever was answered: nothing but noise tells one answer from another', async () => {
    const ballots = [await secret('Noise of kind 1'), await secret('Noise of kind 2'), await secret('Noise of kind 3')];
    for (const person of everybody().slice(0, 3)) {
      const notes: string[] = [];
      for (const [n, ballot] of ballots.entries()) notes.push(told(namesOf(ballot), await written(api, () => takesPart(person, ballot.id, ['SUPPORT', 'AGAINST', 'ABSTAIN'][n]!))));
      expect(notes[0]).toContain('ballot_box');
      expect(notes[0]).toContain('ballot_participation');
      expect(notes[1]).toBe(notes[0]);
      expect(notes[2]).toBe(notes[0]);
    }
  });

  test('[D8.6] has no row, place or transaction of a single answer: the box is one row, and it belongs to whoever came last', async () => {
    const ballot = await secret('One row');
    const sizes = new Set<string>();
    for (const [n, person] of everybody().entries()) {
      const all = await written(api, () => takesPart(person, ballot.id, n % 2 ? 'SUPPORT' : 'AGAINST'));
      expect(all.filter(({ table }) => table === 'ballot_box')).toHaveLength(1);
      expect(all.filter(({ table }) => !['ballot_box', 'ballot_participation', 'record_entry', 'record_head', 'record_reference', 'event'].includes(table))).toEqual([]);
      const [box] = await rows<{ columns: string[]; size: string }>('SELECT ARRAY (SELECT jsonb_object_keys(to_jsonb(b))) AS columns, octet_length(sealed) || $2 || pg_column_size(b.*) AS size FROM ballot_box b WHERE id = $1', ballot.id, '/');
      expect(box!.columns.sort()).toEqual(['id', 'key_name', 'network_id', 'salt', 'sealed']);
      sizes.add(box!.size);
    }
    expect(sizes.size).toBe(1);
  });

  test('[D8.4] after the close holds the same, whoever said what: the numbers stand in rows that name nobody', async () => {
    const notes: string[] = [];
    await closes(await secret('Everything before is over'));
    for (const said of [['SUPPORT', 'SUPPORT', 'SUPPORT', 'AGAINST', 'ABSTAIN'], ['ABSTAIN', 'AGAINST', 'SUPPORT', 'SUPPORT', 'SUPPORT']]) {
      const ballot = await secret('Exchanged');
      const taking = await written(api, () => all(ballot, ...said));
      const closing = await written(api, () => closes(ballot));
      // What the closing transaction wrote speaks of no organisation and no person.
      const box = closing.find(({ row }) => row['kind'] === 'ballot_box_opened')!;
      const together = closing.filter(({ xmin, row }) => xmin === box.xmin && row['opened_by'] === undefined);
      expect(together.map(({ table }) => table)).toEqual(expect.arrayContaining(['ballot_text', 'record_entry']));
      for (const { personId, organisationId } of everybody()) for (const id of [personId, organisationId]) expect(JSON.stringify(together)).not.toContain(id);
      expect(together.map(({ table }) => table)).not.toContain('record_reference');
      notes.push(told(namesOf(ballot), [...taking, ...closing].filter(({ table }) => !['ask', 'strategy'].includes(table))));
    }
    expect(notes[1]).toBe(notes[0]);
  });
});
