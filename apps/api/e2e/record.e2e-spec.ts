import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { RecordChecks } from '@northstar/api-record';
import { Closing } from '@northstar/api-voting';
import { type Head, type RecordFile, verify } from '@northstar/domain-record';
import { StatementsOnRecord1764900000000 } from '../src/migrations/1764900000000-statements-on-record.js';
import { Record1764700000000 } from '../src/migrations/1764700000000-record.js';
import { type Api, REFUSAL, type Someone, startApi } from './harness.js';
import { STANDING } from './support/network-documents.js';
import { agreedStrategy, publishes } from './support/publishing-documents.js';
import { coalition, DAY, EXTEND, later, opens, takes, WITHDRAW, writtenAsk } from './support/voting-documents.js';
import { textIn } from './support/writer.js';

const sha = (text: string): string => createHash('sha256').update(text).digest('hex');

let api: Api;
let ana: Someone;
let orla: Someone;
let wim: Someone;
let bea: Someone;

beforeAll(async () => {
  api = await startApi({ config: { sessionDays: 366 } });
  const lantern = await coalition(api, ['Orchard Street', 'Weir Collective'], { network: 'Lantern Coalition' });
  ana = lantern.ana;
  [orla, wim] = lantern.voters as [Someone, Someone];
  bea = await api.founds({ network: 'Elsewhere', organisation: 'Far Shore' });
});
afterAll(() => api.close());

const download = (person: Someone, path: string): Promise<Response> => fetch(`${api.url}${path}`, { headers: { cookie: person.cookieHeader } });
const recordOf = async (person: Someone, networkId = person.networkId): Promise<RecordFile> => (await download(person, `/record/${networkId}`)).json() as Promise<RecordFile>;
const kinds = ({ entries }: RecordFile) => entries.map(({ event }) => event?.kind ?? 'sealed');
const report = (file: RecordFile) => {
  const found = verify(file, sha);
  return found.ok ? found : found.sentence;
};

describe('everything that is decided', () => {
  test('[D9] [R4] is on record in the transaction in which it happens, and the record verifies', async () => {
    const first = await opens(ana, await writtenAsk(ana, 'Name a minister'), { opensAt: later(api, DAY), closesAt: later(api, 3 * DAY) });
    api.clock.advance(DAY);
    await api.get(Closing).patrol();
    await takes(orla, first.id, 'OPPOSE', { reason: 'Too soon.' });
    await takes(orla, first.id, 'SUPPORT', { expectedRevision: 1 });
    await ana.mutate(EXTEND, { id: first.id, closesAt: later(api, 4 * DAY), reason: 'A holiday.' });
    await takes(ana, first.id, 'SUPPORT_WITH_RESERVATION', { reason: 'If it is paid for.' });
    api.clock.advance(4 * DAY);
    await api.get(Closing).patrol();
    const second = await opens(ana, await writtenAsk(ana, 'Called off'));
    await ana.mutate(WITHDRAW, { id: second.id, reason: 'A new law.' });
    const ask = await writtenAsk(ana, 'Superseded', 'One way to say it.');
    await opens(ana, ask);
    await textIn(ana, ask, 'Another way to say it. ');
    await opens(ana, ask);

    const file = await recordOf(wim);
    expect(kinds(file)).toEqual(['record_began', 'ballot_announced', 'ballot_opened', 'position_taken', 'position_taken', 'ballot_extended', 'position_taken', 'ballot_closed', 'ballot_announced', 'ballot_withdrawn', 'ballot_announced', 'ballot_superseded', 'ballot_announced']);
    expect(report(file)).toMatchObject({ ok: true, remarks: [], verified: expect.arrayContaining(['Ballot 1: 3 organisations were asked; 2 positions counted again. Carried: 2 yes, 0 no, 2 of 3 organisations answered.']) });
    expect(file.references.map(({ value }) => value)).toEqual(expect.arrayContaining([{ organisation: wim.organisationId, name: 'Weir Collective' }, { person: orla.personId, name: orla.name }, { text: 'If it is paid for.' }]));
  });

  test('[R4] an organisation that leaves takes its position back, or lets it stand', async () => {
    const { ana: iris, voters: [stays, leaves, silent] } = (await coalition(api, ['Stays', 'Takes back', 'Silent'])) as { ana: Someone; voters: [Someone, Someone, Someone] };
    const ballot = await opens(iris, await writtenAsk(iris, 'Who leaves'));
    await takes(stays, ballot.id, 'SUPPORT');
    await takes(leaves, ballot.id, 'OPPOSE', { reason: 'No.' });
    for (const [person, takesBack] of [[stays, false], [leaves, true], [silent, false]] as const) expect(await iris.mutate(STANDING, { id: person.organisationId, standing: 'LEFT', takesBack })).not.toMatchObject({ code: expect.anything() });
    api.clock.advance(3 * DAY);
    await api.get(Closing).patrol();
    const file = await recordOf(iris);
    expect(kinds(file).slice(4)).toEqual(['organisation_left', 'position_taken_back', 'organisation_left', 'ballot_closed']);
    expect(report(file)).toMatchObject({ ok: true, verified: expect.arrayContaining([expect.stringContaining('1 yes, 0 no, 1 of 2 organisations answered')]) });
  });

  test('[R2] two hundred positions at once in ballots side by side, with one that leaves in between, make one chain without a gap', async () => {
    const { ana: host, voters } = await coalition(api, ['One', 'Two', 'Three']);
    const ballots: string[] = [];
    for (let n = 0; n < 6; n += 1) ballots.push((await opens(host, await writtenAsk(host, `Side by side ${n}`))).id);
    const leaver = voters[2]!;
    const all = ballots.flatMap((id) => [host, ...voters].map((person) => takes(person, id, 'SUPPORT').catch(() => null)));
    const left = host.mutate(STANDING, { id: leaver.organisationId, standing: 'LEFT', takesBack: true });
    await Promise.all([...all, left]);
    const file = await recordOf(host);
    expect(report(file)).toMatchObject({ ok: true });
    expect(await api.database.query('SELECT count(*)::int AS taken FROM position_event e JOIN ballot b ON b.id = e.ballot_id WHERE b.network_id = $1', [host.networkId]))
      .toEqual([{ taken: kinds(file).filter((kind) => kind.startsWith('position_taken')).length }]);
  });

  test('[D9] a refused action leaves no entry', async () => {
    const before = await recordOf(ana);
    expect(await ana.mutate(WITHDRAW, { id: (await opens(bea, await writtenAsk(bea, 'Not theirs'))).id, reason: 'x' })).toMatchObject({ code: 'NOT_FOUND' });
    expect((await recordOf(ana)).head).toEqual(before.head);
  });
});

describe('who reads what', () => {
  test('the record of a network is for its members; strangers and who is signed out get the answer for what is not there', async () => {
    expect((await download(bea, `/record/${ana.networkId}`)).status).toBe(404);
    expect((await download(bea, `/record/${ana.networkId}0`)).status).toBe(404);
    expect((await download(api.somebody(), `/record/${ana.networkId}`)).status).toBe(401);
    const eye = await ana.invites({ role: 'OBSERVER' });
    const answer = await download(eye, `/record/${ana.networkId}`);
    expect([answer.status, answer.headers.get('cache-control'), answer.headers.get('content-disposition')]).toEqual([200, 'no-store', expect.stringMatching(/^attachment; filename="record-\d+\.json"$/)]);
  });

  test('[R7] before the close of a ballot that hides its positions nothing in the record tells them, to nobody', async () => {
    const ballot = await opens(ana, await writtenAsk(ana, 'In confidence'), { visibility: 'COUNTS_UNTIL_CLOSE' });
    await takes(orla, ballot.id, 'BLOCK', { reason: 'Unsayable objections', proposedChange: 'Unsayable change' });
    await takes(orla, ballot.id, 'OPPOSE', { expectedRevision: 1, reason: 'Unsayable again' });
    await takes(wim, ballot.id, 'SUPPORT');
    for (const person of [ana, orla, wim]) {
      const file = await recordOf(person);
      expect(kinds(file).slice(-4)).toEqual(['ballot_announced', 'sealed', 'sealed', 'sealed']);
      expect(JSON.stringify(file)).not.toContain('Unsayable');
      expect(report(file)).toMatchObject({ ok: true });
      // Whoever tries the few possible answers finds none: what was hashed has a salt that is not handed out.
      const salts = (await api.database.query('SELECT salt FROM record_entry WHERE ballot_id = $1 AND kind = $2', [ballot.id, 'position_taken'])) as { salt: string }[];
      expect(salts).toHaveLength(3);
      for (const { salt } of salts) expect(JSON.stringify(file)).not.toContain(salt);
    }
    api.clock.advance(3 * DAY);
    await api.get(Closing).patrol();
    const file = await recordOf(wim);
    expect(kinds(file)).not.toContain('sealed');
    expect(JSON.stringify(file)).toContain('Unsayable again');
    expect(report(file)).toMatchObject({ ok: true });
  });
});

describe('with an edition', () => {
  test('[R8] goes its part of the record, which anybody downloads from the public page and verifies', async () => {
    await agreedStrategy([ana, orla, wim], ['An ask for the edition'], [{ type: 'paragraph', text: 'Words.' }]);
    await publishes(ana);
    await opens(ana, await writtenAsk(ana, 'After the edition'));
    const answer = await fetch(`${api.url}/p/${ana.slug}/editions/1/record.json`);
    expect([answer.status, answer.headers.get('content-disposition')]).toEqual([200, `attachment; filename="${ana.slug}-edition-1-record.json"`]);
    const file = (await answer.json()) as RecordFile;
    expect(kinds(file).at(-1)).toBe('edition_published');
    expect(report(file)).toMatchObject({ ok: true, verified: expect.arrayContaining([expect.stringMatching(/^Edition 1 \(entry \d+\) has its fingerprint and holds 3 texts that ballots carried, in exactly these words\.$/)]) });
    // No person, and no word of ballots that have nothing to do with it.
    const text = JSON.stringify(file);
    for (const word of [ana.personId, orla.personId, orla.name, 'Unsayable', 'A new law.', 'Called off']) expect(text).not.toContain(word);
    expect((await fetch(`${api.url}/p/${ana.slug}/editions/2/record.json`)).status).toBe(404);
    expect((await fetch(`${api.url}/p/nowhere/editions/1/record.json`)).status).toBe(404);
  });

  test('the program that verifies it is handed out beside it', async () => {
    const answer = await fetch(`${api.url}/p/assets/verify.mjs`);
    expect([answer.status, answer.headers.get('content-disposition')]).toEqual([200, 'attachment; filename="verify.mjs"']);
    expect(await answer.text()).toBe(readFileSync(new URL('../../verify/dist/verify.mjs', import.meta.url), 'utf8'));
  });
});

const CHECK = `mutation($id: ID!) { checkRecord(networkId: $id) { ... on DecisionRecord { path } ${REFUSAL} } }`;
const LAST = 'query($slug: String!) { network(slug: $slug) { record { head { sequence hash } mayCheck path check { ok sentences checked total endedAt } } } }';
interface Seen { head: { sequence: number; hash: string }; mayCheck: boolean; path: string; check: { ok: boolean | null; sentences: string[]; checked: number; total: number; endedAt: string | null } | null }
const recordSeen = async (person: Someone): Promise<Seen> => (await person.query<{ network: { record: Seen } }>(LAST, { slug: person.slug })).network.record;
/** Has the record looked through, as a coordinator does. */
const check = async (person: Someone): Promise<Seen['check']> => {
  expect(await person.mutate(CHECK, { id: person.networkId })).toEqual({ path: `/record/${person.networkId}` });
  await api.get(RecordChecks).settled();
  return (await recordSeen(person)).check;
};

describe('looking through the record', () => {
  test('[R5] a coordinator has it looked through, and reads in words what was found; others see it and cannot ask', async () => {
    const found = await check(ana);
    const { head, mayCheck } = await recordSeen(ana);
    expect(found).toMatchObject({ ok: true, checked: head.sequence, total: head.sequence, sentences: expect.arrayContaining(['What people are shown is what is on record.']) });
    expect(mayCheck).toBe(true);
    expect(await recordSeen(wim)).toMatchObject({ mayCheck: false, check: { ok: true } });
    expect(await wim.mutate(CHECK, { id: ana.networkId })).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await bea.mutate(CHECK, { id: ana.networkId })).toMatchObject({ code: 'NOT_FOUND' });
  });

  test('each night every record is looked through once, whoever asked before', async () => {
    const looks = () => api.database.query('SELECT network_id, begun_at FROM record_check ORDER BY network_id') as Promise<{ begun_at: Date }[]>;
    await api.get(RecordChecks).patrol();
    const first = await looks();
    await api.get(RecordChecks).patrol();
    expect(await looks()).toEqual(first);
    api.clock.advance(DAY);
    await api.get(RecordChecks).patrol();
    for (const [index, { begun_at: begun }] of (await looks()).entries()) expect(begun.getTime()).toBeGreaterThan(first[index]!.begun_at.getTime());
  });

  test('the outcome of a ballot and an edition show their place in the record', async () => {
    const file = await recordOf(ana);
    const { network } = await ana.query<{ network: { ballots: { nodes: { number: number; recorded: Head | null }[] }; editions: { recorded: Head }[] } }>(
      'query($slug: String!) { network(slug: $slug) { ballots { nodes { number recorded { sequence hash } } } editions { recorded { sequence hash } } } }', { slug: ana.slug });
    const place = (kind: string, which: (event: never) => boolean) => file.entries.find(({ event }) => event?.kind === kind && which(event as never)) as Head;
    const first = network.ballots.nodes.find(({ number }) => number === 1)!;
    const { ballot } = file.entries[1]!.event as { ballot: string };
    const closing = place('ballot_closed', (event: { ballot: string }) => event.ballot === ballot);
    expect(first.recorded).toEqual({ sequence: closing.sequence, hash: closing.hash });
    const edition = place('edition_published', () => true);
    expect(network.editions[0]!.recorded).toEqual({ sequence: edition.sequence, hash: edition.hash });
    const page = await (await fetch(`${api.url}/p/${ana.slug}/editions/1`)).text();
    expect(page).toContain(edition.hash.match(/.{8}/g)!.join(' '));
    expect(page).toContain(`href="/p/${ana.slug}/editions/1/record.json"`);
  });

  test('[D7.9] [R12] [R13] what the coordinator says of an outcome is on record, and whether the reason of a dissent may leave; what was said before it was on record is put there once when updating', async () => {
    const ballot = await opens(ana, await writtenAsk(ana, 'Stated'));
    await takes(orla, ballot.id, 'OPPOSE', { reason: 'Kept inside' });
    await takes(wim, ballot.id, 'OPPOSE', { reason: 'Said aloud', shareDissent: true });
    await takes(ana, ballot.id, 'SUPPORT');
    api.clock.advance(3 * DAY);
    await api.get(Closing).patrol();
    const states = (body: string, nextSteps: string, seenRevision: number) => ana.mutate(`mutation($id: ID!, $body: String!, $nextSteps: String!, $seen: Int!) { stateOutcome(id: $id, body: $body, nextSteps: $nextSteps, expectedRevision: $seen) { ... on Ballot { id } ${REFUSAL} } }`, { id: ballot.id, body, nextSteps, seen: seenRevision });
    expect(await states('It is not agreed.', '', 0)).toEqual({ id: ballot.id });
    expect(await states('It is not agreed yet.', 'We write it anew.', 1)).toEqual({ id: ballot.id });
    const file = await recordOf(wim);
    const events = file.entries.flatMap(({ event }) => (event && 'ballot' in event && event.ballot === ballot.id ? [event] : []));
    expect(events.map((event) => [event.kind, 'share' in event ? event.share : undefined])).toEqual([
      ['ballot_announced', undefined], ['position_taken', false], ['position_taken', true], ['position_taken', undefined], ['ballot_closed', undefined], ['outcome_stated', undefined], ['outcome_stated', undefined],
    ]);
    expect(file.references.map(({ value }) => value)).toEqual(expect.arrayContaining([{ text: 'It is not agreed.' }, { text: 'We write it anew.' }]));
    expect(report(file)).toMatchObject({ ok: true, verified: expect.arrayContaining([expect.stringContaining('what its outcome means was said after the close and corrected 1 time')]) });
    // One said under a release that did not put it on record.
    await api.database.query("INSERT INTO ballot_statement (ballot_id, revision, body, next_steps, person_id, at) VALUES ($1, 3, 'Said before.', '', $2, $3)", [ballot.id, ana.personId, api.clock.date()]);
    expect(await check(ana)).toMatchObject({ ok: false, sentences: [expect.stringMatching(/something about its outcome that is not on record\.$/)] });
    const runner = api.database.createQueryRunner();
    for (const _ of [1, 2]) await new StatementsOnRecord1764900000000().up(runner);
    await runner.release();
    expect(kinds(await recordOf(wim)).slice(file.entries.length)).toEqual(['outcome_stated']);
    expect(await check(ana)).toMatchObject({ ok: true });
  });

  describe('rows that were edited directly in the database', () => {
    const KEYS: Readonly<Record<string, string>> = {
      ballot: 'id', position: 'id', position_event: 'ballot_id, organisation_id, revision', ballot_elector: 'ballot_id, organisation_id', version: 'id', edition: 'id', ballot_statement: 'ballot_id, revision',
      record_entry: 'network_id, sequence', record_head: 'network_id', record_reference: 'network_id, commitment',
    };
    /** Edits as the owner of the tables can, who switches triggers off; takes it back afterwards. */
    const edited = async (sql: string, ...parameters: unknown[]): Promise<Seen['check']> => {
      const { database } = api;
      for (const table of Object.keys(KEYS)) await database.query(`CREATE TABLE was_${table} AS TABLE ${table}; ALTER TABLE ${table} DISABLE TRIGGER USER`);
      try {
        await database.query(sql, parameters);
        return await check(ana);
      } finally {
        for (const [table, key] of Object.entries(KEYS)) {
          const columns = ((await database.query("SELECT column_name AS name FROM information_schema.columns WHERE table_schema = 'public' AND table_name = $1 AND is_generated = 'NEVER'", [table])) as { name: string }[]).map(({ name }) => name);
          await database.query(`INSERT INTO ${table} (${columns.join(', ')}) SELECT ${columns.join(', ')} FROM was_${table} ON CONFLICT (${key}) DO UPDATE SET ${columns.map((name) => `${name} = EXCLUDED.${name}`).join(', ')};
            DROP TABLE was_${table}; ALTER TABLE ${table} ENABLE TRIGGER USER`);
        }
      }
    };
    let ballot: string;
    beforeAll(async () => {
      ballot = ((await recordOf(ana)).entries[1]!.event as { ballot: string }).ballot;
    });

    test.each([
      ["UPDATE position SET choice = 'oppose', reason = 'No.' WHERE ballot_id = $1 AND choice = 'support'", /^Entry 5 is a position in ballot 1, and the database now holds another one\.$/],
      ["UPDATE position_event SET reason = 'Never.' WHERE ballot_id = $1 AND choice = 'oppose'", /^Entry 4 is a position in ballot 1, and its trail in the database now says something else\.$/],
      ['DELETE FROM position_event WHERE ballot_id = $1 AND revision = 2', /^Entry 5 is a position in ballot 1, and its trail/],
      ["UPDATE ballot SET result = jsonb_set(result, '{yes}', '3') WHERE id = $1", /^Entry 2 announced ballot 1, and the database now says something else about its result\.$/],
      ["UPDATE ballot SET basis = 'all_eligible' WHERE id = $1", /^Entry 2 announced ballot 1, .* about its rule\.$/],
      ["UPDATE ballot SET closes_at = closes_at + interval '1 second' WHERE id = $1", /about its times\.$/],
      ["UPDATE version SET canonical = replace(canonical, 'Name', 'Blame') WHERE id = (SELECT version_id FROM ballot WHERE id = $1)", /about the words of its text\.$/],
      ["UPDATE position SET share_dissent = true WHERE ballot_id IN (SELECT b.id FROM ballot b JOIN ballot o ON o.network_id = b.network_id WHERE o.id = $1) AND choice = 'oppose' AND NOT share_dissent", /is a position in ballot \d+, and the database now holds another one\.$/],
      ["UPDATE position_event SET share_dissent = NOT share_dissent WHERE ballot_id IN (SELECT b.id FROM ballot b JOIN ballot o ON o.network_id = b.network_id WHERE o.id = $1) AND share_dissent", /is a position in ballot \d+, and its trail in the database now says something else\.$/],
      ["UPDATE ballot_statement SET body = 'It is agreed.' WHERE ballot_id IN (SELECT b.id FROM ballot b JOIN ballot o ON o.network_id = b.network_id WHERE o.id = $1) AND revision = 1", /^Entry \d+ is what was said of the outcome of ballot \d+, and the database now says something else\.$/],
      ['DELETE FROM ballot_statement WHERE ballot_id IN (SELECT b.id FROM ballot b JOIN ballot o ON o.network_id = b.network_id WHERE o.id = $1) AND revision = 2', /is what was said of the outcome/],
      ['UPDATE ballot_elector SET seat = seat + 3 WHERE ballot_id = $1', /^Entry 2 names who decides ballot 1, and the database now names others\.$/],
      ["UPDATE edition SET content = jsonb_set(content, '{title}', '\"Other\"') WHERE network_id = (SELECT network_id FROM ballot WHERE id = $1)", /^Entry \d+ published edition 1, and the database now holds another one\.$/],
      ["UPDATE record_entry SET event = replace(event, '\"support\"', '\"oppose\"') WHERE ballot_id = $1 AND sequence = 5", /^Entry 5 is not what was recorded: its content has another fingerprint\.$/],
      ["UPDATE record_entry SET event = event || ' ' WHERE ballot_id = $1 AND sequence = 5", /^Entry 5 is not written down as entries are\.$/],
      ['WITH entry AS (DELETE FROM record_entry WHERE ballot_id = $1 AND sequence = 6 RETURNING network_id, sequence) DELETE FROM record_reference r USING entry e WHERE r.network_id = e.network_id AND r.sequence = e.sequence', /^Entry 6 should have the number 6 and has 7/],
      ["UPDATE record_reference SET value = replace(value, 'Too soon.', 'Too late.') WHERE commitment = (SELECT (event::jsonb) ->> 'reason' FROM record_entry WHERE ballot_id = $1 AND sequence = 4)", /^Entry 4 speaks of a name or of words that were changed since\.$/],
      ['UPDATE record_head SET sequence = sequence + 1 WHERE network_id = (SELECT network_id FROM ballot WHERE id = $1)', /^The record is said to end with entry \d+/],
    ])('[R6] are found, and the first place is named: %s', async (sql, sentence) => {
      expect(await edited(sql, ballot)).toMatchObject({ ok: false, sentences: [expect.stringMatching(sentence)] });
      expect(await api.get(RecordChecks).broken()).toBe(1);
    });

    test('[R6] and what is put right is in order again', async () => {
      expect(await check(ana)).toMatchObject({ ok: true });
      expect(await api.get(RecordChecks).broken()).toBe(0);
    });
  });
});

describe('what is written stays', () => {
  test('[D9] the database refuses to change or remove an entry, to empty the table, and to set the end back', async () => {
    for (const sql of ['UPDATE record_entry SET salt = salt', 'DELETE FROM record_entry', 'TRUNCATE record_entry CASCADE', 'DELETE FROM record_head', 'UPDATE record_head SET sequence = sequence - 1', "UPDATE record_reference SET salt = ''"]) {
      await expect(api.database.query(sql)).rejects.toThrow(/append-only|only goes on/);
    }
  });

  test('[R3] [M21] a person is erased: the name is nowhere, records and exports are in order, and what was said for the organisation stands', async () => {
    const ERASE = `mutation($id: ID!) { erasePerson(memberId: $id) { ... on Done { message } ${REFUSAL} } }`;
    const said = 'query($slug: String!) { network(slug: $slug) { ballots { nodes { id positions { choice reason organisation { name } takenBy { id name } } statement { body by { name } } } } members { nodes { person { name } } } } }';
    type Seen = { network: { ballots: { nodes: { id: string; positions: { choice: string; reason: string | null; organisation: { name: string }; takenBy: { id: string; name: string } }[] }[] }; members: { nodes: { person: { name: string } }[] } } };
    const positions = ({ network }: Seen) => network.ballots.nodes.flatMap((ballot) => ballot.positions.map(({ choice, reason, organisation }) => [ballot.id, organisation.name, choice, reason]));
    const before = await ana.query<Seen>(said, { slug: ana.slug });
    expect(JSON.stringify(before)).toContain(orla.name);
    for (const person of [wim, bea]) expect(await person.mutate(ERASE, { id: orla.memberId })).toHaveProperty('code');
    expect(await ana.mutate(ERASE, { id: ana.memberId })).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await ana.mutate(ERASE, { id: orla.memberId })).toHaveProperty('message', expect.stringContaining('erased'));
    expect(await ana.mutate(ERASE, { id: orla.memberId })).toMatchObject({ code: 'NOT_FOUND' });
    const after = await ana.query<Seen>(said, { slug: ana.slug });
    expect(positions(after)).toEqual(positions(before));
    expect(after.network.ballots.nodes.flatMap((ballot) => ballot.positions).find(({ takenBy }) => takenBy.id === orla.personId)!.takenBy.name).toBe('Somebody (erased)');
    const file = await recordOf(ana);
    expect(report(file)).toMatchObject({ ok: true, remarks: [expect.stringMatching(/withheld or erased/)] });
    expect(JSON.stringify(file)).not.toContain(orla.personId);
    const edition = await (await fetch(`${api.url}/p/${ana.slug}/editions/1/record.json`)).json() as RecordFile;
    expect(report(edition)).toMatchObject({ ok: true });
    expect(await check(ana)).toMatchObject({ ok: true });
    // Neither name nor address is left in any row of any table, and nobody gets in by what they knew.
    const tables = (await api.database.query("SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'")) as { name: string }[];
    for (const { name } of tables) {
      const [{ found }] = (await api.database.query(`SELECT count(*)::int AS found FROM "${name}" x WHERE to_jsonb(x)::text LIKE ANY ($1)`, [[`%${orla.name}%`, `%${orla.email}%`]])) as [{ found: number }];
      expect({ name, found }).toEqual({ name, found: 0 });
    }
    expect(await orla.signsIn()).toHaveProperty('code');
    expect((await orla.raw('{ me { person { id } } }')).data).toMatchObject({ me: null });
    for (const text of [after, file, edition]) for (const word of [orla.name, orla.email]) expect(JSON.stringify(text)).not.toContain(word);
  });

  test('[M21] an account that serves another network is not erased from this one', async () => {
    const { link } = await bea.mutate<{ link: string }>(`mutation($input: InviteInput!) { invite(input: $input) { ... on NewInvitation { link } ${REFUSAL} } }`, { input: { networkId: bea.networkId, email: wim.email, role: 'REPRESENTATIVE', mandates: [], organisationId: bea.organisationId } });
    await wim.accepts(link);
    expect(await ana.mutate('mutation($id: ID!) { erasePerson(memberId: $id) { ... on Refusal { code } } }', { id: wim.memberId })).toEqual({ code: 'NOT_READY' });
    expect(await recordSeen(wim)).toHaveProperty('head');
  });
});

test('[R4] what was decided before there was a record is put into it when updating', async () => {
  const before = await recordOf(ana);
  const runner = api.database.createQueryRunner();
  await runner.startTransaction();
  await new Record1764700000000().down(runner);
  await new Record1764700000000().up(runner);
  await new StatementsOnRecord1764900000000().up(runner);
  await runner.commitTransaction();
  await runner.release();
  const file = await recordOf(ana);
  expect(report(file)).toMatchObject({ ok: true, remarks: [] });
  expect(file.entries[0]!.event).toMatchObject({ kind: 'record_began', reconstructed: file.entries.length - 1 - kinds(file).filter((kind) => kind === 'outcome_stated').length });
  expect(kinds(file).toSorted()).toEqual(kinds(before).toSorted());
  expect(await check(ana)).toMatchObject({ ok: true });
});
