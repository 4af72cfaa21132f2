import fc from 'fast-check';
import * as Y from 'yjs';
import { History, readStateVector, readStored } from './history.js';
import { RangeSet } from './ranges.js';
import { compact } from './compaction.js';
import { applyAsStored, difference, materialise, mergeCommitted } from './replay.js';
import { MemoryUpdateLog, Random, RandomEditor } from './testing/index.js';
import { OUTSIDE_BOUNDS, readUpdate } from './update-reader.js';

/** Updates of three people who exchange them now and then, in an order in which a server may get them. */
function conversation(seed: number): { updates: Uint8Array[]; doc: Y.Doc } {
  const random = new Random(seed);
  const updates: Uint8Array[] = [];
  const docs = [0, 1, 2].map(() => new Y.Doc());
  docs.forEach((doc, at) => {
    doc.clientID = 1 + at + random.below(2 ** 31);
    const editor = new RandomEditor(doc, random);
    doc.on('update', (update: Uint8Array, origin: unknown) => { if (origin !== 'remote') updates.push(update); });
    Object.assign(doc, { edit: () => editor.edit() });
  });
  for (let step = 0; step < 40; step++) {
    const doc = random.pick(docs) as Y.Doc & { edit(): void };
    if (random.chance(0.7)) doc.edit();
    else for (const update of updates.slice()) Y.applyUpdate(doc, update, 'remote');
  }
  const doc = new Y.Doc();
  for (const update of updates) applyAsStored(doc, update);
  return { updates, doc };
}

function load(updates: readonly Uint8Array[], epoch = 1) {
  return { checkpoint: null, tail: updates.map((update, at) => ({ seq: at + 1, update })), owners: [], head: updates.length, epoch };
}

describe('cutting and joining updates as bytes', () => {
  const seeds = fc.integer({ min: 1, max: 1_000_000 });

  test('[C8.4] joined updates equal the updates one after the other', () => {
    fc.assert(fc.property(seeds, (seed) => {
      const { updates, doc } = conversation(seed);
      const joined = new Y.Doc();
      applyAsStored(joined, mergeCommitted(load(updates)));
      expect(difference(doc, joined)).toBeNull();
      // Yjs removes superfluous formatting while it merges, in 130284 and 325872 differently for different orders.
    }), { numRuns: 40, examples: [[130284], [325872]] });
  });

  test('[C2.6] an answer to a state vector brings its owner to the same state, wherever they stood; asked again, it is the same answer', () => {
    fc.assert(fc.property(seeds, fc.double({ min: 0, max: 1, noNaN: true }), (seed, share) => {
      const { updates, doc } = conversation(seed);
      const history = new History(load(updates));
      const reader = new Y.Doc();
      for (const update of updates.slice(0, Math.floor(share * updates.length))) applyAsStored(reader, update);
      const vector = Y.encodeStateVector(reader);
      const reply = history.reply(readStateVector(vector)!);
      expect(history.reply(readStateVector(vector)!)).toBe(reply);
      applyAsStored(reader, reply);
      expect(difference(reader, doc)).toBeNull();
    }), { numRuns: 40, examples: [[325872, 0]] });
  });

  test('[C8.8] a checkpoint that was not read yet answers everybody as one that was, alone and with updates after it', () => {
    fc.assert(fc.property(seeds, fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(3), (seed, share, fresh) => {
      const { updates } = conversation(seed);
      const cut = Math.ceil(share * updates.length);
      const before = new Y.Doc();
      for (const update of updates.slice(0, cut)) applyAsStored(before, update);
      const stored = { ...load(updates), checkpoint: { seq: cut, state: Y.encodeStateAsUpdate(before) }, tail: load(updates).tail.slice(cut) };
      const vectors = [new Map(), readStateVector(Y.encodeStateVector(before))!, new Map([...readStateVector(Y.encodeStateVector(before))!].slice(1))];
      // Whoever asks first, the others hear the same.
      if (fresh > 0) vectors.unshift(...vectors.splice(fresh % vectors.length, 1));
      const [read, unread] = [new History(stored), new History({ ...stored, checkpoint: { ...stored.checkpoint, vector: Y.encodeStateVector(before) } })];
      expect(new Map(unread.state)).toEqual(new Map(read.state));
      for (const vector of vectors) {
        const [one, other] = [read, unread].map((history) => {
          const reader = new Y.Doc();
          for (const update of vector.size === 0 ? [] : updates.slice(0, cut)) applyAsStored(reader, update);
          applyAsStored(reader, history.reply(vector));
          return reader;
        });
        expect(difference(one!, other!)).toBeNull();
      }
      expect(unread.index([]).bytes).toBe(read.index([]).bytes);
    }), { numRuns: 40, examples: [[11, 1, 0], [11, 1, 1], [11, 0.5, 2]] });
  });

  test('[C2.7] an answer may begin in the middle of a struct', () => {
    const doc = new Y.Doc({ gc: false });
    doc.clientID = 5;
    const paragraph = new Y.XmlElement('paragraph');
    paragraph.insert(0, [new Y.XmlText('naïve 🕊️ words')]);
    doc.getXmlFragment('content').insert(0, [paragraph]);
    doc.getXmlFragment('content').insert(1, [new Y.XmlElement('paragraph'), new Y.XmlElement('paragraph')]);
    const state = Y.encodeStateAsUpdate(doc);
    const history = new History(load([state]));
    const total = history.state.get(5)!;
    for (let clock = 0; clock <= total; clock++) {
      const expected = Y.diffUpdate(state, Y.encodeStateVector(new Map([[5, clock]])));
      expect([clock, [...history.reply(new Map([[5, clock]]))]]).toEqual([clock, [...(clock === total ? Uint8Array.of(0, 0) : expected)]]);
    }
    doc.destroy();
  });

  test('[C8.1] nothing is pruned if the checkpoint is not what the log says, when it is made or when it is stored', async () => {
    const { updates } = conversation(11);
    const log = new MemoryUpdateLog();
    log.create('d');
    for (const [at, update] of updates.entries()) {
      await log.append([{ documentId: 'd', after: at, update, author: { personId: 'p', organisationId: null }, receivedAt: 0, claims: [], inserted: [], deleted: [] }]);
    }
    const write = log.writeCheckpoint.bind(log);
    const other = conversation(12).doc;
    log.writeCheckpoint = (id, { seq }) => write(id, { seq, state: Y.encodeStateAsUpdate(other) });
    expect(await compact(log, 'd')).toMatchObject({ done: false });
    expect((await log.tail('d', 0)).updates).toHaveLength(updates.length);
  });

  test('[C8.1] [C8.8] nothing is pruned if the checkpoint says that it goes to other clocks than it does', async () => {
    const log = new MemoryUpdateLog();
    log.create('d');
    for (const [at, update] of conversation(11).updates.entries()) {
      await log.append([{ documentId: 'd', after: at, update, author: { personId: 'p', organisationId: null }, receivedAt: 0, claims: [], inserted: [], deleted: [] }]);
    }
    const write = log.writeCheckpoint.bind(log);
    log.writeCheckpoint = (id, checkpoint) => write(id, { ...checkpoint, vector: Uint8Array.of(0) });
    expect(await compact(log, 'd')).toMatchObject({ done: false, why: expect.stringContaining('clocks') as string });
    expect((await log.tail('d', 0)).updates.length).toBeGreaterThan(0);
  });

  test('[C8.1] a compacted document is the same document, and shorter', async () => {
    const { updates, doc } = conversation(13);
    const log = new MemoryUpdateLog();
    log.create('d');
    for (const [at, update] of updates.entries()) {
      await log.append([{ documentId: 'd', after: at, update, author: { personId: 'p', organisationId: null }, receivedAt: 0, claims: [], inserted: [], deleted: [] }]);
    }
    expect(await compact(log, 'd')).toEqual({ done: true, seq: updates.length });
    expect(await compact(log, 'd')).toMatchObject({ done: false });
    const stored = (await log.load('d'))!;
    expect([stored.tail, stored.checkpoint!.state.length < updates.reduce((sum, update) => sum + update.length, 0)]).toEqual([[], true]);
    const replayed = materialise(stored);
    expect(difference(replayed, doc)).toBeNull();
    for (const one of [replayed, doc]) one.destroy();
  });

  test('[C8.5] a history of thousands of updates answers from few pieces', () => {
    const { updates, doc } = conversation(7);
    const writer = new Y.Doc();
    Y.applyUpdate(writer, Y.encodeStateAsUpdate(doc));
    const many = [...updates];
    writer.on('update', (update: Uint8Array) => many.push(update));
    const paragraph = new Y.XmlElement('paragraph');
    const text = new Y.XmlText();
    paragraph.insert(0, [text]);
    writer.getXmlFragment('content').insert(0, [paragraph]);
    for (let at = 0; at < 2000; at++) at % 3 === 2 ? text.delete(0, 1) : text.insert(0, 'ab');
    const joined = new Y.Doc();
    Y.applyUpdate(joined, mergeCommitted(load(many)));
    expect(difference(joined, writer)).toBeNull();
  });

  test('[C5.13] every honest update is read to its last byte, clocks and deletions as Yjs sees them', () => {
    fc.assert(fc.property(seeds, (seed) => {
      for (const update of conversation(seed).updates) {
        const ours = readUpdate(update, OUTSIDE_BOUNDS);
        const theirs = Y.decodeUpdate(update);
        expect(ours.blocks.flatMap(({ structs }) => structs.map(({ client, clock, length }) => [client, clock, length])))
          .toEqual(theirs.structs.map(({ id, length }) => [id.client, id.clock, length]));
        expect(readStored(update).deleted).toEqual([...theirs.ds.clients].flatMap(([client, runs]) => runs.map(({ clock, len }) => ({ client, clock, length: len }))));
      }
    }), { numRuns: 30 });
  });
});

describe('sets of clocks', () => {
  const runs = fc.array(fc.tuple(fc.nat(60), fc.nat(8)), { maxLength: 12 });

  test('[C6.3] adding runs in any order tells exactly the clocks that are new', () => {
    fc.assert(fc.property(fc.array(runs, { maxLength: 8 }), (batches) => {
      const set = new RangeSet();
      const clocks = new Set<number>();
      for (const batch of batches) {
        const flat = batch.flatMap(([start, length]) => [start, start + length + 1]);
        const fresh = new Set<number>();
        for (let at = 0; at < flat.length; at += 2) for (let clock = flat[at]!; clock < flat[at + 1]!; clock++) if (!clocks.has(clock)) fresh.add(clock);
        const expected = [...fresh].sort((a, b) => a - b);
        const spread = (ranges: readonly { clock: number; length: number }[]) => ranges.flatMap(({ clock, length }) => Array.from({ length }, (_, at) => clock + at));
        expect(spread(set.missing(1, flat))).toEqual(expected);
        expect(spread(set.add(1, flat))).toEqual(expected);
        fresh.forEach((clock) => clocks.add(clock));
        const all = Array.from({ length: 75 }, (_, clock) => clock);
        expect(all.filter((clock) => set.has(1, clock))).toEqual(all.filter((clock) => clocks.has(clock)));
        const kept = set.runsOf(1);
        expect(kept.every((clock, at) => at === 0 || clock > kept[at - 1]!)).toBe(true);
      }
    }), { numRuns: 300 });
  });
});
