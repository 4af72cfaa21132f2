import { ErrataClock } from '@northstar/api-amendments';
import { RecordChecks } from '@northstar/api-record';
import { Closing } from '@northstar/api-voting';
import { type Api, type Someone, startApi } from './harness.js';
import { amendedBallot, marking, marks, objects, proposes, proposing, sponsors, takesIn } from './support/amendment-documents.js';
import { coalition, DAY, HOUR, later, opens, takes, writtenAsk } from './support/voting-documents.js';

let api: Api;
let ana: Someone;
let orla: Someone;
let ida: Someone;
let bea: Someone;

beforeAll(async () => {
  api = await startApi({ config: { sessionDays: 366 } });
  const lantern = await coalition(api, ['Orchard Street'], { network: 'Lantern Coalition' });
  ana = lantern.ana;
  orla = lantern.voters[0]!;
  ida = await ana.invites({ name: 'Ida Quiet', organisation: 'Orchard Street' });
  bea = await api.founds({ network: 'Elsewhere', organisation: 'Far Shore' });
});
afterAll(() => api.close());

const WORDS = 'Report to parliment every year, and act on waht is reported.';
const RIGHT = ['parliment', 'parliament'] as const;
let asks = 0;
async function begun(): Promise<{ ballotId: string; documentId: string; closesAt: string }> {
  const documentId = await writtenAsk(ana, `Ask about errata ${(asks += 1)}`, WORDS);
  const ballot = await opens(ana, documentId, { template: 'CONSENT', closesAt: later(api, 5 * DAY) });
  return { ballotId: ballot.id, documentId, closesAt: ballot.closesAt };
}
/** Closes a ballot with the support of one. */
async function carried(about: { ballotId: string }): Promise<void> {
  await takes(orla, about.ballotId, 'SUPPORT');
  api.clock.advance(5 * DAY);
  await api.get(Closing).patrol();
}
async function over(hours = 48): Promise<void> {
  api.clock.advance(hours * HOUR);
  await api.get(ErrataClock).patrol();
}
const kinds = async (of: string): Promise<number> => Number(((await api.database.query('SELECT count(*) AS n FROM record_entry WHERE kind = $1', [of])) as [{ n: string }])[0].n);

describe('an erratum', () => {
  test('[ER1] [ER3] [ER4] under ballot stands after 48 hours, moves no ballot, and is agreed with the text', async () => {
    const about = await begun();
    expect(await marks(ana, about, RIGHT)).toMatchObject({ state: 'WAITING', until: later(api, 2 * DAY), mayObjectFor: [{ name: 'Harbour Watch' }] });
    expect((await amendedBallot(orla, about.ballotId))!.errata).toMatchObject([{ state: 'WAITING', mayObjectFor: [{ name: 'Orchard Street' }] }]);
    await over(47);
    expect((await amendedBallot(ana, about.ballotId))!.errata).toMatchObject([{ state: 'WAITING' }]);
    await over(1);
    expect(await amendedBallot(ana, about.ballotId)).toMatchObject({ state: 'OPEN', version: { text: WORDS }, errata: [{ state: 'STANDS', mayObjectFor: [] }], document: { agreedVersion: null } });
    await carried(about);
    expect(await amendedBallot(ana, about.ballotId)).toMatchObject({ state: 'CARRIED', version: { text: WORDS }, document: { status: 'AGREED', agreedVersion: { text: WORDS.replace(...RIGHT) } } });
  });

  test('[ER1] [ER3] to agreed text makes that read so when it stands', async () => {
    const about = await begun();
    await carried(about);
    await marks(ana, about, RIGHT);
    await marks(ana, about, ['waht', 'what']);
    expect((await amendedBallot(ana, about.ballotId))!.document.agreedVersion).toMatchObject({ text: WORDS });
    await over();
    const after = (await amendedBallot(ana, about.ballotId))!;
    expect(after.errata).toMatchObject([{ state: 'STANDS' }, { state: 'STANDS' }]);
    expect(after.document).toMatchObject({ status: 'AGREED', agreedVersion: { text: WORDS.replace(...RIGHT).replace('waht', 'what') } });
    expect(await marking(ana, about, RIGHT)).toMatchObject({ code: 'CONFLICT' });
  });

  test('[ER2] falls when one organisation objects, through whoever may answer for it', async () => {
    const about = await begun();
    const { id } = await marks(ana, about, RIGHT);
    expect(await objects(ida, id)).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await objects(bea, id)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await objects(orla, id, 'No.', bea.organisationId)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await objects(orla, id, ' ')).toMatchObject({ code: 'INVALID', field: 'reason' });
    expect(await objects(orla, id)).toMatchObject({ state: 'OBJECTED', objection: 'It changes who acts.', objectedBy: { name: 'Orchard Street' } });
    expect(await objects(ana, id)).toMatchObject({ code: 'CLOSED' });
    await over();
    await carried(about);
    expect((await amendedBallot(ana, about.ballotId))!.document.agreedVersion).toMatchObject({ text: WORDS });
  });

  test('[ER2] an objection received at the end of the window is too late', async () => {
    const { id } = await marks(ana, await begun(), RIGHT);
    api.clock.advance(48 * HOUR);
    expect(await objects(orla, id)).toMatchObject({ code: 'CLOSED' });
  });

  test('[ER3] stands once, with two servers that look at the same time', async () => {
    const [one, two] = [await begun(), await begun()];
    for (const about of [one, two]) await marks(ana, about, RIGHT);
    const before = await kinds('erratum_stands');
    const other = await api.another();
    try {
      api.clock.advance(48 * HOUR);
      await Promise.all([api.get(ErrataClock), other.nest.get(ErrataClock, { strict: false })].flatMap((clock) => [clock.patrol(), clock.patrol()]));
    } finally {
      await other.close();
    }
    expect(await kinds('erratum_stands') - before).toBeGreaterThanOrEqual(2);
    for (const about of [one, two]) expect((await amendedBallot(ana, about.ballotId))!.errata).toMatchObject([{ state: 'STANDS' }]);
    expect(((await api.database.query('SELECT count(*)::int AS n FROM version_step s JOIN erratum e ON e.id = s.erratum_id WHERE e.document_id = ANY ($1)', [[one.documentId, two.documentId]])) as [{ n: number }])[0].n).toBe(2);
  });

  test('[ER3] stands at the next start when its 48 hours ended while the server was down', async () => {
    const about = await begun();
    await marks(ana, about, RIGHT);
    api.clock.advance(60 * HOUR);
    const started = await api.another();
    try {
      await started.nest.get(ErrataClock, { strict: false }).settled();
      expect((await amendedBallot(ana, about.ballotId))!.errata).toMatchObject([{ state: 'STANDS', endedAt: later(api, 0) }]);
    } finally {
      await started.close();
    }
  });

  test('[ER1] is marked by coordinators, small, in text that is fixed', async () => {
    const about = await begun();
    expect(await marking(orla, about, RIGHT)).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await marking(bea, about, RIGHT, {}).catch(() => ({ code: 'NOT_FOUND' }))).toMatchObject({ code: 'NOT_FOUND' });
    expect(await marking(ana, about, [WORDS, `Do ${'nothing '.repeat(11)}at all.`])).toMatchObject({ code: 'INVALID' });
    expect(await amendedBallot(orla, about.ballotId)).toMatchObject({ mayCorrect: false });
    expect(await amendedBallot(ana, about.ballotId)).toMatchObject({ mayCorrect: true });
    api.clock.advance(5 * DAY);
    await api.get(Closing).patrol();
    expect(await marking(ana, about, RIGHT)).toMatchObject({ code: 'CLOSED' });
  });

  test('[ER5] and an amendment are not about the same words; one whose words were replaced is void', async () => {
    const about = await begun();
    const amendment = await proposes(orla, about, ['every year', 'twice a year']);
    expect(await marking(ana, about, ['every year', 'each year'])).toMatchObject({ code: 'CONFLICT' });
    await marks(ana, about, RIGHT);
    expect(await proposing(orla, about, ['parliment', 'the assembly'])).toMatchObject({ code: 'CONFLICT' });
    await takesIn(ana, amendment.id, about.closesAt);
    const second = (await amendedBallot(ana, about.ballotId))!.supersededBy!.id;
    await over();
    expect((await amendedBallot(ana, second))!.errata).toMatchObject([{ state: 'STANDS' }]);
    await takes(orla, second, 'SUPPORT');
    api.clock.advance(5 * DAY);
    await api.get(Closing).patrol();
    expect((await amendedBallot(ana, second))!.document.agreedVersion).toMatchObject({ text: WORDS.replace('every year', 'twice a year').replace(...RIGHT) });
  });

  const check = async () => {
    await ana.query('mutation($id: ID!) { checkRecord(networkId: $id) { __typename } }', { id: ana.networkId });
    await api.get(RecordChecks).settled();
    const { network } = await ana.query<{ network: { record: { check: { ok: boolean; sentences: string[] } } } }>('query($slug: String!) { network(slug: $slug) { record { check { ok sentences } } } }', { slug: ana.slug });
    return network.record.check;
  };

  test('[R10] all of it is on record, and the record is in order', async () => {
    expect(await check()).toMatchObject({ ok: true });
  });

  test('[R10] what the tables say of amendments and errata otherwise than the record is found', async () => {
    const about = await begun();
    const amended = await proposes(orla, about, ['every year', 'twice a year']);
    await sponsors(ana, amended.id);
    await takesIn(ana, amended.id, about.closesAt, 'All agree.');
    const objected = await begun();
    await objects(orla, (await marks(ana, objected, RIGHT)).id);
    await marks(ana, await begun(), RIGHT);
    const KEYS = { amendment: 'id', amendment_sponsor: 'amendment_id, organisation_id', erratum: 'id', version_step: 'base_version_id' } as const;
    const forged: readonly [keyof typeof KEYS, string, RegExp][] = [
      ['amendment', "UPDATE amendment SET reason = reason || '!'", /is an amendment with the number \d+, and the database now says something else about it\.$/],
      ['amendment', "UPDATE amendment SET change = jsonb_set(change, '{lettersIn}', '\"thrice\"') WHERE state = 'taken_in'", /is an amendment with the number/],
      ['amendment', "UPDATE amendment SET decision = 'For other reasons.' WHERE state = 'taken_in'", /is an amendment with the number/],
      ['amendment', "UPDATE amendment SET ended_at = ended_at + interval '1 second' WHERE state = 'taken_in'", /is an amendment with the number/],
      ['amendment_sponsor', 'DELETE FROM amendment_sponsor', /is an amendment with the number/],
      ['amendment_sponsor', `UPDATE amendment_sponsor SET person_id = '${orla.personId}'`, /is an amendment with the number/],
      ['erratum', "UPDATE erratum SET starts = starts + 1, ends = ends + 1 WHERE state = 'stands'", /is an erratum with the number \d+, and the database now says something else about it\.$/],
      ['erratum', "UPDATE erratum SET objection = 'None.' WHERE state = 'objected'", /is an erratum with the number/],
      ['erratum', `UPDATE erratum SET organisation_id = '${ana.organisationId}' WHERE state = 'objected'`, /is an erratum with the number/],
      ['erratum', "UPDATE erratum SET until = until + interval '1 hour' WHERE state = 'waiting'", /is an erratum with the number/],
      ['version_step', 'UPDATE version_step SET size = size + 1 WHERE erratum_id IS NOT NULL', /^Entry \d+ makes a text by erratum \d+, and the database now holds another one\.$/],
      ['version_step', 'DELETE FROM version_step WHERE amendment_id IS NOT NULL', /^Entry \d+ makes a text by amendment \d+, and the database now holds another one\.$/],
    ];
    expect(await check()).toMatchObject({ ok: true });
    for (const [table, sql, sentence] of forged) {
      await api.database.query(`CREATE TABLE kept AS TABLE ${table}; ALTER TABLE ${table} DISABLE TRIGGER USER`);
      await api.database.query(sql);
      expect({ sql, ...(await check()) }).toMatchObject({ sql, ok: false, sentences: [expect.stringMatching(sentence)] });
      const columns = (await api.database.query<{ name: string }[]>("SELECT column_name AS name FROM information_schema.columns WHERE table_schema = 'public' AND table_name = $1", [table])).map(({ name }) => name);
      await api.database.query(`INSERT INTO ${table} (${columns.join(', ')}) SELECT ${columns.join(', ')} FROM kept ON CONFLICT (${KEYS[table]}) DO UPDATE SET ${columns.map((name) => `${name} = EXCLUDED.${name}`).join(', ')}; DROP TABLE kept; ALTER TABLE ${table} ENABLE TRIGGER USER`);
    }
    expect(await check()).toMatchObject({ ok: true });
  });
});
