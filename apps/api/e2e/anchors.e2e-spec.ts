import { Collab } from '@northstar/api-collab';
import { eventually, seededRandom } from '@northstar/testing';
import * as Y from 'yjs';
import { type Api, type Someone, startApi } from './harness.js';
import { coalition } from './support/coalition.js';
import { begins, THREAD, type Thread, threadsOf } from './support/discussion-documents.js';
import { newAsk } from './support/strategy-documents.js';
import { textIn, Writer } from './support/writer.js';
import { names, restores } from './support/version-documents.js';

const PASSAGE = 'early warning desk';
const TEXT = `Governments should fund one ${PASSAGE}, and publish what it warns of.`;

let api: Api;
let ana: Someone;
let lead: Someone;
let rep: Someone;

beforeAll(async () => {
  api = await startApi();
  ({ ana, lead, rep } = await coalition(api));
});
afterAll(async () => {
  Writer.allLeave();
  await api.close();
});

/** A text with a passage that is discussed, open on two screens. */
async function discussed(): Promise<{ id: string; thread: Thread; editor: Writer; reader: Writer; stored: () => Promise<Thread>; found: () => Promise<(string | null)[]>; settles: (words: string | null) => Promise<void> }> {
  const { id } = await newAsk(ana, 'Anchored');
  await textIn(lead, id, 'What we ask', TEXT, 'Money for three years');
  const [editor, reader] = await Promise.all([Writer.opens(lead, id), Writer.opens(rep, id)]);
  const thread = await begins(rep, id, 'Whose desk?', reader.selects(PASSAGE));
  const stored = async (): Promise<Thread> => (await ana.query<{ thread: Thread }>(THREAD, { id: thread.id })).thread;
  const found = async (): Promise<(string | null)[]> => {
    await eventually(() => editor.text === reader.text);
    const { anchor, quote } = await stored();
    return [editor, reader].map((writer) => writer.finds({ ...anchor!, quote }));
  };
  // The server follows a moment after the text came to rest; both screens find the same before and after.
  const settles = async (words: string | null): Promise<void> => {
    expect(await found()).toEqual([words, words]);
    await api.get(Collab).noteText(id);
    expect(await found()).toEqual([words, words]);
  };
  return { id, thread, editor, reader, stored, found, settles };
}

const element = (name: string, text: string): Y.XmlElement => {
  const made = new Y.XmlElement(name);
  if (name === 'heading') made.setAttribute('level', 2 as never);
  made.insert(0, [new Y.XmlText(text)]);
  return made;
};
const blocks = (writer: Writer): Y.XmlFragment => writer.doc.getXmlFragment('content');

describe('a passage, on two screens [T1]', () => {
  test('Enter inside: it is found over both blocks, and as one again when it is undone', async () => {
    const { editor, settles } = await discussed();
    const at = TEXT.indexOf('warning');
    editor.doc.transact(() => {
      editor.block(1).delete(at, TEXT.length - at);
      blocks(editor).insert(2, [element('paragraph', TEXT.slice(at))]);
    });
    await editor.isSaved();
    await settles('early \nwarning desk');
    editor.block(2).insert(0, 'public ');
    await editor.isSaved();
    await settles('early \npublic warning desk');
    editor.doc.transact(() => {
      blocks(editor).delete(2, 1);
      editor.block(1).insert(at, TEXT.slice(at));
    });
    await editor.isSaved();
    await settles(PASSAGE);
  });

  test('half made bold', async () => {
    const { editor, settles } = await discussed();
    editor.block(1).format(TEXT.indexOf('early'), 8, { bold: {} });
    await editor.isSaved();
    await settles(PASSAGE);
  });

  test('its block cut and pasted elsewhere; from then on it has a place again', async () => {
    const { editor, settles, stored, thread } = await discussed();
    blocks(editor).delete(1, 1);
    await editor.isSaved();
    blocks(editor).insert(2, [element('paragraph', TEXT)]);
    await editor.isSaved();
    await settles(PASSAGE);
    await eventually(async () => (await stored()).anchor!.start !== thread.anchor!.start);
    // Written again elsewhere, the words alone would not tell; the place does.
    editor.block(0).insert(0, `${PASSAGE}. `);
    await editor.isSaved();
    await settles(PASSAGE);
  });

  test('reworded beyond recognition, then cut and pasted', async () => {
    const { editor, settles, stored } = await discussed();
    const words = 'early alarm office, paid by all';
    editor.block(1).insert(TEXT.indexOf(' desk'), ' alarm office, paid by all');
    editor.block(1).delete(TEXT.indexOf(' warning'), ' warning'.length);
    await editor.isSaved();
    await settles(`${words} desk`);
    await eventually(async () => (await stored()).anchor!.words === `${words} desk`);
    const now = editor.block(1).toString();
    blocks(editor).delete(1, 1);
    await editor.isSaved();
    blocks(editor).insert(2, [element('paragraph', now)]);
    await editor.isSaved();
    await settles(`${words} desk`);
    expect((await stored()).quote).toBe(PASSAGE);
  });

  test('its block made a heading', async () => {
    const { editor, settles } = await discussed();
    editor.doc.transact(() => {
      blocks(editor).delete(1, 1);
      blocks(editor).insert(1, [element('heading', TEXT)]);
    });
    await editor.isSaved();
    await settles(PASSAGE);
  });

  test('overlapped by another', async () => {
    const { id, editor, reader, settles } = await discussed();
    const other = await begins(lead, id, 'One?', reader.selects('one early warning'));
    editor.block(1).insert(0, 'First of all: ');
    await editor.isSaved();
    await settles(PASSAGE);
    expect(reader.finds({ ...other.anchor!, quote: other.quote })).toBe('one early warning');
  });

  test('deleted, and undone: it returns on both screens', async () => {
    const { editor, settles } = await discussed();
    const undo = new Y.UndoManager(blocks(editor), { captureTimeout: 0 });
    editor.block(1).delete(TEXT.indexOf('early'), PASSAGE.length);
    await editor.isSaved();
    await settles(null);
    undo.undo();
    await editor.isSaved();
    await settles(PASSAGE);
  });

  test('deleted with its block, and brought back by a restore', async () => {
    const { id, editor, settles } = await discussed();
    const version = await names(lead, id, 'Before');
    blocks(editor).delete(1, 1);
    await editor.isSaved();
    await settles(null);
    expect(await restores(lead, version.id)).not.toHaveProperty('code');
    await editor.sees(PASSAGE);
    await settles(PASSAGE);
  });

  test('whatever two people do at once, no thread is lost and both screens agree', async () => {
    const seed = 20_261_123;
    const random = seededRandom(seed);
    const chance = (below: number): number => Math.floor(random() * below);
    const { id, editor, reader } = await discussed();
    const other = await Writer.opens(ana, id);
    for (const words of ['one early warning', 'publish what', 'What we ask', 'three years', TEXT]) await begins(rep, id, `About ${words}`, reader.selects(words));
    for (let round = 0; round < 12; round += 1) {
      for (const writer of [editor, other]) {
        const at = chance(blocks(writer).length);
        const text = writer.block(at);
        const from = chance(Math.max(1, text.length));
        const size = Math.min(text.length - from, 1 + chance(12));
        const words = text.toString();
        [
          () => text.insert(from, 'new words '),
          () => text.delete(from, size),
          () => text.format(from, size, { bold: {} }),
          () => writer.doc.transact(() => { blocks(writer).delete(at, 1); blocks(writer).insert(chance(blocks(writer).length + 1), [element('paragraph', words)]); }),
          () => writer.doc.transact(() => { text.delete(from, text.length - from); blocks(writer).insert(at + 1, [element('paragraph', words.slice(from))]); }),
        ][chance(5)]!();
      }
      await Promise.all([editor.isSaved(), other.isSaved()]);
      await eventually(() => editor.text === reader.text && other.text === reader.text);
      if (round % 3 === 2) await api.get(Collab).noteText(id);
      const { nodes, totalCount } = (await threadsOf(rep, id)).threads;
      expect(totalCount).toBe(6);
      const seen = [editor, reader, other].map((writer) => nodes.map(({ anchor, quote }) => writer.finds({ ...anchor!, quote })));
      expect({ seed, round, seen: seen[1] }).toEqual({ seed, round, seen: seen[0] });
      expect(seen[2]).toEqual(seen[0]);
    }
  });
});
