import { createHash, randomUUID } from 'node:crypto';
import { Collab } from '@northstar/api-collab';
import { NOT_FOUND_SENTENCE } from '@northstar/api-core';
import { type Api, type Someone, startApi } from './harness.js';
import { coalition } from './support/coalition.js';
import { newAsk, RETIRE_ASK } from './support/strategy-documents.js';
import { compares, NAME_VERSION, names, type Segment, sharesOf, VERSION, type Version, VERSION_CUT, versionsOf } from './support/version-documents.js';
import { textIn, Writer } from './support/writer.js';

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

const upTo = (n: number): number[] => Array.from({ length: n }, (_, i) => i);
const texts: string[] = [];
async function document(...text: string[]): Promise<string> {
  const { id } = await newAsk(ana, 'Versioned');
  texts.push(id);
  await textIn(ana, id, ...(text.length > 0 ? text : ['We ask for one desk.']));
  return id;
}
/** The stretches of a comparison that are not the same on both sides, with the organisation that made the difference. */
const differences = (segments: readonly Segment[]): string[] => segments.filter(({ kind }) => kind !== 'SAME').map(({ kind, text, organisation }) => `${kind} ${text.trim()} ${organisation?.name ?? '-'}`);

describe('naming', () => {
  test('[V1] a version that is named while two people type holds what was saved and nothing half; each organisation’s share is counted once', async () => {
    const id = await document('Start');
    const [one, two] = await Promise.all([Writer.opens(ana, id), Writer.opens(lead, id)]);
    const naming = (async () => {
      const versions: Version[] = [];
      for (let i = 0; i < 5; i += 1) {
        const saved = `kept${i}`;
        one.types(` ${saved}`);
        await one.isSaved();
        versions.push(await names(ana, id, `Cut ${i}`, 'While we type'));
        expect(versions.at(-1)!.text).toContain(saved);
      }
      return versions;
    })();
    const words = await Promise.all([one.keepsTyping('ana', naming), two.keepsTyping('lee', naming)]);
    const versions = await naming;
    expect(versions.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5]);
    for (const { text } of versions) {
      // Of what somebody typed word by word, a version holds the beginning.
      for (const typed of words) expect(typed.filter((word) => text.split(/\s/).includes(word))).toEqual(typed.slice(0, typed.filter((word) => text.split(/\s/).includes(word)).length));
    }
    await Promise.all([one.isSaved(), two.isSaved()]);
    await one.sees(words[1].at(-1)!);
    const last = await names(lead, id, 'Both');
    expect(last).toMatchObject({ number: 6, kind: 'NAMED', text: one.text, createdBy: { name: 'Lee Drift' }, organisation: { name: 'Orchard Street' } });
    const length = (typed: readonly string[]): number => typed.reduce((sum, word) => sum + word.length + 1, 0);
    expect(sharesOf([...versions, last])).toEqual({ 'Harbour Watch': ['Start'.length + length(words[0]) + 5 * ' kept0'.length, 0], 'Orchard Street': [length(words[1]), 0] });
    expect(one.closes.concat(two.closes)).toEqual([]);
    one.leaves();
    two.leaves();
  });

  test('[V1] versions named at the same moment have numbers without gaps, and what was written between them counts once', async () => {
    const id = await document();
    await names(ana, id, 'First');
    const writer = await Writer.opens(lead, id);
    writer.types(' And money.');
    await writer.isSaved();
    const versions = await Promise.all(upTo(30).map((i) => names(i % 2 ? ana : lead, id, `At once ${i}`)));
    expect(versions.map(({ number }) => number).sort((a, b) => a - b)).toEqual(upTo(30).map((i) => i + 2));
    expect(sharesOf((await versionsOf(eye, id, { first: 100 })).nodes)).toEqual({ 'Harbour Watch': [20, 0], 'Orchard Street': [11, 0] });
    expect(new Set(versions.map(({ hash }) => hash)).size).toBe(1);
    writer.leaves();
  });

  test('[V1] a version stays as it was cut; its hash is that of its canonical text; others are told', async () => {
    const id = await document('We ask', '<script>alert(1)</script> & more');
    const cuts = await rep.subscribe<{ versionCut: Version }>(VERSION_CUT, { id });
    const version = await names(lead, id, '  Draft for members ', ' Line one\r\nline two ');
    expect(version).toMatchObject({ name: 'Draft for members', note: 'Line one\nline two', text: expect.stringContaining('<script>alert(1)</script> & more') });
    expect((await cuts.next()).versionCut).toEqual(version);
    const writer = await Writer.opens(ana, id);
    writer.writes('Something else');
    await writer.isSaved();
    const seen = (await eye.query<{ version: Version }>(VERSION, { id: version.id })).version;
    expect(seen).toMatchObject(version);
    expect(seen.html).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp; more');
    const [{ canonical }] = (await api.database.query('SELECT canonical FROM version WHERE id = $1', [version.id])) as [{ canonical: string }];
    expect(version.hash).toBe(createHash('sha256').update(canonical).digest('hex'));
    await cuts.stop();
    writer.leaves();
  });

  test('[V1] names and notes are bounded; what is wrong is refused with its field and cuts nothing', async () => {
    const id = await document();
    for (const [field, name, note] of [['name', '', 'x'], ['name', ' \n', null], ['name', 'x'.repeat(81), null], ['name', 'a\u0000b', null], ['note', 'Fine', 'x'.repeat(501)]] as const) {
      expect(await lead.mutate(NAME_VERSION, { document: id, name, note })).toMatchObject({ code: 'INVALID', field });
    }
    expect((await versionsOf(lead, id)).totalCount).toBe(0);
    expect(await names(lead, id, 'x'.repeat(80), 'y'.repeat(500))).toMatchObject({ number: 1 });
  });
});

describe('comparing', () => {
  test('[V2] any two versions compare, each difference with the organisation that made it', async () => {
    const id = await document('We ask for one early warning desk.', 'It should publish its warnings.');
    const first = await names(ana, id, 'First');
    const [one, two] = await Promise.all([Writer.opens(ana, id), Writer.opens(lead, id)]);
    two.block(0).insert('We ask for one '.length, 'well funded ');
    await one.sees('well funded');
    one.block(1).delete('It should publish '.length, 'its '.length);
    await two.sees('publish warnings');
    two.writes('We ask for one well funded early warning desk.', 'It should publish warnings.', { type: 'heading', level: 2, text: 'Why now' });
    await two.isSaved();
    const second = await names(lead, id, 'Second');
    const comparison = (await compares(eye, first.id, second.id))!;
    expect(comparison).toMatchObject({ from: { id: first.id }, to: { id: second.id }, toIsCurrent: false, insertedWords: 4, deletedWords: 1 });
    expect(comparison.blocks.map(({ change, type, segments }) => [change, type, differences(segments)])).toEqual([
      ['CHANGED', 'paragraph', ['INSERTED well funded Orchard Street']],
      ['CHANGED', 'paragraph', ['DELETED its Harbour Watch']],
      ['INSERTED', 'heading', ['INSERTED Why now Orchard Street']],
    ]);
    expect(comparison.contributors.map(({ organisation, insertedCharacters, deletedCharacters }) => [organisation.name, insertedCharacters, deletedCharacters])).toEqual([['Orchard Street', 19, 0], ['Harbour Watch', 0, 4]]);
    one.types(' Soon.', 1);
    await one.isSaved();
    const now = (await compares(eye, second.id))!;
    expect(now).toMatchObject({ to: null, toIsCurrent: true, insertedWords: 1, deletedWords: 0 });
    expect(now.blocks.flatMap(({ segments }) => differences(segments))).toEqual(['INSERTED Soon. Harbour Watch']);
    const back = (await compares(eye, second.id, first.id))!;
    expect(back).toMatchObject({ insertedWords: 1, deletedWords: 4 });
    expect((await compares(eye, first.id, first.id))!.blocks.every(({ change }) => change === 'SAME')).toBe(true);
    one.leaves();
    two.leaves();
  });

  test('[V2] a mended word is shown whole, as the work of whoever mended it, and counts as one', async () => {
    const id = await document('We ask for one early warning.');
    const first = await names(ana, id, 'First');
    const writer = await Writer.opens(lead, id);
    writer.block(0).insert('We ask for one early warning'.length, 's');
    writer.block(0).delete(0, 1);
    await writer.isSaved();
    const comparison = (await compares(eye, first.id))!;
    expect(comparison).toMatchObject({ insertedWords: 2, deletedWords: 2 });
    expect(differences(comparison.blocks[0]!.segments)).toEqual(['DELETED We', 'INSERTED e', 'DELETED warning', 'INSERTED warnings'].map((change) => `${change} Orchard Street`));
    writer.leaves();
  });

  test('[V2] two long texts without a word in common compare in bounded time, with nothing left out', async () => {
    const long = (word: string): string[] => upTo(600).map((i) => upTo(20).map((k) => `${word}${(i * 31 + k * 17) % 997}`).join(' '));
    const id = await document(...long('old'));
    const first = await names(ana, id, 'Old');
    await textIn(lead, id, ...long('new'));
    const second = await names(lead, id, 'New');
    const begun = performance.now();
    const comparison = (await compares(eye, first.id, second.id))!;
    expect(performance.now() - begun).toBeLessThan(20_000);
    const side = (kind: string): string => comparison.blocks.map(({ segments }) => segments.filter((each) => each.kind !== kind).map(({ text }) => text).join('')).filter(Boolean).join('\n');
    expect(side('DELETED')).toBe(long('new').join('\n'));
    expect(side('INSERTED')).toBe(long('old').join('\n'));
    expect(comparison).toMatchObject({ insertedWords: 12_000, deletedWords: 12_000 });
  });
});

describe('who may', () => {
  test('[M1] [M4] coordinators and policy leads name versions, everybody reads them, of a retired ask nobody cuts one', async () => {
    const id = await document();
    for (const [person, code] of [[ana, undefined], [lead, undefined], [rep, 'NOT_ALLOWED'], [eye, 'NOT_ALLOWED']] as const) {
      expect((await person.mutate<{ code?: string }>(NAME_VERSION, { document: id, name: 'Mine' })).code).toBe(code);
      const { document: seen } = await person.query<{ document: { can: string[] } }>('query($id: ID!) { document(id: $id) { can } }', { id });
      expect(seen.can.includes('VERSION_NAME')).toBe(code === undefined);
      expect((await versionsOf(person, id)).totalCount).toBeGreaterThan(0);
    }
    await ana.mutate(RETIRE_ASK, { id });
    expect(await ana.mutate(NAME_VERSION, { document: id, name: 'Late' })).toMatchObject({ code: 'NOT_ALLOWED' });
    expect((await versionsOf(eye, id)).totalCount).toBe(2);
  });

  test('[N10] versions of another network and ones that never were get one and the same answer, and versions of two texts do not compare', async () => {
    const [id, other] = [await document(), await document()];
    const [version, second] = [await names(ana, id, 'Ours'), await names(ana, other, 'Ours too')];
    for (const [text, cut] of [[id, version.id], [randomUUID(), randomUUID()]] as const) {
      expect(await bea.mutate(NAME_VERSION, { document: text, name: 'Theirs' })).toEqual({ code: 'NOT_FOUND', message: NOT_FOUND_SENTENCE, field: null });
      expect(await bea.query(VERSION, { id: cut })).toEqual({ version: null });
      expect(await compares(bea, cut)).toBeNull();
      expect(await compares(ana, version.id, cut === version.id ? second.id : cut)).toBeNull();
      expect(await bea.refusedSubscription(VERSION_CUT, { id: text })).toContain('NOT_FOUND');
    }
  });
});

describe('lists', () => {
  test('[V1] versions come in pages, newest first', async () => {
    const id = await document();
    for (let i = 0; i < 5; i += 1) await names(ana, id, `Cut ${i}`);
    const seen: number[] = [];
    for (let after: string | null | undefined; after !== null;) {
      const page = await versionsOf(eye, id, { first: 2, after });
      expect(page.totalCount).toBe(5);
      seen.push(...page.nodes.map(({ number }) => number));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    }
    expect(seen).toEqual([5, 4, 3, 2, 1]);
  });

  test('[N11] the list costs no more statements with twenty versions than with one, and naming the next costs the same', async () => {
    const id = await document();
    const [one, two] = await Promise.all([Writer.opens(ana, id), Writer.opens(lead, id)]);
    const NAME = 'mutation($id: ID!) { nameVersion(documentId: $id, name: "Counted") { __typename } }';
    const costOfNaming = async (): Promise<number> => {
      one.types(' more');
      two.types(' and more');
      await Promise.all([one.isSaved(), two.isSaved()]);
      // What the server notes on texts after a moment of quiet would be counted too.
      for (const text of texts) await api.get(Collab).noteText(text);
      return api.countStatements(() => lead.mutate(NAME, { id }));
    };
    const naming = await costOfNaming();
    const list = await api.fewestStatements(() => versionsOf(eye, id, { first: 100 }));
    for (let i = 0; i < 18; i += 1) await names(i % 2 ? ana : lead, id, `Cut ${i}`);
    expect([naming, await costOfNaming()]).toEqual([13, 13]);
    expect((await versionsOf(eye, id, { first: 100 })).nodes).toHaveLength(20);
    // With one version, people and organisations are met in two steps; with twenty all are known from the first.
    expect([list, await api.fewestStatements(() => versionsOf(eye, id, { first: 100 }))]).toEqual([11, 9]);
    one.leaves();
    two.leaves();
  });
});
