import * as Y from 'yjs';
import type { AppendRequest, AppendResult, UpdateLog } from '../ports.js';

/** What a log's own spec brings along. */
export interface LogUnderTest {
  readonly log: UpdateLog;
  /** Makes an empty document and tells its id. */
  createDocument(): Promise<string>;
  /** A personId that the log accepts as an author. */
  createPerson(): Promise<string>;
  close?(): Promise<void>;
}

/** The duties of every `UpdateLog` as tests, races included. Memory and PostgreSQL run the same list. */
export function updateLogContract(name: string, makeLog: () => Promise<LogUnderTest>): void {
  describe(`${name} keeps the contract of the update log`, () => {
    let under: LogUnderTest;
    let log: UpdateLog;
    let documentId: string;
    let ann: string;
    let bob: string;

    beforeEach(async () => {
      under = await makeLog();
      log = under.log;
      documentId = await under.createDocument();
      [ann, bob] = [await under.createPerson(), await under.createPerson()];
    });

    afterEach(async () => { await under.close?.(); });

    const request = (after: number, more: Partial<AppendRequest> = {}): AppendRequest => ({
      documentId, after, update: Uint8Array.of(after % 256, after >> 8, 7), author: { personId: ann, organisationId: null }, receivedAt: 1_700_000_000_000 + after,
      claims: [], inserted: [{ client: 1, clock: after, length: 1 }], deleted: [], ...more,
    });
    const codes = (results: readonly AppendResult[]) => results.map((result) => (result.ok ? result.seq : result.code));

    const keeps = (from: number, through: number, more: { update?: Uint8Array; thinned?: boolean } = {}) => log.writeSegment(documentId, { from, through, thinned: false, update: Uint8Array.of(0, 0), ...more });
    const segmentsOf = async (which: 'all' | 'last' = 'all') => (await log.history(documentId, which))!.segments;

    /** Appends like a room: whoever is too late reads the head and tries again. */
    async function appendStubbornly(update: Uint8Array, personId: string): Promise<number> {
      for (;;) {
        const head = (await log.load(documentId))!.head;
        const [result] = await log.append([request(head, { update, author: { personId, organisationId: null } })]);
        if (result!.ok) return result!.seq;
        expect(result).toEqual({ ok: false, code: 'moved' });
      }
    }

    test('[L1] an unknown document is null, and nothing is created by asking', async () => {
      const unknown = '00000000-0000-4000-8000-000000000000';
      expect(await log.load(unknown)).toBeNull();
      expect(codes(await log.append([{ ...request(0), documentId: unknown }]))).toEqual(['no_such_document']);
      expect(await log.load(unknown)).toBeNull();
    });

    test('[L2] an empty document has no checkpoint, no tail and position 0', async () => {
      expect(await log.load(documentId)).toMatchObject({ checkpoint: null, tail: [], owners: [], head: 0 });
    });

    test('[L3] positions start at 1 and have no gaps, within a batch and between batches', async () => {
      expect(codes(await log.append([request(0), request(1), request(2)]))).toEqual([1, 2, 3]);
      expect(codes(await log.append([request(3)]))).toEqual([4]);
      const stored = (await log.load(documentId))!;
      expect(stored.head).toBe(4);
      expect(stored.tail.map(({ seq, update }) => [seq, ...update])).toEqual([[1, 0, 0, 7], [2, 1, 0, 7], [3, 2, 0, 7], [4, 3, 0, 7]]);
    });

    test('[L4] bytes come back as they were, also large ones and zeros', async () => {
      const large = Uint8Array.from({ length: 300_000 }, (_, at) => at % 251);
      await log.append([request(0, { update: large }), request(1, { update: new Uint8Array(1000) })]);
      const { tail } = (await log.load(documentId))!;
      expect(tail.map(({ update }) => update.length)).toEqual([300_000, 1000]);
      expect(tail[0]!.update.every((byte, at) => byte === large[at])).toBe(true);
    });

    test('[L5] one batch serves many documents, and a refusal in one does not touch the others', async () => {
      const other = await under.createDocument();
      await log.append([request(0)]);
      const results = await log.append([request(0), { ...request(0), documentId: other }, request(1), { ...request(1), documentId: other }]);
      expect(codes(results)).toEqual(['moved', 1, 'moved', 2]);
      expect((await log.load(documentId))!.head).toBe(1);
      expect((await log.load(other))!.head).toBe(2);
    });

    test('[L6] what was checked against an older position is refused and leaves nothing', async () => {
      await log.append([request(0), request(1)]);
      expect(codes(await log.append([request(1), request(2)]))).toEqual(['moved', 'moved']);
      expect(codes(await log.append([request(5)]))).toEqual(['moved']);
      expect((await log.load(documentId))!.tail).toHaveLength(2);
    });

    test('[L7] writers who race for one document end up in one order without gaps, and lose nothing', async () => {
      const writes = Array.from({ length: 24 }, (_, at) => ({ update: Uint8Array.of(at), personId: at % 2 ? ann : bob }));
      const positions = await Promise.all(writes.map(({ update, personId }) => appendStubbornly(update, personId)));
      expect([...positions].sort((a, b) => a - b)).toEqual(writes.map((_, at) => at + 1));
      const { tail, head } = (await log.load(documentId))!;
      expect(head).toBe(24);
      tail.forEach(({ seq, update }) => expect(positions[update[0]!]).toBe(seq));
    });

    test('[L8] a clientID belongs to the first who claims it; the same person may claim it again', async () => {
      expect(codes(await log.append([request(0, { claims: [11, 4294967295] })]))).toEqual([1]);
      expect(codes(await log.append([request(1, { claims: [11] })]))).toEqual([2]);
      const stolen = request(2, { claims: [12, 4294967295], author: { personId: bob, organisationId: null } });
      expect(await log.append([stolen, request(3)])).toEqual([{ ok: false, code: 'claimed', client: 4294967295 }, { ok: false, code: 'moved' }]);
      const { owners, head } = (await log.load(documentId))!;
      expect(head).toBe(2);
      expect([...owners].sort((a, b) => a.client - b.client)).toEqual([{ client: 11, personId: ann }, { client: 4294967295, personId: ann }]);
    });

    test('[L9] two people who race for one clientID: exactly one gets it, and the other stores nothing', async () => {
      const tries = await Promise.all([ann, bob].map((personId) => log.append([request(0, { claims: [9], author: { personId, organisationId: null } })])));
      expect(tries.flat().filter(({ ok }) => ok)).toHaveLength(1);
      const { owners, tail } = (await log.load(documentId))!;
      expect([owners.length, tail.length]).toEqual([1, 1]);
    });

    test('[L10] claims in two documents have nothing to do with each other', async () => {
      const other = await under.createDocument();
      const results = await log.append([request(0, { claims: [5] }), { ...request(0, { claims: [5], author: { personId: bob, organisationId: null } }), documentId: other }]);
      expect(codes(results)).toEqual([1, 1]);
    });

    test('[L11] the tail tells what came after a position, with its owners', async () => {
      await log.append([request(0, { claims: [1] }), request(1), request(2, { claims: [2] })]);
      const { updates, owners, complete } = await log.tail(documentId, 1);
      expect([complete, updates.map(({ seq }) => seq)]).toEqual([true, [2, 3]]);
      expect(owners).toContainEqual({ client: 2, personId: ann });
      expect(await log.tail(documentId, 3)).toMatchObject({ updates: [], complete: true });
    });

    test('[L12] a tail that is read while others append is a gap-free beginning of the truth', async () => {
      const writers = Promise.all([ann, bob, ann].map(async (personId) => {
        for (let at = 0; at < 5; at++) await appendStubbornly(Uint8Array.of(at), personId);
      }));
      for (let read = 0; read < 10; read++) {
        const { updates } = await log.tail(documentId, 0);
        expect(updates.map(({ seq }) => seq)).toEqual(updates.map((_, at) => at + 1));
      }
      await writers;
      expect((await log.tail(documentId, 0)).updates).toHaveLength(15);
    });

    test('[L13] a checkpoint shortens what is loaded; only then may the updates go', async () => {
      await log.append([request(0), request(1, { claims: [3] }), request(2)]);
      expect(await log.prune(documentId, 2)).toBe(false);
      await log.writeCheckpoint(documentId, { seq: 2, state: Uint8Array.of(1, 2, 3), vector: Uint8Array.of(4, 5) });
      expect(await log.prune(documentId, 2)).toBe(false);
      await keeps(1, 2);
      expect(await log.prune(documentId, 3)).toBe(false);
      expect((await log.tail(documentId, 0)).updates).toHaveLength(3);
      expect(await log.prune(documentId, 2)).toBe(true);
      const stored = (await log.load(documentId))!;
      expect([stored.checkpoint!.seq, [...stored.checkpoint!.state], [...stored.checkpoint!.vector!]]).toEqual([2, [1, 2, 3], [4, 5]]);
      expect([stored.tail.map(({ seq }) => seq), stored.head, stored.owners]).toEqual([[3], 3, [{ client: 3, personId: ann }]]);
    });

    test('[L14] after pruning, a reader who is too far behind is told to load anew; claims stand', async () => {
      await log.append([request(0, { claims: [3] }), request(1), request(2)]);
      await log.writeCheckpoint(documentId, { seq: 2, state: Uint8Array.of(1) });
      await keeps(1, 2);
      await log.prune(documentId, 2);
      expect(await log.tail(documentId, 1)).toMatchObject({ complete: false, updates: [] });
      expect((await log.tail(documentId, 2)).updates.map(({ seq }) => seq)).toEqual([3]);
      expect(codes(await log.append([request(3, { claims: [3], author: { personId: bob, organisationId: null } })]))).toEqual(['claimed']);
      expect(codes(await log.append([request(3)]))).toEqual([4]);
    });

    test('[L15] an older checkpoint never replaces a newer one', async () => {
      await log.append([request(0), request(1), request(2)]);
      await log.writeCheckpoint(documentId, { seq: 3, state: Uint8Array.of(3) });
      await log.writeCheckpoint(documentId, { seq: 1, state: Uint8Array.of(1) });
      expect((await log.load(documentId))!.checkpoint).toMatchObject({ seq: 3 });
    });

    test('[L16] writers go on while a checkpoint is written and the log pruned', async () => {
      await log.append([request(0), request(1)]);
      await Promise.all([
        appendStubbornly(Uint8Array.of(1), ann), appendStubbornly(Uint8Array.of(2), bob),
        (async () => {
          await log.writeCheckpoint(documentId, { seq: 2, state: Y.encodeStateAsUpdate(new Y.Doc()) });
          await keeps(1, 2);
          await log.prune(documentId, 2);
        })(),
      ]);
      const stored = (await log.load(documentId))!;
      expect([stored.checkpoint?.seq, stored.tail.map(({ seq }) => seq), stored.head]).toEqual([2, [3, 4], 4]);
    });

    test('[L17] the history is segments without gaps and then single updates, pruned or not', async () => {
      expect(await log.history('00000000-0000-4000-8000-000000000000', 'all')).toBeNull();
      expect(await log.history(documentId, 'all')).toEqual({ segments: [], updates: [] });
      await log.append([request(0), request(1), request(2), request(3)]);
      await keeps(1, 2, { update: Uint8Array.of(5, 0, 6) });
      await keeps(3, 3, { update: Uint8Array.of(7) });
      const { segments, updates } = (await log.history(documentId, 'all'))!;
      expect(segments.map(({ update, ...rest }) => ({ ...rest, update: [...update] }))).toEqual([
        { from: 1, through: 2, thinned: false, update: [5, 0, 6], since: 1_700_000_000_000, until: 1_700_000_000_001 },
        { from: 3, through: 3, thinned: false, update: [7], since: 1_700_000_000_002, until: 1_700_000_000_002 },
      ]);
      expect(updates.map(({ seq, at, update }) => [seq, at, ...update])).toEqual([[4, 1_700_000_000_003, 3, 0, 7]]);
      expect((await segmentsOf('last')).map(({ from }) => from)).toEqual([3]);
      expect((await log.history(documentId, 'last'))!.updates.map(({ seq }) => seq)).toEqual([4]);
    });

    test('[L19] one question tells the positions of many documents, and leaves out those that do not exist', async () => {
      await log.append([request(0), request(1)]);
      expect([...await log.heads([documentId, '00000000-0000-4000-8000-000000000000'])]).toEqual([[documentId, 2]]);
      expect([...await log.heads([])]).toEqual([]);
    });

    test('[L18] a segment takes the place of those within it, and never leaves a gap', async () => {
      await log.append([request(0), request(1), request(2), request(3)]);
      await expect(keeps(2, 3)).rejects.toThrow('gap');
      await keeps(1, 1);
      await keeps(2, 3);
      await expect(keeps(1, 2)).rejects.toThrow('gap');
      await expect(keeps(4, 5)).rejects.toThrow('gap');
      await keeps(2, 4);
      expect((await segmentsOf()).map(({ from, through }) => [from, through])).toEqual([[1, 1], [2, 4]]);
      await keeps(1, 4, { thinned: true });
      expect((await segmentsOf()).map(({ from, through, thinned }) => [from, through, thinned])).toEqual([[1, 4, true]]);
    });
  });
}
