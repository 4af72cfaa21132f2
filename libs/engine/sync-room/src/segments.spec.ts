import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import * as Y from 'yjs';
import { compact } from './compaction.js';
import { applyAsStored, difference, materialise } from './replay.js';
import { relive, thin } from './segments.js';
import { squash, squashDiffers } from './squash.js';
import { MemoryUpdateLog, Random, RandomEditor } from './testing/index.js';

const author = { personId: 'ann', organisationId: null };
const HOUR = 3_600_000;

/** A log with these updates, an hour apart. */
async function logOf(updates: readonly Uint8Array[], log = new MemoryUpdateLog(), after = 0): Promise<MemoryUpdateLog> {
  if (after === 0) log.create('d');
  await log.append(updates.map((update, at) => ({ documentId: 'd', after: after + at, update, author, receivedAt: (after + at) * HOUR, claims: [], inserted: [], deleted: [] })));
  return log;
}

/** Random edits of one person, as updates. */
function edits(seed: number, many: number): Uint8Array[] {
  const doc = new Y.Doc();
  doc.clientID = seed;
  const updates: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => { updates.push(update); });
  const editor = new RandomEditor(doc, new Random(seed));
  for (let step = 0; step < many; step++) editor.edit();
  doc.destroy();
  return updates;
}

/** A paragraph that is typed letter by letter, in part taken away, and typed on. */
function typed(): { updates: Uint8Array[]; text: Y.XmlText; doc: Y.Doc } {
  const doc = new Y.Doc();
  const updates: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => { updates.push(update); });
  const paragraph = new Y.XmlElement('paragraph');
  const text = new Y.XmlText();
  paragraph.insert(0, [text]);
  doc.getXmlFragment('content').insert(0, [paragraph]);
  [...'We demand much'].forEach((letter, at) => text.insert(at, letter));
  text.delete(3, 'demand'.length);
  [...'ask'].forEach((letter, at) => text.insert(3 + at, letter));
  return { updates, text, doc };
}

const deletedWords = (doc: Y.Doc): string => {
  let words = '';
  for (const structs of doc.store.clients.values()) for (const item of structs) if (item instanceof Y.Item && item.deleted && item.content instanceof Y.ContentString) words += item.content.str;
  return words;
};

describe('updates joined for the history', () => {
  test('[C8.6] are the same document as the updates one by one, whatever was typed, deleted or formatted', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 1_000_000 }), fc.integer({ min: 1, max: 59 }), (seed, cut) => {
      const updates = edits(seed, 60);
      const one = new Y.Doc({ gc: false });
      for (const update of updates) applyAsStored(one, update);
      const other = new Y.Doc({ gc: false });
      for (const part of [updates.slice(0, cut), updates.slice(cut)]) {
        const joined = squash(part);
        expect(squashDiffers(part, joined)).toBeNull();
        applyAsStored(other, joined);
      }
      expect(difference(one, other)).toBeNull();
      expect(deletedWords(other)).toBe(deletedWords(one));
    }), { numRuns: 40 });
  });

  test('[C8.6] keystrokes become words, and what was deleted can still be read', async () => {
    const { updates } = typed();
    const joined = squash(updates);
    expect(joined.byteLength * 4).toBeLessThan(updates.reduce((sum, { byteLength }) => sum + byteLength, 0));
    const doc = new Y.Doc({ gc: false });
    applyAsStored(doc, joined);
    expect(doc.getXmlFragment('content').toString()).toBe('<paragraph>We ask much</paragraph>');
    expect(deletedWords(doc)).toBe('demand');
  });

  test('[C8.6] that would say anything else are noticed', () => {
    const { updates } = typed();
    const joined = squash(updates);
    expect(squashDiffers(updates, squash(updates.slice(0, -1)))).toBe('something is missing');
    expect(squashDiffers(updates.slice(0, -1), joined)).toBe('it says more');
    const letter = joined.indexOf('d'.charCodeAt(0), joined.indexOf('e'.charCodeAt(0)));
    expect(squashDiffers(updates, joined.map((byte, at) => (at === letter ? byte + 1 : byte)))).toBe('some content');
    expect(squashDiffers(updates.filter((update) => Y.decodeUpdate(update).ds.clients.size === 0), joined)).toBe('deletions');
  });

  test('[C8.6] a recorded history of 18,000 edits stays readable in a small part of its bytes', () => {
    const { txns } = JSON.parse(gunzipSync(readFileSync(new URL('./testing/traces/sveltecomponent.json.gz', import.meta.url))).toString('utf8')) as { txns: { patches: [number, number, string][] }[] };
    const doc = new Y.Doc();
    const updates: Uint8Array[] = [];
    doc.on('update', (update: Uint8Array) => { updates.push(update); });
    const text = new Y.XmlText();
    doc.getXmlFragment('content').insert(0, [text]);
    for (const { patches } of txns) {
      doc.transact(() => {
        for (const [position, deleted, inserted] of patches) {
          if (deleted > 0) text.delete(position, deleted);
          if (inserted) text.insert(position, inserted);
        }
      });
    }
    const raw = updates.reduce((sum, { byteLength }) => sum + byteLength, 0);
    const joined = squash(updates);
    const again = relive({ segments: [{ from: 1, through: updates.length, since: 0, until: 0, thinned: false, update: joined }], updates: [] });
    expect(again.getXmlFragment('content').toString()).toBe(doc.getXmlFragment('content').toString());
    expect(joined.byteLength).toBeLessThan(raw / 4);
    for (const each of [doc, again]) each.destroy();
  });
});

describe('pruning', () => {
  test('[C8.6] keeps the history: small segments grow, and the whole is the text with its deleted words', async () => {
    const { updates, doc, text } = typed();
    const log = await logOf(updates);
    expect(await compact(log, 'd')).toMatchObject({ done: true, seq: updates.length });
    const before = updates.length;
    text.delete(0, 2);
    text.insert(0, 'You');
    await logOf(updates.slice(before), log, before);
    // Not compacted yet: the last updates come one by one.
    const unkept = (await log.history('d', 'all'))!;
    expect([unkept.segments.length, unkept.updates.length]).toEqual([1, 2]);
    expect(await compact(log, 'd')).toMatchObject({ done: true });
    for (const history of [unkept, (await log.history('d', 'all'))!]) {
      const again = relive(history);
      expect(difference(again, doc)).toBeNull();
      expect([...deletedWords(again)].sort().join('')).toBe([...'demandWe'].sort().join(''));
    }
    const { segments, updates: rest } = (await log.history('d', 'all'))!;
    expect([segments.map(({ from, through }) => [from, through]), rest]).toEqual([[[1, updates.length]], []]);
    expect((await log.load('d'))!.tail).toEqual([]);
  });

  test('[C8.6] nothing is pruned while the history could not be stored', async () => {
    const log = await logOf(typed().updates);
    log.writeSegment = () => Promise.resolve();
    expect(await compact(log, 'd')).toEqual({ done: false, why: 'the segment of the history was not stored' });
    expect((await log.tail('d', 0)).complete).toBe(true);
  });

  test('[C8.7] words deleted before a moment can be forgotten; the text, and later deletions, stay', async () => {
    const { updates, doc, text } = typed();
    const log = await logOf(updates);
    await compact(log, 'd');
    const { segments: [first] } = (await log.history('d', 'all'))!;
    expect(await thin(log, 'd', first!.until)).toEqual({ done: false });
    expect(await thin(log, 'd', first!.until + 1)).toEqual({ done: true });
    expect(await thin(log, 'd', first!.until + 1)).toEqual({ done: false });
    const before = updates.length;
    text.delete(0, 2);
    await logOf(updates.slice(before), log, before);
    await compact(log, 'd');
    const { segments } = (await log.history('d', 'all'))!;
    expect(segments.map(({ from, through, thinned }) => [from, through, thinned])).toEqual([[1, before, true], [before + 1, updates.length, false]]);
    const again = relive({ segments, updates: [] });
    expect(difference(again, doc)).toBeNull();
    expect(deletedWords(again)).toBe('We');
    const opened = materialise((await log.load('d'))!);
    expect(difference(opened, doc)).toBeNull();
    for (const each of [again, opened, doc]) each.destroy();
  });
});
