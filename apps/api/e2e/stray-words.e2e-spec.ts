import { randomUUID } from 'node:crypto';
import { encodeRanges } from '@northstar/api-collab';
import { applyJson, type DocJson } from '@northstar/engine-editor-schema';
import { eventually } from '@northstar/testing';
import * as Y from 'yjs';
import { type Api, type Someone, startApi } from './harness.js';
import { coalition } from './support/coalition.js';
import { authorshipOf } from './support/history-documents.js';
import { type Stray, STRAY_WORDS_CHANGED, settles, straysOf } from './support/stray-documents.js';
import { newAsk } from './support/strategy-documents.js';
import { names, restores } from './support/version-documents.js';
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

const words = (value: string): DocJson => ({ type: 'paragraph', content: [{ type: 'text', text: value }] });
const heading = (value: string): DocJson => ({ ...words(value), type: 'heading', attrs: { level: 2 } });
const item = (value: string, ...below: DocJson[]): DocJson => ({ type: 'listItem', content: [words(value), ...below] });
const list = (...items: DocJson[]): DocJson => ({ type: 'bulletList', content: items });
const table = (...rows: string[][]): DocJson => ({
  type: 'table', attrs: { headerRow: true }, content: rows.map((cells) => ({ type: 'tableRow', content: cells.map((cell) => ({ type: 'tableCell', content: [words(cell)] })) })),
});
const doc = (...content: DocJson[]): DocJson => ({ type: 'doc', content });

const BEFORE = doc(words('One desk for early warning.'), list(item('Money for three years', list(item('Paid every quarter')))), table(['What', 'How much'], ['Travel', 'Four thousand']), words('The end.'));
const AFTER = doc(heading('One desk for early warning.'), list(item('Money for three years'), item('Paid every quarter')), table(['What', 'How much']), words('The end.'));

/** A text that two people have open. */
async function opened(content: DocJson = BEFORE): Promise<{ id: string; author: Writer; remover: Writer }> {
  const { id } = await newAsk(ana, 'Written apart');
  const remover = await Writer.opens(ana, id);
  applyJson(remover.doc, content);
  await remover.isSaved();
  return { id, remover, author: await Writer.opens(lead, id) };
}
async function settled(id: string, count: number): Promise<Stray[]> {
  await eventually(async () => (await straysOf(eye, id)).length === count);
  return straysOf(eye, id);
}
const lost = (strays: readonly Stray[]): string[] => strays.map(({ words: text, state }) => `${text.trim()} ${state}`).sort();

function typesApart(author: Writer): void {
  author.typesAfter('One desk', ' in Brussels');
  author.typesAfter('Paid every quarter', ', in advance');
  author.typesAfter('Four thousand', ' and a half');
}

describe('one person without a connection types into a paragraph, a list item and a table cell; another makes the paragraph a heading, outdents the item and deletes the row', () => {
  test('[C14] on return every typed word is in its place or offered back, on record, and visible to both', async () => {
    const { id, author, remover } = await opened();
    author.provider.disconnect();
    typesApart(author);
    applyJson(remover.doc, AFTER);
    await remover.isSaved();
    author.provider.connect();
    for (const writer of [author, remover]) {
      await writer.sees('One desk in Brussels for early warning.');
      await writer.sees('Paid every quarter, in advance');
    }
    expect(lost(await settled(id, 3))).toEqual([', in advance PLACED', 'and a half OFFERED', 'in Brussels PLACED']);
    expect(author.text).toBe(remover.text);
    expect(author.doc.getXmlFragment('content').toString()).toContain('<heading level="2">One desk in Brussels for early warning.</heading>');
    // Both see the same, with whose words they are, where they stood, and who removed that.
    const [forAuthor, forRemover] = await Promise.all([lead, ana].map((person) => straysOf(person, id)));
    expect(forAuthor).toEqual(forRemover);
    expect(forAuthor!.find(({ state }) => state === 'OFFERED')).toMatchObject({ words: ' and a half', before: 'Four thousand', after: '', author: { name: lead.name }, removedBy: { name: 'Ana Quill' }, settledAt: null });
    // What went back is still the work of whoever wrote it.
    const { writers, passages } = await authorshipOf(eye, id);
    expect(passages.some(({ writer, length }) => writers[writer]!.person.name === lead.name && length === ' in Brussels'.length)).toBe(true);
    // 1005 is their own going away.
    expect(author.closes.filter((code) => code !== 1005)).toEqual([]);
    author.leaves();
    remover.leaves();
  });

  test('[C14] and also when it is the other one who comes back later', async () => {
    const { id, author, remover } = await opened();
    remover.provider.disconnect();
    applyJson(remover.doc, AFTER);
    typesApart(author);
    await author.isSaved();
    remover.provider.connect();
    for (const writer of [author, remover]) {
      await writer.sees('One desk in Brussels for early warning.');
      await writer.sees('Paid every quarter, in advance');
    }
    expect(lost(await settled(id, 3))).toEqual([', in advance PLACED', 'and a half OFFERED', 'in Brussels PLACED']);
    author.leaves();
    remover.leaves();
  });
});

test('[C14] words that vanished just before the server ended are looked after when it starts, and what is on record stays', async () => {
  const { id, author, remover } = await opened(doc(words('Goes away.'), words('Stays.')));
  author.provider.disconnect();
  author.typesAfter('Goes', ' never');
  applyJson(remover.doc, doc(words('Stays.')));
  await remover.isSaved();
  author.provider.connect();
  await settled(id, 1);
  const [[row]] = (await api.database.query('DELETE FROM stray_words WHERE document_id = $1 RETURNING seq', [id])) as [[{ seq: string }], number];
  // As the statement that stored the words left it, with nobody there to look.
  const ranges = encodeRanges([{ client: author.doc.clientID, clock: 0, length: ' never'.length }]);
  await api.database.query('INSERT INTO vanished_write (document_id, seq, ranges) VALUES ($1, $2, $3)', [id, row.seq, Buffer.from(ranges)]);
  for (const writer of [author, remover]) writer.leaves();
  await api.restarts();
  expect(await settled(id, 1)).toMatchObject([{ words: ' never', before: 'Goes', after: ' away.', state: 'OFFERED' }]);
});

test('[C14] they are put in or set aside once, by who may write; everybody who reads hears of it, and it stays on record', async () => {
  const { id, author, remover } = await opened(doc(words('Goes away.'), words('Also goes.'), words('Stays.')));
  const heard = await eye.subscribe<{ strayWordsChanged: { strayWords: Stray[] } }>(STRAY_WORDS_CHANGED, { id });
  author.provider.disconnect();
  author.typesAfter('Goes', ' never');
  author.typesAfter('Also goes', ' nowhere');
  applyJson(remover.doc, doc(words('Stays.')));
  await remover.isSaved();
  author.provider.connect();
  const strays = await settled(id, 2);
  const first = strays.find(({ words: text }) => text === ' never')!;
  const second = strays.find(({ words: text }) => text === ' nowhere')!;
  for (const person of [rep, eye]) expect(await settles(person, first.id, false)).toMatchObject({ code: 'NOT_ALLOWED' });
  for (const wrong of [await settles(bea, first.id, true), await settles(ana, randomUUID(), true)]) expect(wrong).toMatchObject({ code: 'NOT_FOUND' });
  const answers = await Promise.all([settles(ana, first.id, true), settles(lead, first.id, true)]);
  expect(answers.map(({ code, state }) => code ?? state).sort()).toEqual(['CONFLICT', 'PUT_IN']);
  expect(await settles(lead, second.id, false)).toMatchObject({ state: 'SET_ASIDE', settledBy: { name: lead.name } });
  expect(await settles(ana, second.id, false)).toMatchObject({ code: 'CONFLICT' });
  // Who set something aside may think again.
  expect(await settles(ana, second.id, true)).toMatchObject({ state: 'PUT_IN', settledBy: { name: 'Ana Quill' } });
  expect(lost(await straysOf(rep, id))).toEqual(['never PUT_IN', 'nowhere PUT_IN']);
  const events: Stray[] = [];
  while (!events.some((each) => each.id === second.id && each.state === 'PUT_IN')) events.push(...(await heard.next()).strayWordsChanged.strayWords);
  expect(events.map(({ id: one }) => one)).toContain(first.id);
  await heard.stop();
  author.leaves();
  remover.leaves();
});

test('[C14] [V3] who restores a version removes nothing unseen: what somebody wrote apart finds its place, or is offered', async () => {
  const { id, author, remover } = await opened(doc(words('One desk for early warning.'), words('Money for three years.')));
  const { id: old } = await names(ana, id, 'Old');
  applyJson(remover.doc, doc(words('One desk for early warning.'), words('Something newer altogether.')));
  await remover.isSaved();
  await author.sees('newer');
  author.provider.disconnect();
  author.typesAfter('One desk', ' in Brussels');
  author.typesAfter('Something newer', ' and better');
  await restores(ana, old);
  author.provider.connect();
  await remover.sees('One desk in Brussels for early warning.');
  await eventually(async () => [remover.text, ...(await straysOf(eye, id)).map(({ words: text }) => text)].join(' ').includes('and better'));
  author.leaves();
  remover.leaves();
});

test('[C14.5] [V3] whole paragraphs written anew without a connection, which a restore took away: each is offered as it was written, in one piece', async () => {
  const { id, author, remover } = await opened(doc(words('One desk for early warning.')));
  const { id: old } = await names(ana, id, 'Old');
  applyJson(remover.doc, doc(words('One desk for early warning.'), words('Alpha is new.'), words('Beta is new.')));
  await remover.isSaved();
  await author.sees('Beta');
  author.provider.disconnect();
  const beta = author.block(2);
  beta.insert(0, 'XTHREE ');
  beta.delete(1, beta.length - 1);
  beta.insert(1, 'FOUR instead');
  const alpha = author.block(1);
  alpha.delete(0, alpha.length);
  alpha.insert(0, 'Nothing of the kind');
  const added = new Y.XmlElement('paragraph');
  author.doc.getXmlFragment('content').push([added]);
  added.push([new Y.XmlText('And one more')]);
  await restores(ana, old);
  author.provider.connect();
  for (const writer of [author, remover]) await writer.sees('And one more');
  const strays = await settled(id, 2);
  expect(lost(strays)).toEqual(['Nothing of the kind OFFERED', 'XFOUR instead OFFERED']);
  expect(strays.map(({ before, after }) => before + after)).toEqual(['', '']);
  expect(await straysOf(lead, id)).toEqual(await straysOf(ana, id));
  author.leaves();
  remover.leaves();
});
