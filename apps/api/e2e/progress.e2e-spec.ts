import { randomUUID } from 'node:crypto';
import { PublicProgressReader, ReviewWatch } from '@northstar/api-progress';
import { eventually } from '@northstar/testing';
import { docxFile, paragraph } from '@northstar/api-importing/testing';
import { type Api, type Someone, startApi } from './harness.js';
import { coalition } from './support/coalition.js';
import {
  boardOf, bringsEvidence, CONFIRM, delivered, END_PLAN, fetchFile, PDF, PNG, PROGRESS_CHANGED, progressOf, type ProgressSeen, records, REMOVE_REVIEW, SET_REVIEW, SHOW, standing, stepInput, RECORD_STEP, TAKE, tries, turnsOf,
} from './support/progress-documents.js';
import { newAsk, RETIRE_ASK, strategyOf } from './support/strategy-documents.js';

const DAY = 86_400_000;
const NOW = Date.UTC(2026, 0, 10, 9);
let api: Api;
let ana: Someone;
let lead: Someone;
let rep: Someone;
let eye: Someone;
let bea: Someone;

beforeAll(async () => {
  api = await startApi({ config: { sessionDays: 366 }, now: NOW });
  ({ ana, lead, rep, eye, bea } = await coalition(api));
});
afterAll(() => api.close());

const later = (ms: number): string => new Date(api.clock.now() + ms).toISOString();
const ask = async (title = 'Name a minister', extra: Record<string, unknown> = {}): Promise<string> => (await newAsk(ana, title, extra)).id;
const reviews = (person: Someone, id: string, at = later(7 * DAY)): Promise<ProgressSeen & { code?: string; field?: string }> => person.mutate(SET_REVIEW, { id, at, zone: 'Europe/London' });
const overdueSteps = async (id: string): Promise<number> => (await progressOf(ana, id))!.steps.filter(({ kind }) => kind === 'OVERDUE').length;
const news = async (id: string): Promise<number> => ((await api.database.query("SELECT count(*)::int AS n FROM event WHERE type = 'progress.changed' AND payload->>'documentId' = $1", [id])) as [{ n: number }])[0].n;

describe('steps', () => {
  test('[G1.1] [G1.2] an ask begins as not sent; each step is dated, in words, with its author, and everybody who looks is told', async () => {
    const id = await ask();
    expect(await standing(rep, id)).toEqual(['NOT_SENT', 'NOT_STARTED']);
    const watching = await eye.subscribe<{ progressChanged: ProgressSeen }>(PROGRESS_CHANGED, { id: ana.networkId });
    const step = await records(rep, id, { links: [{ url: 'https://ministry.example/answer', label: 'Their answer' }] });
    expect(step).toMatchObject({ number: 1, kind: 'RESPONSE', on: '2026-01-05', response: 'ACKNOWLEDGED', organisation: { name: 'Weir Collective' }, by: { id: rep.personId }, links: [{ url: 'https://ministry.example/answer', label: 'Their answer' }], shown: false });
    expect((await watching.next()).progressChanged).toMatchObject({ id, response: 'ACKNOWLEDGED' });
    await watching.stop();
    await records(lead, id, { kind: 'DELIVERY', response: null, delivery: 'IN_PROGRESS' });
    expect(await standing(eye, id)).toEqual(['ACKNOWLEDGED', 'IN_PROGRESS']);
  });

  test('[G1.2] [G1.3] what cannot be recorded is refused with its field, and leaves nothing', async () => {
    const id = await ask();
    for (const [field, extra] of [
      ['words', { words: ' ' }], ['on', { on: '2026-01-12' }], ['on', { on: 'soon' }], ['kind', { kind: 'OVERDUE', response: null }], ['response', { response: null }], ['links', { links: [{ url: 'JaVaScRiPt:alert(1)' }] }],
      ['links', { links: [{ url: 'https://a.example', label: 'x\r\ny' }] }], ['files', { fileIds: [randomUUID()] }], ['contact', { contact: 'x'.repeat(201) }],
    ] as const) expect({ extra, answer: await tries(rep, id, extra) }).toMatchObject({ extra, answer: { field } });
    expect((await progressOf(rep, id))!.steps).toEqual([]);
    expect(await tries(eye, id)).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await tries(bea, id)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await tries(ana, (await strategyOf(ana)).goal.id)).toMatchObject({ code: 'NOT_ALLOWED' });
    await ana.mutate(RETIRE_ASK, { id });
    expect(await tries(ana, id)).toMatchObject({ code: 'NOT_ALLOWED' });
  });

  test('[G1.4] “delivered” without evidence is refused, and by one organisation alone it does not count', async () => {
    const id = await ask();
    await records(rep, id, { kind: 'DELIVERY', response: null, delivery: 'IN_PROGRESS' });
    expect(await tries(rep, id, delivered({ links: [] }))).toMatchObject({ code: 'INVALID', field: 'links' });
    const step = await records(rep, id, delivered());
    expect(await progressOf(rep, id)).toMatchObject({ delivery: 'IN_PROGRESS', awaitsConfirmation: { id: step.id } });
    expect(await rep.mutate(CONFIRM, { id: step.id })).toMatchObject({ code: 'NOT_ALLOWED', message: expect.stringContaining('second organisation') });
    const colleague = await ana.invites({ organisation: 'Weir Collective' });
    expect(await colleague.mutate(CONFIRM, { id: step.id })).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await eye.mutate(CONFIRM, { id: step.id })).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await bea.mutate(CONFIRM, { id: step.id })).toMatchObject({ code: 'NOT_FOUND' });
    expect((await progressOf(lead, id))!.steps.at(-1)).toMatchObject({ mayConfirm: true });
    expect((await progressOf(rep, id))!.steps.at(-1)).toMatchObject({ mayConfirm: false });
    expect(await turnsOf(lead)).toContainEqual(expect.objectContaining({ kind: 'CONFIRM_DELIVERY', document: { id } }));
    expect(await lead.mutate(CONFIRM, { id: step.id })).toMatchObject({ delivery: 'DELIVERED', awaitsConfirmation: null });
    expect((await progressOf(ana, id))!.steps.at(-1)).toMatchObject({ confirmations: [{ organisation: { name: 'Orchard Street' }, by: { id: lead.personId } }], mayConfirm: false });
    expect(await lead.mutate(CONFIRM, { id: step.id })).toMatchObject({ code: 'CONFLICT' });
    // The database has the last word on whose word it is.
    await expect(api.database.query('INSERT INTO progress_confirmation (step_id, recorded_by, organisation_id, person_id, at) VALUES ($1, $2, $2, $3, now())', [step.id, rep.organisationId, rep.personId])).rejects.toThrow(/second_word/);
    await expect(api.database.query('INSERT INTO progress_confirmation (step_id, recorded_by, organisation_id, person_id, at) VALUES ($1, $2, $3, $4, now())', [step.id, ana.organisationId, rep.organisationId, rep.personId])).rejects.toThrow(/foreign key/);
  });

  test('[G1.5] what was wrong is corrected by a step of its own, once; nothing is ever changed', async () => {
    const id = await ask();
    await records(rep, id, { response: 'SENT' });
    const wrong = await records(rep, id, { response: 'ACCEPTED' });
    const corrected = { kind: 'CORRECTION', response: null, correctedStepId: wrong.id, words: 'They had only noted it.' };
    expect(await records(ana, id, corrected)).toMatchObject({ correctsId: wrong.id });
    expect(await standing(ana, id)).toEqual(['SENT', 'NOT_STARTED']);
    expect((await progressOf(ana, id))!.steps).toHaveLength(3);
    expect(await tries(ana, id, corrected)).toMatchObject({ code: 'CONFLICT' });
    expect(await tries(ana, await ask(), corrected)).toMatchObject({ code: 'NOT_FOUND' });
    for (const sql of ['UPDATE progress_step SET words = $1', "DELETE FROM progress_step WHERE words <> $1"]) await expect(api.database.query(sql, ['x'])).rejects.toThrow(/append-only/);
  });

  test('[G1.5] many at once have a number each', async () => {
    const id = await ask();
    await Promise.all(Array.from({ length: 8 }, (_, n) => records([ana, lead, rep][n % 3]!, id, { words: `Step ${n}` })));
    expect((await progressOf(ana, id))!.steps.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });

  test('[M18] [G1.9] a contact in government is known to those who may, and its files, too', async () => {
    const id = await ask();
    const { body } = await bringsEvidence(rep, id, PDF);
    const step = await records(rep, id, { kind: 'MEETING', response: null, contact: 'Pat Privy, deputy director', fileIds: [body.id] });
    const seenBy = async (person: Someone) => (({ contact, files }) => ({ contact, files: files.length }))((await progressOf(person, id))!.steps[0]!);
    for (const person of [ana, lead, rep]) expect(await seenBy(person)).toEqual({ contact: 'Pat Privy, deputy director', files: 1 });
    const other = await ana.invites({ organisation: 'Stone Row' });
    for (const person of [eye, other]) expect(await seenBy(person)).toEqual({ contact: null, files: 0 });
    expect([(await fetchFile(lead, body.id!)).status, (await fetchFile(other, body.id!)).status, (await fetchFile(eye, body.id!)).status]).toEqual([200, 404, 404]);
    await ana.mutate(SHOW, { id: step.id, shown: true });
    expect(JSON.stringify([...(await api.get(PublicProgressReader).publicProgressOf([id])).values()])).not.toContain('Privy');
  });
});

describe('files', () => {
  test('[G1.3] are kept by what is in them, under a name that is safe, and handed out to keep', async () => {
    const id = await ask();
    for (const [bytes, given, name, type] of [
      [PDF, '..\\..\\Reply "of"\r\nthe minister.pdf', 'Reply of the minister.pdf', 'application/pdf'], [PNG, 'scan.pdf', 'scan.png', 'image/png'], [PNG, 'x.html', 'x.png', 'image/png'], [PDF, '', 'evidence.pdf', 'application/pdf'],
      [docxFile(paragraph('Dear all')), 'Brief.docx', 'Brief.docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    ] as const) {
      const brought = await bringsEvidence(rep, id, bytes, { name: given });
      expect(brought).toMatchObject({ status: 201, body: { name } });
      const answer = await fetchFile(rep, brought.body.id!);
      expect({ name, status: answer.status, type: answer.headers.get('content-type'), nosniff: answer.headers.get('x-content-type-options'), csp: answer.headers.get('content-security-policy'), cache: answer.headers.get('cache-control') })
        .toEqual({ name, status: 200, type, nosniff: 'nosniff', csp: expect.stringContaining('sandbox'), cache: 'private, no-store' });
      expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename=/);
      expect(Buffer.from(await answer.arrayBuffer()).equals(Buffer.from(bytes))).toBe(true);
    }
  });

  test.each([
    ['a web page', '<!doctype html><script>alert(1)</script>', 'a.pdf'], ['a drawing with a script', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>', 'a.svg'], ['a program', Buffer.from('4d5a90000300000004000000ffff0000', 'hex'), 'a.pdf'],
    ['nothing', '', 'a.pdf'], ['plain words', 'Dear minister', 'a.txt'], ['an archive', Buffer.from('504b0506000000000000000000000000000000000000', 'hex'), 'a.docx'],
  ])('[G1.3] %s is refused', async (_, bytes, name) => {
    expect(await bringsEvidence(rep, await ask(), bytes, { name })).toMatchObject({ status: 422, body: { code: 'INVALID' } });
  });

  test('[G1.3] what is too large, of another site, of a stranger or without a right is refused before it is kept', async () => {
    const id = await ask();
    expect((await bringsEvidence(rep, id, Buffer.concat([PDF, Buffer.alloc(10_000_000)]))).status).toBe(413);
    expect((await bringsEvidence(rep, id, PDF, { headers: { 'sec-fetch-site': 'cross-site' } })).status).toBe(415);
    expect((await bringsEvidence(rep, id, PDF, { headers: { 'content-type': 'text/plain' } })).status).toBe(415);
    expect([(await bringsEvidence(api.somebody(), id, PDF)).status, (await bringsEvidence(eye, id, PDF)).status, (await bringsEvidence(bea, id, PDF)).status, (await bringsEvidence(rep, 'x', PDF)).status]).toEqual([401, 403, 404, 404]);
    expect(await api.database.query('SELECT FROM progress_file WHERE document_id = $1', [id])).toEqual([]);
  });

  test('[G1.3] a file belongs to whoever brought it until a step takes it, to its ask, and to one step', async () => {
    const id = await ask();
    const { body } = await bringsEvidence(rep, id, PDF);
    expect([(await fetchFile(lead, body.id!)).status, (await fetchFile(bea, body.id!)).status, (await fetchFile(api.somebody(), body.id!)).status, (await fetchFile(rep, randomUUID())).status]).toEqual([404, 404, 401, 404]);
    expect(await tries(lead, id, { fileIds: [body.id] })).toMatchObject({ code: 'NOT_FOUND', field: 'files' });
    expect(await tries(rep, await ask(), { fileIds: [body.id] })).toMatchObject({ code: 'NOT_FOUND' });
    expect(await records(rep, id, delivered({ links: [], fileIds: [body.id] }))).toMatchObject({ files: [{ id: body.id, name: 'letter.pdf', type: 'application/pdf', size: PDF.byteLength }] });
    expect(await tries(rep, id, { fileIds: [body.id] })).toMatchObject({ code: 'NOT_FOUND' });
    expect((await fetchFile(eye, body.id!)).status).toBe(200);
    await expect(api.database.query('UPDATE progress_file SET step_id = NULL WHERE id = $1', [body.id])).rejects.toThrow(/append-only/);
  });

  test('[G1.3] what no step has taken is forgotten after a day', async () => {
    const id = await ask();
    const { body } = await bringsEvidence(rep, id, PDF);
    api.clock.advance(DAY + 1);
    await bringsEvidence(rep, id, PDF);
    expect((await fetchFile(rep, body.id!)).status).toBe(404);
  });
});

describe('review dates', () => {
  test('[G1.7] one runs; another replaces it, what is recorded meets it, it can be removed', async () => {
    const id = await ask();
    expect(await reviews(rep, id)).toMatchObject({ review: { dueAt: later(7 * DAY), timeZone: 'Europe/London', met: false, setBy: { id: rep.personId } } });
    expect(await reviews(ana, id, later(9 * DAY))).toMatchObject({ review: { dueAt: later(9 * DAY) } });
    await records(rep, id, { kind: 'MEETING', response: null });
    expect((await progressOf(ana, id))!.review).toMatchObject({ met: false });
    await records(rep, id);
    expect((await progressOf(ana, id))!.review).toMatchObject({ met: true });
    expect(await ana.mutate(REMOVE_REVIEW, { id })).toMatchObject({ review: null });
    expect(await ana.mutate(REMOVE_REVIEW, { id })).toMatchObject({ code: 'CONFLICT' });
    expect(await reviews(ana, id, later(0))).toMatchObject({ code: 'INVALID', field: 'dueAt' });
    for (const [person, code] of [[eye, 'NOT_ALLOWED'], [bea, 'NOT_FOUND']] as const) expect(await reviews(person, id)).toMatchObject({ code });
  });

  test('[G1.8] one that nobody met lapses by itself, once, and whoever looks is told once', async () => {
    const id = await ask();
    await records(rep, id, { response: 'SENT' });
    await reviews(ana, id, later(60));
    const watching = await eye.subscribe<{ progressChanged: ProgressSeen }>(PROGRESS_CHANGED, { id: ana.networkId });
    const told = await news(id);
    // From here on nobody asks the server to look.
    api.clock.advance(60);
    expect((await watching.next()).progressChanged).toMatchObject({ id, response: 'OVERDUE', review: null });
    await watching.stop();
    const [step] = (await progressOf(ana, id))!.steps.slice(-1);
    expect(step).toMatchObject({ kind: 'OVERDUE', on: new Date(api.clock.now()).toISOString().slice(0, 10), words: '', organisation: null, by: null });
    // However often and by however many servers it is looked at.
    await Promise.all([1, 2, 3, 4].map(() => api.get(ReviewWatch).patrol()));
    expect([await overdueSteps(id), await news(id)]).toEqual([1, told + 1]);
    await records(rep, id, { on: '2026-01-09' });
    expect(await standing(ana, id)).toEqual(['ACKNOWLEDGED', 'NOT_STARTED']);
    expect(await tries(ana, id, { kind: 'CORRECTION', response: null, correctedStepId: step!.id })).toMatchObject({ code: 'CONFLICT' });
  });

  test('[G1.8] one that was met does not', async () => {
    const id = await ask();
    await reviews(ana, id, later(60));
    await records(rep, id);
    api.clock.advance(60);
    api.get(ReviewWatch).lookAgain();
    await eventually(async () => ((await progressOf(ana, id))!.review === null ? true : null));
    expect([await overdueSteps(id), ...(await standing(ana, id))]).toEqual([0, 'ACKNOWLEDGED', 'NOT_STARTED']);
  });

  test('[G1.8] one that lapses while the server is down is raised when it is back, once, also by two servers', async () => {
    const ids = await Promise.all([ask('A'), ask('B'), ask('C')]);
    for (const id of ids) await reviews(ana, id, later(DAY));
    await api.restarts(() => api.clock.advance(30 * DAY));
    const other = await api.another();
    await eventually(async () => ((await Promise.all(ids.map(overdueSteps))).every((count) => count > 0) ? true : null));
    await other.close();
    for (const id of ids) {
      expect([await overdueSteps(id), ...(await standing(ana, id))]).toEqual([1, 'OVERDUE', 'NOT_STARTED']);
      expect((await progressOf(ana, id))!.steps[0]).toMatchObject({ on: new Date(api.clock.now() - 29 * DAY).toISOString().slice(0, 10) });
      expect(await turnsOf(ana)).toContainEqual(expect.objectContaining({ kind: 'OVERDUE', document: { id } }));
    }
    expect((await turnsOf(rep)).filter(({ kind }) => kind === 'OVERDUE')).toEqual([]);
  });
});

describe('what is public', () => {
  const seen = async (id: string) => (await api.get(PublicProgressReader).publicProgressOf([id])).get(id);

  test('[G1.9] is chosen step by step, by coordinators and policy leads, and can be taken back', async () => {
    const id = await ask();
    const sent = await records(rep, id, { response: 'SENT', on: '2026-01-02' });
    const answered = await records(rep, id, { response: 'ACCEPTED', words: 'They agree.' });
    expect(await seen(id)).toBeUndefined();
    expect(await rep.mutate(SHOW, { id: sent.id, shown: true })).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await tries(rep, id, { shown: true })).toMatchObject({ code: 'NOT_ALLOWED', field: 'shown' });
    await lead.mutate(SHOW, { id: sent.id, shown: true });
    expect(await seen(id)).toMatchObject({ standing: { response: 'sent' }, steps: [{ id: sent.id, organisation: 'Weir Collective' }] });
    await ana.mutate(SHOW, { id: answered.id, shown: true });
    expect(await seen(id)).toMatchObject({ standing: { response: 'accepted' }, steps: [{ id: sent.id }, { id: answered.id, words: 'They agree.' }] });
    const correction = await records(rep, id, { kind: 'CORRECTION', response: null, correctedStepId: answered.id, words: 'That was a draft.' });
    expect(await seen(id)).toMatchObject({ standing: { response: 'sent' }, steps: [{ id: sent.id }, { id: answered.id, corrected: true }, { id: correction.id, corrects: answered.id }] });
    expect(await ana.mutate(SHOW, { id: correction.id, shown: true })).toMatchObject({ code: 'CONFLICT' });
    await ana.mutate(SHOW, { id: answered.id, shown: false });
    expect(await seen(id)).toMatchObject({ steps: [{ id: sent.id }] });
    expect(await records(lead, id, { shown: true })).toMatchObject({ shown: true });
  });
});

describe('the plan', () => {
  const take = (person: Someone, documentId: string, extra: Record<string, unknown> = {}): Promise<ProgressSeen & { code?: string; message?: string; field?: string }> =>
    person.mutate(TAKE, { input: { documentId, organisationId: person.organisationId, target: 'The Minister for Europe', way: 'MEETING', dueOn: new Date(api.clock.now() + 10 * DAY).toISOString().slice(0, 10), note: '', evenSo: false, ...extra } });

  test('[G1.11] whoever takes a target that another has taken is told by whom, and takes it knowingly', async () => {
    const [id, second] = [await ask('Plan'), await ask('Another')];
    expect(await take(rep, id)).toMatchObject({ plans: [{ target: 'The Minister for Europe', state: 'PLANNED', organisation: { name: 'Weir Collective' }, alsoTakenBy: [], mayEnd: true }] });
    const warned = await take(lead, second, { target: 'minister for europe', way: 'LETTER' });
    expect(warned).toMatchObject({ code: 'CONFLICT', field: 'target', message: expect.stringMatching(/^Weir Collective plans to approach “The Minister for Europe” by a meeting, by \d+ \w+ 2026\./) });
    expect((await progressOf(lead, second))!.plans).toEqual([]);
    expect(await take(lead, second, { target: 'minister for europe', evenSo: true })).toMatchObject({ plans: [{ alsoTakenBy: [{ name: 'Weir Collective' }] }] });
    expect((await progressOf(rep, id))!.plans).toMatchObject([{ alsoTakenBy: [{ name: 'Orchard Street' }] }]);
    expect(await turnsOf(rep)).toContainEqual(expect.objectContaining({ kind: 'PLAN_DUE', document: { id }, plan: { target: 'The Minister for Europe' } }));
    const plan = (await progressOf(rep, id))!.plans[0]!;
    expect(await lead.mutate(END_PLAN, { id: plan.id, done: true })).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await rep.mutate(END_PLAN, { id: plan.id, done: true })).toMatchObject({ plans: [{ state: 'DONE', mayEnd: false }] });
    expect(await rep.mutate(END_PLAN, { id: plan.id, done: false })).toMatchObject({ code: 'CONFLICT' });
    expect((await progressOf(lead, second))!.plans).toMatchObject([{ alsoTakenBy: [] }]);
    expect((await turnsOf(rep)).filter(({ kind }) => kind === 'PLAN_DUE')).toEqual([]);
  });

  test('[G1.11] of two who take the same at once, one is warned', async () => {
    const id = await ask('Race');
    const answers = await Promise.all([rep, lead, ana].map((person) => take(person, id, { target: 'The Home Secretary' })));
    expect(answers.filter(({ code }) => code === 'CONFLICT')).toHaveLength(2);
  });

  test('[M18] one takes a target for one’s own organisation; a coordinator for any of the network', async () => {
    const id = await ask('Whose');
    expect(await take(rep, id, { organisationId: lead.organisationId, target: 'A' })).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await take(ana, id, { organisationId: lead.organisationId, target: 'A' })).toMatchObject({ plans: [{ organisation: { name: 'Orchard Street' } }] });
    expect(await take(ana, id, { organisationId: bea.organisationId, target: 'B' })).toMatchObject({ code: 'NOT_FOUND' });
    expect(await take(eye, id, { target: 'C' })).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await take(ana, id, { target: '  ' })).toMatchObject({ code: 'INVALID', field: 'target' });
  });
});

describe('a calendar', () => {
  const MAKE = 'mutation($id: ID!) { makeCalendarAddress(networkId: $id) { ... on CalendarAddress { url } ... on Refusal { code } } }';
  const REVOKE = 'mutation($id: ID!) { revokeCalendarAddress(networkId: $id) { ... on Done { message } ... on Refusal { code } } }';
  const reads = async (url: string): Promise<{ status: number; type: string | null; text: string }> => {
    const response = await fetch(url);
    return { status: response.status, type: response.headers.get('content-type'), text: await response.text() };
  };

  test('[G1.12] is read at a secret address: plans of one’s organisations and review dates, until the address is made anew or ended, or its owner leaves', async () => {
    const id = await ask('Calendar; with, signs');
    const guest = await ana.invites({ organisation: 'Weir Collective' });
    await reviews(ana, id, later(5 * DAY));
    for (const person of [rep, lead]) await person.mutate(TAKE, { input: { documentId: id, organisationId: person.organisationId, target: `Target of ${person.name}`, way: 'MEETING', dueOn: later(3 * DAY).slice(0, 10), note: 'x\r\nBEGIN:VALARM', evenSo: true } });
    const { url } = await guest.mutate<{ url: string }>(MAKE, { id: ana.networkId });
    const first = await reads(url);
    expect(first).toMatchObject({ status: 200, type: 'text/calendar; charset=utf-8' });
    expect(first.text).toContain(`SUMMARY:Meeting: Target of ${rep.name}`);
    expect(first.text).toContain(`DTSTART;VALUE=DATE:${later(3 * DAY).slice(0, 10).replaceAll('-', '')}`);
    expect(first.text).toContain('SUMMARY:Review: Calendar\\; with\\, signs');
    expect(first.text).not.toContain(lead.name);
    expect(first.text).not.toMatch(/^BEGIN:VALARM/m);
    expect(await api.database.query('SELECT FROM calendar_address WHERE secret_hash = $1', [Buffer.from(url)])).toEqual([]);
    const { url: second } = await guest.mutate<{ url: string }>(MAKE, { id: ana.networkId });
    expect([(await reads(url)).status, (await reads(second)).status]).toEqual([404, 200]);
    expect(await guest.mutate(REVOKE, { id: ana.networkId })).toMatchObject({ message: expect.any(String) });
    expect(await guest.mutate(REVOKE, { id: ana.networkId })).toMatchObject({ code: 'CONFLICT' });
    expect((await reads(second)).status).toBe(404);
    const { url: third } = await guest.mutate<{ url: string }>(MAKE, { id: ana.networkId });
    await ana.query('mutation($member: ID!) { removeMember(memberId: $member) { __typename } }', { member: guest.memberId });
    expect((await reads(third)).status).toBe(404);
    expect((await reads(`${api.url}/calendar/x.ics`)).status).toBe(404);
    expect(await bea.mutate(MAKE, { id: ana.networkId })).toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('the scoreboard', () => {
  test('[G1.10] counts the asks that are not retired, by addressee, theme, standing and month', async () => {
    const before = await boardOf(eye);
    const id = await ask('Counted', { addressee: 'The Board of Trade', theme: 'Sanctions' });
    await records(ana, id, { response: 'PARTLY_ACCEPTED', on: '2025-12-20' });
    const board = await boardOf(eye);
    expect(board.all.asks).toBe(before.all.asks + 1);
    expect(board.byAddressee).toContainEqual({ name: 'The Board of Trade', asks: 1, responses: [{ response: 'PARTLY_ACCEPTED', asks: 1 }], deliveries: [{ delivery: 'NOT_STARTED', asks: 1 }] });
    expect(board.byTheme.map(({ name }) => name)).toContain('Sanctions');
    expect(board.byMonth).toHaveLength(12);
    expect(board.rows).toContainEqual({ id, response: 'PARTLY_ACCEPTED' });
    await ana.mutate(RETIRE_ASK, { id });
    expect((await boardOf(eye)).all.asks).toBe(before.all.asks);
  });

  test('[G1.10] is shown to the public by coordinators', async () => {
    const SHOWN = 'mutation($id: ID!, $shown: Boolean!) { showScoreboard(networkId: $id, shown: $shown) { ... on Network { strategy { scoreboard { shown } } } ... on Refusal { code } } }';
    expect(await lead.mutate(SHOWN, { id: ana.networkId, shown: true })).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await ana.mutate(SHOWN, { id: ana.networkId, shown: true })).toMatchObject({ strategy: { scoreboard: { shown: true } } });
    expect(await ana.mutate(SHOWN, { id: ana.networkId, shown: false })).toMatchObject({ strategy: { scoreboard: { shown: false } } });
  });

  test('a constant number of statements, whatever the number of asks, steps and plans', async () => {
    const count = { board: () => api.fewestStatements(() => boardOf(lead)), turns: () => api.fewestStatements(() => turnsOf(lead)) };
    const one = await ask('Few');
    await records(ana, one, delivered());
    const before = { board: await count.board(), turns: await count.turns(), ask: await api.fewestStatements(() => progressOf(lead, one)), records: await api.countStatements(() => rep.mutate(RECORD_STEP, { input: stepInput(one) })) };
    for (let n = 0; n < 4; n += 1) {
      const id = await ask(`More ${n}`);
      for (const person of [ana, lead, rep]) await records(person, id, delivered());
      await ana.mutate(TAKE, { input: { documentId: id, organisationId: lead.organisationId, target: `Target ${n}`, way: 'LETTER', dueOn: '2026-03-01', evenSo: true } });
    }
    for (const person of [ana, lead, rep]) await records(person, one, delivered());
    expect({ board: await count.board(), turns: await count.turns(), ask: await api.fewestStatements(() => progressOf(lead, one)), records: await api.countStatements(() => rep.mutate(RECORD_STEP, { input: stepInput(one) })) }).toEqual(before);
    expect(before.board).toBeLessThanOrEqual(10);
  });
});
