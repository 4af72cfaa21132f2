import { AsideThread, Collab } from '@northstar/api-collab';
import { charactersOf } from '@northstar/api-versions';
import { type Api, type Someone, startApi } from './harness.js';
import { coalition } from './support/coalition.js';
import { begins } from './support/discussion-documents.js';
import { authorshipOf, historyOf, textAt, voicesOf, voicesOfStrategy } from './support/history-documents.js';
import { newAsk } from './support/strategy-documents.js';
import { names, restores } from './support/version-documents.js';
import { textIn, Writer } from './support/writer.js';

let api: Api;
let ana: Someone;
let lead: Someone;
let rep: Someone;
let eye: Someone;
let third: Someone;
let fourth: Someone;

beforeAll(async () => {
  api = await startApi();
  ({ ana, lead, rep, eye } = await coalition(api));
  third = await ana.invites({ name: 'Cleo Marsh', organisation: 'Tide Mill', role: 'POLICY_LEAD' });
  fourth = await ana.invites({ name: 'Dan Holt', organisation: 'Beacon Hill', role: 'COORDINATOR' });
});
afterAll(async () => {
  Writer.allLeave();
  await api.close();
});

/** Prunes a text's log, as when the last person has left. */
async function pruned(id: string): Promise<void> {
  const thread = new AsideThread((api.database.options as { url: string }).url);
  expect(await thread.compact(id)).toMatchObject({ done: true });
  await thread.close();
}

/** Every character of a text with who wrote it, and for whom: "text (person, organisation)" where that changes. */
async function written(reader: Someone, id: string): Promise<string[]> {
  const { passages, writers } = await authorshipOf(reader, id);
  const writer = await Writer.opens(reader, id);
  const parts: string[] = [];
  let before = '';
  for (const { text, client, clock } of charactersOf(writer.doc)) {
    const passage = passages.find((one) => one.client === client && one.clock <= clock && clock < one.clock + one.length);
    const { person, organisation } = passage ? writers[passage.writer]! : { person: null, organisation: null };
    const who = `(${person?.name}, ${organisation?.name})`;
    if (who === before) parts[parts.length - 1] = `${parts.at(-1)!.slice(0, -who.length - 1)}${text} ${who}`;
    else parts.push(`${text} ${who}`);
    before = who;
  }
  writer.leaves();
  return parts;
}

describe('who wrote what', () => {
  test('[C6] A types, B inserts in the middle, C deletes part, the server restarts, all come back with new clientIDs, D restores: every character and every deletion has its person and organisation', async () => {
    const { id } = await newAsk(ana, 'Authored');
    const a = await Writer.opens(ana, id);
    a.writes('We ask for a desk in every capital.', 'Nothing else.');
    await a.isSaved();
    const b = await Writer.opens(lead, id);
    b.block(0).insert('We ask for a '.length, 'well funded ');
    await b.isSaved();
    const { id: version } = await names(ana, id, 'Whole');
    const c = await Writer.opens(third, id);
    // Some of what A wrote, some of what B wrote, and a whole paragraph.
    c.block(0).delete('We ask for a well'.length, ' funded desk'.length);
    c.doc.getXmlFragment('content').delete(1, 1);
    await c.isSaved();
    for (const each of [a, b, c]) each.leaves();
    await pruned(id);
    await api.restarts();

    const back = await Promise.all([ana, lead, third].map((person) => Writer.opens(person, id)));
    back[0]!.types(' Soon.');
    await back[0]!.isSaved();
    await back[1]!.sees('Soon.');
    back[1]!.types(' Please.');
    await back[1]!.isSaved();
    for (const each of back) each.leaves();
    const [by, of] = [{ ana: '(Ana Quill, Harbour Watch)', lee: '(Lee Drift, Orchard Street)' }, await written(eye, id)];
    expect(of).toEqual([`We ask for a  ${by.ana}`, `well ${by.lee}`, ` in every capital. Soon. ${by.ana}`, ` Please. ${by.lee}`]);

    const { code } = await restores(fourth, version);
    expect(code).toBeUndefined();
    expect(await written(eye, id)).toEqual([`We ask for a  ${by.ana}`, `well funded  ${by.lee}`, `desk in every capital.Nothing else. ${by.ana}`]);
    const { writers, passages, words } = await authorshipOf(eye, id);
    expect(words).toBe(12);
    expect(writers.map(({ person, organisation, words: theirs, characters, deletedCharacters, deletedOfOthers }) => [person.name, organisation?.name, theirs, characters, deletedCharacters, deletedOfOthers])).toEqual([
      ['Ana Quill', 'Harbour Watch', 10, 48, 0, 0],
      ['Lee Drift', 'Orchard Street', 2, 12, 0, 0],
      ['Cleo Marsh', 'Tide Mill', 0, 0, ' funded desk'.length + 'Nothing else.'.length, ' funded desk'.length + 'Nothing else.'.length],
      ['Dan Holt', 'Beacon Hill', 0, 0, ' Soon.'.length + ' Please.'.length, ' Soon.'.length + ' Please.'.length],
    ]);
    // That they were gone, and who brought them back, is on record.
    const backBy = passages.filter(({ broughtBack }) => broughtBack !== null);
    expect([backBy.reduce((sum, { length }) => sum + length, 0), new Set(backBy.map(({ broughtBack }) => writers[broughtBack!]!.person.name))]).toEqual([25, new Set(['Dan Holt'])]);

    // Each deletion: what, whose words, and by whom.
    const history = await historyOf(eye, id);
    const who = (index: number): string => (index < 0 ? 'nobody' : history.writers[index]!.person.name);
    const gone = history.blocks.flatMap(({ texts, untils, writers: of, removers }) => texts.flatMap((text, at) => (text && untils[at] !== -1 ? [`${text}: ${who(of[at]!)}, by ${who(removers[at]!)}`] : [])));
    expect(gone.sort()).toEqual([
      ' Please.: Lee Drift, by Dan Holt', ' Soon.: Ana Quill, by Dan Holt', ' funded : Lee Drift, by Cleo Marsh', 'Nothing else.: Ana Quill, by Cleo Marsh', 'desk: Ana Quill, by Cleo Marsh',
    ]);

    // And once more: what a restore brought back goes and comes again.
    const d = await Writer.opens(third, id);
    d.writes('Gone.');
    await d.isSaved();
    d.leaves();
    await pruned(id);
    await restores(fourth, version);
    expect(await written(eye, id)).toEqual([`We ask for a  ${by.ana}`, `well funded  ${by.lee}`, `desk in every capital.Nothing else. ${by.ana}`]);
  });
});

describe('how a text came to be', () => {
  test('[V4] every moment can be shown again, pruned or not, and each version exactly as it was cut', async () => {
    const { id } = await newAsk(ana, 'Replayed');
    const [one, two] = await Promise.all([Writer.opens(ana, id), Writer.opens(lead, id)]);
    const seen: string[] = [];
    const step = async (writer: Writer, other: Writer, change: () => void): Promise<void> => {
      change();
      await writer.isSaved();
      await names(ana, id, `Step ${seen.length + 1}`);
      seen.push(writer.text);
      await other.sees(writer.text.split('\n').at(-1)!);
    };
    await step(one, two, () => one.writes('We ask for little.', { type: 'heading', level: 2, text: 'Why' }));
    await step(two, one, () => two.block(0).insert('We ask for '.length, 'very '));
    await step(one, two, () => one.block(0).delete(0, 3));
    await step(two, one, () => two.writes({ type: 'heading', level: 2, text: 'Why' }, 'Because.'));
    for (const each of [one, two]) each.leaves();
    const moments = async (): Promise<string[]> => {
      const history = await historyOf(eye, id);
      expect(history.moments.map(({ kind, name }) => [kind, name])).toEqual(seen.map((_, at) => ['NAMED', `Step ${at + 1}`]));
      return history.moments.map(({ frame }) => textAt(history, frame).filter(Boolean).join('\n\n'));
    };
    expect(await moments()).toEqual(seen);
    await pruned(id);
    expect(await moments()).toEqual(seen);
    const { updates, frames, blocks, writers, forgottenUntil } = await historyOf(eye, id);
    expect([updates, frames.length, forgottenUntil]).toEqual([4, 4, null]);
    expect(writers.map(({ organisation }) => organisation?.name)).toEqual(['Harbour Watch', 'Orchard Street']);
    expect(blocks.map(({ type, level }) => [type, level])).toContainEqual(['heading', 2]);
    expect(frames[2]).toMatchObject({ writer: 0, inserted: 0, deleted: 3 });
  });

  test('[C8.7] words deleted before a set time are forgotten; the text, its versions and its authors stay', async () => {
    const { id } = await newAsk(ana, 'Forgetful');
    const writer = await Writer.opens(ana, id);
    writer.writes('A slip of the pen.');
    await writer.isSaved();
    writer.block(0).delete(2, 'slip of the '.length);
    await writer.isSaved();
    writer.leaves();
    await pruned(id);
    const collab = api.get(Collab);
    expect((await historyOf(ana, id)).blocks[0]!.texts.join('')).toBe('A slip of the pen.');
    expect(await collab.forgetDeletedBefore(new Date(0))).toBe(0);
    expect(await collab.forgetDeletedBefore(new Date(api.clock.now() + 1_000))).toBeGreaterThan(0);
    const { blocks, forgottenUntil } = await historyOf(ana, id);
    expect([blocks[0]!.texts.join(''), forgottenUntil === null]).toEqual(['A pen.', false]);
    expect(await written(ana, id)).toEqual(['A pen. (Ana Quill, Harbour Watch)']);
  });
});

describe('voices', () => {
  test('[V4] every member is there by name, heard or not, with what it wrote, took away, commented and decided; the strategy adds its texts up', async () => {
    const { id } = await newAsk(ana, 'Voiced');
    const writer = await Writer.opens(ana, id);
    writer.writes('Two words');
    await writer.isSaved();
    await begins(rep, id, 'Only two?', writer.selects('Two'));
    const other = await Writer.opens(lead, id);
    other.block(0).delete(0, 4);
    await other.isSaved();
    const { voices, words } = await voicesOf(eye, id);
    expect(words).toBe(1);
    expect(voices.map(({ organisation }) => organisation.name)).toEqual(['Beacon Hill', 'Harbour Watch', 'Orchard Street', 'Stone Row', 'Tide Mill', 'Weir Collective']);
    const of = (name: string) => voices.find(({ organisation }) => organisation.name === name)!;
    expect(of('Harbour Watch')).toMatchObject({ words: 1, characters: 5, deletedCharacters: 0, comments: 0 });
    expect(of('Orchard Street')).toMatchObject({ words: 0, characters: 0, deletedCharacters: 4 });
    expect(of('Weir Collective')).toMatchObject({ words: 0, comments: 1, positions: 0 });
    expect(of('Stone Row')).toMatchObject({ words: 0, characters: 0, deletedCharacters: 0, comments: 0, positions: 0 });
    expect([of('Harbour Watch').writingOverTime, of('Weir Collective').commentsOverTime].map((times) => times.reduce((sum, n) => sum + n))).toEqual([9, 1]);
    const all = await voicesOfStrategy(eye);
    expect(all.words).toBeGreaterThan(words);
    for (const each of [writer, other]) each.leaves();
  });

  test('[N11] a strategy’s voices cost as many statements with two texts as with ten', async () => {
    const cost = (): Promise<number> => api.fewestStatements(() => voicesOfStrategy(eye));
    const first = await cost();
    for (let i = 0; i < 4; i += 1) await textIn(ana, (await newAsk(ana, `Counted ${i}`)).id, 'Some words.');
    expect(await cost()).toBe(first);
  });
});

test('[C8.1] compaction is done in a thread: asked twice it is done once, and without a database it says so and lets the next try', async () => {
  const { id } = await newAsk(ana, 'Compacted');
  await textIn(ana, id, 'Some words');
  const thread = new AsideThread((api.database.options as { url: string }).url);
  const [one, other] = await Promise.all([thread.compact(id), thread.compact(id)]);
  expect(one).toMatchObject({ done: true });
  expect(other).toBe(one);
  expect(await thread.compact(id)).toEqual({ done: false, why: 'nothing to compact' });
  const asked = thread.compact(id);
  await Promise.all([thread.close(), expect(asked).rejects.toThrow('the server is ending')]);

  const lost = new AsideThread('postgres://nobody@127.0.0.1:1/nowhere');
  await expect(lost.compact(id)).rejects.toThrow();
  await expect(lost.compact(id)).rejects.toThrow();
  await lost.close();
});

test.each([['short', 1], ['long', 400]])('the first words of a %s text are told, cut at a word, wherever they were read', async (length, times) => {
  const { id } = await newAsk(ana, `Told of a ${length} text`);
  await textIn(ana, id, 'We ask for a desk in every capital.', ...Array.from({ length: times }, (_, n) => `Paragraph ${n} of a text that is ${length}, with words enough to make it so.`));
  await api.get(Collab).noteText(id);
  const { document } = await ana.query<{ document: { excerpt: string } }>('query($id: ID!) { document(id: $id) { excerpt } }', { id });
  expect(document.excerpt).toMatch(new RegExp(`^We ask for a desk in every capital. Paragraph 0 of a text that is ${length}, with words enough to make it so.${length === 'long' ? ' Paragraph 1 .* \\w+ …' : ''}$`));
  expect(document.excerpt.length).toBeLessThanOrEqual(222);
});
