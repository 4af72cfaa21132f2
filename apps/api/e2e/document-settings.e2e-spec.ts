import { randomUUID } from 'node:crypto';
import { type Api, type Someone, startApi } from './harness.js';
import { coalition } from './support/coalition.js';
import { newAsk, RETIRE_ASK, SET_UP, setsUp, strategyOf } from './support/strategy-documents.js';

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
afterAll(() => api.close());

const SETTINGS = 'query($id: ID!) { document(id: $id) { language wordLimit can } }';
const settingsOf = async (person: Someone, id: string) => (await person.query<{ document: { language: string; wordLimit: number | null; can: string[] } }>(SETTINGS, { id })).document;

test('[A13, A14] a text begins in English and without a limit; both are set for goal, definition and asks alike', async () => {
  const { goal, definition } = await strategyOf(ana);
  const ask = await newAsk(ana, 'Fund a desk');
  for (const [index, { id }] of [goal, definition, ask].entries()) {
    expect(await settingsOf(rep, id)).toMatchObject({ language: 'en', wordLimit: null });
    expect(await setsUp(lead, id, { language: 'cy', wordLimit: 100 + index })).toEqual({ language: 'cy', wordLimit: 100 + index });
    expect(await settingsOf(rep, id)).toMatchObject({ language: 'cy', wordLimit: 100 + index });
  }
  expect(await lead.mutate(SET_UP, { id: ask.id, settings: { language: 'en' } })).toEqual({ language: 'en', wordLimit: null });
});

test('[A13] a new ask begins in the language of the goal', async () => {
  const founder = await api.founds();
  await setsUp(founder, (await strategyOf(founder)).goal.id, { language: 'ar' });
  expect(await settingsOf(founder, (await newAsk(founder, 'تمويل مكتب')).id)).toMatchObject({ language: 'ar', wordLimit: null });
});

test('[A13, A14] what is no language and no number of words is refused with its field, and changes nothing', async () => {
  const { id } = await newAsk(ana, 'Publish the reports');
  await setsUp(ana, id, { language: 'ur', wordLimit: 500 });
  for (const [settings, field] of [
    [{ language: 'xx', wordLimit: 500 }, 'language'], [{ language: 'en" onload="x', wordLimit: 500 }, 'language'], [{ language: 'ur', wordLimit: 0 }, 'wordLimit'], [{ language: 'ur', wordLimit: -3 }, 'wordLimit'], [{ language: 'ur', wordLimit: 100_001 }, 'wordLimit'],
  ] as const) expect(await ana.mutate(SET_UP, { id, settings })).toMatchObject({ code: 'INVALID', field });
  expect(await settingsOf(ana, id)).toMatchObject({ language: 'ur', wordLimit: 500 });
});

test('[M1] coordinators and policy leads set them; others see them and are refused, strangers find nothing', async () => {
  const { id } = await newAsk(ana, 'Name one minister');
  await setsUp(ana, id, { language: 'he', wordLimit: 9 });
  for (const person of [ana, lead]) expect((await settingsOf(person, id)).can).toContain('DOCUMENT_SET_UP');
  for (const person of [rep, eye]) {
    expect((await settingsOf(person, id)).can).not.toContain('DOCUMENT_SET_UP');
    expect(await person.mutate(SET_UP, { id, settings: { language: 'fa', wordLimit: 5 } })).toMatchObject({ code: 'NOT_ALLOWED' });
  }
  const hidden = await bea.mutate(SET_UP, { id, settings: { language: 'fa', wordLimit: 5 } });
  expect(hidden).toMatchObject({ code: 'NOT_FOUND' });
  expect(await bea.mutate(SET_UP, { id: randomUUID(), settings: { language: 'fa', wordLimit: 5 } })).toEqual(hidden);
  expect(await settingsOf(ana, id)).toMatchObject({ language: 'he', wordLimit: 9 });
});

test('[M4] a retired ask keeps them as they were', async () => {
  const { id } = await newAsk(ana, 'Close the desk');
  await ana.mutate(RETIRE_ASK, { id });
  expect(await ana.mutate(SET_UP, { id, settings: { language: 'fa', wordLimit: 5 } })).toMatchObject({ code: 'NOT_ALLOWED' });
});

test('who has the page open is told, on record by whom; what stays as it was is no news', async () => {
  const { id } = await newAsk(ana, 'Answer within ten days');
  const events = async () => ((await api.database.query(`SELECT person_id AS "personId" FROM event WHERE type = 'document.changed' AND payload->>'documentId' = $1 ORDER BY id`, [id])) as { personId: string }[]);
  const watching = await rep.subscribe<{ documentChanged: { language: string; wordLimit: number } }>('subscription($id: ID!) { documentChanged(documentId: $id) { language wordLimit } }', { id });
  await setsUp(lead, id, { language: 'ps', wordLimit: 300 });
  expect(await watching.next()).toEqual({ documentChanged: { language: 'ps', wordLimit: 300 } });
  const before = await events();
  expect(before.at(-1)).toEqual({ personId: lead.personId });
  await setsUp(ana, id, { language: 'ps', wordLimit: 300 });
  expect(await events()).toEqual(before);
  await watching.stop();
});
