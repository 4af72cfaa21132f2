import { randomUUID } from 'node:crypto';
import { request } from 'node:http';
import { Collab } from '@northstar/api-collab';
import { docxFile, item, paragraph, PICTURE, run } from '@northstar/api-importing/testing';
import { DocumentsService } from '@northstar/api-strategies';
import { type Api, type Someone, startApi } from './harness.js';
import { coalition } from './support/coalition.js';
import { ASK_FROM_IMPORT, bringsIn, type Imported, IMPORT, makesAskOf, type MadeAsk, sends } from './support/import-documents.js';
import { askInput, newAsk, setsUp, strategyOf } from './support/strategy-documents.js';
import { names } from './support/version-documents.js';
import { Writer } from './support/writer.js';

let api: Api;
let ana: Someone;
let lead: Someone;
let rep: Someone;
let eye: Someone;
let bea: Someone;

beforeAll(async () => {
  api = await startApi();
  ({ ana, lead, rep, eye, bea } = await coalition(api));
});
afterAll(async () => {
  Writer.allLeave();
  await api.close();
});

const plan = (): Uint8Array => docxFile([paragraph('Fund early warning', 'Heading1'), paragraph(`${run('Ministers ')}${run('must', '<w:b/>')}${run(' answer.')}${PICTURE}`), item('Within ten days', 1)].join(''));
const TEXT = 'Fund early warning\n\nMinisters must answer.\n\n• Within ten days';
const rows = (sql: string, parameters: unknown[] = []): Promise<Record<string, unknown>[]> => api.database.query(sql, parameters) as Promise<Record<string, unknown>[]>;
const asksOf = async (person: Someone): Promise<string[]> => (await strategyOf(person, true)).asks.map(({ title }) => title);

describe('bringing a file in', () => {
  test('[I1] it is read to be looked at, and nothing is in the strategy yet', async () => {
    const before = await asksOf(ana);
    const brought = await bringsIn(lead, plan(), '..\\..\\Our  plan\u0000\r\n v2.docx');
    expect(brought).toMatchObject({ fileName: 'Our plan v2.docx', format: 'DOCX', title: 'Fund early warning', language: 'en-GB', more: false, document: null, remarks: [{ kind: 'PICTURES', count: 1, lost: true }] });
    expect(JSON.stringify(brought.preview)).toContain('Within ten days');
    expect(await asksOf(ana)).toEqual(before);
    expect((await bringsIn(lead, 'Just words.', 'notes.txt')).title).toBe('notes');
  });

  test('[I2] one file becomes one ask, with its text, its language and its report; its words are those of whoever brought it in [C6]', async () => {
    const brought = await bringsIn(lead, plan());
    const made = await makesAskOf(lead, brought.id, askInput('Fund a desk'), 'cy');
    expect(made).toMatchObject({ title: 'Fund a desk', language: 'cy', excerpt: 'Fund early warning Ministers must answer. • Within ten days' });
    expect((await Writer.opens(rep, made.id)).text).toBe(TEXT);
    const updates = await rows('SELECT seq, person_id, organisation_id FROM document_update WHERE document_id = $1', [made.id]);
    expect(updates).toEqual([{ seq: '1', person_id: lead.personId, organisation_id: lead.organisationId }]);
    expect(await rows('SELECT person_id FROM document_client WHERE document_id = $1', [made.id])).toEqual([{ person_id: lead.personId }]);
    const after = (await lead.query<{ documentImport: Imported }>(IMPORT, { id: brought.id })).documentImport;
    expect(after).toMatchObject({ preview: null, remarks: brought.remarks, document: { id: made.id, title: 'Fund a desk' } });
    // Whoever reads the text finds the report beside it; the name of the file, which may say more, stays with its person.
    const origin = 'query($id: ID!) { document(id: $id) { broughtIn { format fileName by { id } remarks { kind count lost } } } }';
    const told = { format: 'DOCX', fileName: null, by: { id: lead.personId }, remarks: brought.remarks };
    expect(await eye.query(origin, { id: made.id })).toEqual({ document: { broughtIn: told } });
    expect(await lead.query(origin, { id: made.id })).toEqual({ document: { broughtIn: { ...told, fileName: brought.fileName } } });
    expect(await bea.query(origin, { id: made.id })).toEqual({ document: null });
    // What is in the log is not kept a second time.
    expect(await rows('SELECT seed, opening FROM document_import WHERE id = $1', [brought.id])).toEqual([{ seed: null, opening: null }]);
  });

  test('[I2] colleagues write on in it, and versions name both', async () => {
    const made = await makesAskOf(lead, (await bringsIn(lead, 'Ministers must answer.')).id, askInput('Answer'));
    const writer = await Writer.opens(ana, made.id);
    writer.types(' At once.');
    await writer.isSaved();
    const { id } = await names(ana, made.id, 'First');
    const { version } = await ana.query<{ version: { text: string; contributors: { people: { id: string }[]; insertedCharacters: number }[] } }>('query($id: ID!) { version(id: $id) { text contributors { people { id } insertedCharacters } } }', { id });
    expect(version.text).toBe('Ministers must answer. At once.');
    const by = (person: Someone) => version.contributors.find(({ people }) => people.some(({ id }) => id === person.personId))?.insertedCharacters;
    expect([by(lead), by(ana)]).toEqual([22, 9]);
  });

  test('[I2] pressed twice, ten times at once, and again later: one ask with its text once', async () => {
    const founder = await api.founds();
    const brought = await bringsIn(founder, plan());
    const answers = await Promise.all(Array.from({ length: 10 }, () => makesAskOf(founder, brought.id, askInput('Fund a desk'))));
    answers.push(await makesAskOf(founder, brought.id, askInput('Another title')));
    expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
    expect(await asksOf(founder)).toEqual(['Fund a desk']);
    expect(await rows('SELECT count(*)::int AS n FROM document_update WHERE document_id = $1', [answers[0]!.id])).toEqual([{ n: 1 }]);
  });

  test('[I2] pressed on two servers at once: one ask', async () => {
    const other = await api.another();
    try {
      const founder = await api.founds();
      const brought = await bringsIn(founder, plan());
      const there = Object.assign(await founder.onAnotherDevice(), { base: other.url });
      const [one, two] = await Promise.all([makesAskOf(founder, brought.id, askInput('Here')), makesAskOf(there, brought.id, askInput('There'))]);
      expect(one.id).toBe(two.id);
      expect(await asksOf(founder)).toHaveLength(1);
      expect(await rows('SELECT count(*)::int AS n FROM document_update WHERE document_id = $1', [one.id])).toEqual([{ n: 1 }]);
    } finally {
      await other.close();
    }
  });

  test.each<['Collab' | 'DocumentsService']>([['Collab'], ['DocumentsService']])('[I2] broken off in between (%s), there is neither ask nor text; pressed again, there are both', async (place) => {
    const founder = await api.founds();
    const brought = await bringsIn(founder, plan());
    // The database takes all of it back, whether the server broke or its process was killed.
    const broken: object = place === 'Collab' ? api.get(Collab) : api.get(DocumentsService);
    const step = place === 'Collab' ? 'begin' : 'tell';
    Object.assign(broken, { [step]: () => Promise.reject(new Error('the plug was pulled')) });
    const { errors } = await founder.raw(ASK_FROM_IMPORT, { id: brought.id, input: askInput('Fund a desk'), language: 'en' });
    // What the class itself does comes to light again.
    delete (broken as Record<string, unknown>)[step];
    expect(errors).toBeDefined();
    expect(await asksOf(founder)).toEqual([]);
    const made = await makesAskOf(founder, brought.id, askInput('Fund a desk'));
    expect(await asksOf(founder)).toEqual(['Fund a desk']);
    expect((await Writer.opens(founder, made.id)).text).toBe(TEXT);
  });

  test('[I2] what is wrong with the details is said, and the file is still there for the next try', async () => {
    const brought = await bringsIn(lead, plan());
    expect(await lead.mutate(ASK_FROM_IMPORT, { id: brought.id, input: askInput(' '), language: 'en' })).toMatchObject({ code: 'INVALID', field: 'title' });
    expect(await lead.mutate(ASK_FROM_IMPORT, { id: brought.id, input: askInput('x'), language: 'xx' })).toMatchObject({ code: 'INVALID', field: 'language' });
    expect(await makesAskOf(lead, brought.id, askInput('Fund a desk'))).toMatchObject({ title: 'Fund a desk' });
  });

  test('[I3] a file that nothing became of is forgotten after a day, and of one person ten are kept', async () => {
    const founder = await api.founds();
    const first = await bringsIn(founder, 'Words.');
    await rows(`INSERT INTO document_import (strategy_id, person_id, file_name, format, title, remarks, more, seed, created_at)
      SELECT strategy_id, person_id, file_name, format, title, remarks, more, seed, created_at + n * interval '1 second' FROM document_import, generate_series(1, 9) n WHERE id = $1`, [first.id]);
    expect(await founder.query(IMPORT, { id: first.id })).toMatchObject({ documentImport: { id: first.id } });
    api.clock.advance(60_000);
    await bringsIn(founder, 'The eleventh.');
    expect(await founder.query(IMPORT, { id: first.id })).toEqual({ documentImport: null });
    const used = await bringsIn(founder, 'Kept.');
    await makesAskOf(founder, used.id, askInput('Kept'));
    api.clock.advance(25 * 60 * 60 * 1_000);
    const fresh = await bringsIn(founder, 'Fresh.');
    expect((await rows('SELECT id FROM document_import WHERE person_id = $1 ORDER BY created_at', [founder.personId])).map(({ id }) => id)).toEqual([used.id, fresh.id]);
  });
});

describe('the door', () => {
  const statusOf = async (person: Someone, more: Parameters<typeof sends>[2] = {}) => (await sends(person, 'Words.', { strategy: (await strategyOf(ana)).id, ...more })).status;

  test('[I4] coordinators and policy leads come in; others are refused before their file is read, strangers find nothing', async () => {
    expect([await statusOf(ana), await statusOf(lead)]).toEqual([201, 201]);
    expect([await statusOf(rep), await statusOf(eye)]).toEqual([403, 403]);
    const { id } = await strategyOf(ana);
    const hidden = await sends(bea, 'Words.', { strategy: id });
    expect(hidden).toMatchObject({ status: 404, body: { code: 'NOT_FOUND' } });
    for (const strategy of [randomUUID(), 'x', "' OR 1=1"]) expect(await sends(bea, 'Words.', { strategy })).toEqual(hidden);
    expect(await statusOf(api.somebody())).toBe(401);
  });

  test('[I4] a file is its person’s alone: a colleague with the same rights, and a stranger, find nothing', async () => {
    const { id } = await bringsIn(lead, plan());
    for (const person of [ana, bea]) {
      expect(await person.query(IMPORT, { id })).toEqual({ documentImport: null });
      expect(await person.mutate(ASK_FROM_IMPORT, { id, input: askInput('Mine now'), language: 'en' })).toMatchObject({ code: 'NOT_FOUND' });
    }
    expect(await rep.query(IMPORT, { id })).toEqual({ documentImport: null });
    expect(await rep.mutate(ASK_FROM_IMPORT, { id, input: askInput('Mine now'), language: 'en' })).toMatchObject({ code: 'NOT_ALLOWED' });
    // Nor may the person itself once it may not add asks any more.
    await rows(`UPDATE membership SET role = 'representative' WHERE person_id = $1`, [lead.personId]);
    expect(await lead.query(IMPORT, { id })).toEqual({ documentImport: null });
    expect(await lead.mutate<{ code: string }>(ASK_FROM_IMPORT, { id, input: askInput('Still'), language: 'en' })).toMatchObject({ code: 'NOT_ALLOWED' });
    await rows(`UPDATE membership SET role = 'policy_lead' WHERE person_id = $1`, [lead.personId]);
  });

  test('[I4] a page of another site cannot send one in the visitor’s name', async () => {
    for (const headers of [{ 'content-type': 'text/plain' }, { 'content-type': 'multipart/form-data; boundary=x' }, { 'content-type': 'application/x-www-form-urlencoded' }, { 'sec-fetch-site': 'cross-site' }, { 'sec-fetch-site': 'same-site' }] as Record<string, string>[]) {
      expect({ headers, status: await statusOf(ana, { headers }) }).toEqual({ headers, status: 415 });
    }
    expect(await statusOf(ana, { headers: { 'sec-fetch-site': 'same-origin' } })).toBe(201);
    const preflight = await fetch(`${api.url}/imports`, { method: 'OPTIONS', headers: { origin: 'https://evil.example', 'access-control-request-method': 'POST' } });
    expect(preflight.headers.get('access-control-allow-origin')).toBeNull();
  });

  test('[I5] fifty megabytes are turned away before they have come, said or unsaid', async () => {
    const { id } = await strategyOf(ana);
    const send = (headers: Record<string, string | number>, megabytes: number): Promise<{ status: number; sent: number }> => new Promise((resolve) => {
      let sent = 0;
      let status = 0;
      const end = () => resolve({ status, sent });
      const out = request(`${api.url}/imports?strategy=${id}`, { method: 'POST', headers: { 'content-type': 'application/octet-stream', cookie: ana.cookieHeader, ...headers } }, (response) => { status = response.statusCode!; response.resume().on('close', end); });
      // The connection ends under what is still being sent.
      out.on('error', end).on('close', end);
      const piece = Buffer.alloc(1024 * 1024, 'words ');
      const more = () => { while (sent < megabytes && status === 0 && !out.destroyed) { sent += 1; if (!out.write(piece)) { out.once('drain', more); return; } } out.end(); };
      more();
    });
    const said = await send({ 'content-length': 50 * 1024 * 1024 }, 50);
    expect(said.status).toBe(413);
    const unsaid = await send({}, 50);
    expect([413, 0]).toContain(unsaid.status);
    expect(unsaid.sent).toBeLessThan(40);
    expect(await statusOf(ana)).toBe(201);
  });

  test('[I5] what cannot be read is refused in words, and nothing is kept of it', async () => {
    const before = await rows('SELECT count(*)::int AS n FROM document_import');
    for (const [file, words] of [['', /is empty/], ['%PDF-1.7', /PDF/], [new Uint8Array(200), /not a Word document/], [plan().slice(0, 700), /damaged/]] as const) {
      const { status, body } = await sends(ana, file, { name: 'plan.md' });
      expect({ status, code: body.code }).toEqual({ status: 422, code: 'INVALID' });
      expect(body.message).toMatch(words);
    }
    expect(await rows('SELECT count(*)::int AS n FROM document_import')).toEqual(before);
  });

  test('[I5] one person has one file read at a time', async () => {
    const answers = await Promise.all(Array.from({ length: 3 }, () => sends(ana, 'Words.')));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 429, 429]);
  });
});

test('an ask that is added by hand is as before', async () => {
  const founder = await api.founds();
  await setsUp(founder, (await strategyOf(founder)).goal.id, { language: 'fa' });
  const made: Pick<MadeAsk, 'id'> = await newAsk(founder, 'By hand');
  expect(await rows('SELECT count(*)::int AS n FROM document_update WHERE document_id = $1', [made.id])).toEqual([{ n: 0 }]);
});
