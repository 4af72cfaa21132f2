import { createHash } from 'node:crypto';
import type { AppendRequest, AppendResult, Checkpoint, ClientOwner, HistorySegment, NewSegment, StoredDocument, StoredHistory, StoredTail, StoredUpdate, UpdateLog } from '@northstar/engine-sync-room';
import type pg from 'pg';
import { APPEND, APPEND_PLAIN } from './append.sql.js';
import { LOAD, type LoadRow } from './load.sql.js';
import { encodeRanges } from './range-codec.js';

/** What is stored beside bytes to know that they are still the ones that were written: of a checkpoint its state and, where it has one, its state vector. */
export const checksumOf = (...parts: readonly (Uint8Array | null | undefined)[]): Buffer => parts.reduce((hash, part) => hash.update(part ?? ''), createHash('sha256')).digest();

/** What `APPEND` answers for each request. */
export interface AppendRow {
  accepted: boolean;
  known: boolean;
  taken: string | null;
}

/** The parameters of `APPEND`. */
export function appendParameters(batch: readonly AppendRequest[]): unknown[] {
  const inserted = batch.map((request) => encodeRanges(request.inserted));
  const deleted = batch.map((request) => encodeRanges(request.deleted));
  const claims = batch.flatMap((request, index) => request.claims.map((client) => ({ ord: index + 1, client })));
  const vanished = batch.flatMap(({ vanished: ranges = [], unwanted = [] }, index) => (
    ranges.length > 0 ? [{ ord: index + 1, ranges: bufferOf(encodeRanges(ranges)), unwanted: bufferOf(encodeRanges(unwanted)) }] : []));
  return [
    batch.map((request) => request.documentId),
    batch.map((request) => request.after),
    Buffer.concat(batch.map((request) => request.update)),
    batch.map((request) => request.update.byteLength),
    batch.map((request) => request.author.personId),
    batch.map((request) => request.author.organisationId),
    batch.map((request) => new Date(request.receivedAt).toISOString()),
    Buffer.concat(inserted), inserted.map((bytes) => bytes.byteLength),
    Buffer.concat(deleted), deleted.map((bytes) => bytes.byteLength),
    claims.map((claim) => claim.ord), claims.map((claim) => claim.client),
    vanished.map(({ ord }) => ord), vanished.map(({ ranges }) => ranges), vanished.map(({ unwanted }) => unwanted),
  ];
}

/** Whether `APPEND_PLAIN` can store a batch. */
const isPlain = (batch: readonly AppendRequest[]): boolean => (
  batch.every(({ claims, vanished }) => claims.length === 0 && !vanished?.length) && new Set(batch.map(({ documentId }) => documentId)).size === batch.length);

/** The parameters of `APPEND_PLAIN`. */
const plainParameters = (batch: readonly AppendRequest[]): unknown[] => [
  batch.map(({ documentId }) => documentId),
  batch.map(({ after }) => after),
  batch.map(({ update }) => bufferOf(update)),
  batch.map(({ author }) => author.personId),
  batch.map(({ author }) => author.organisationId),
  batch.map(({ receivedAt }) => new Date(receivedAt).toISOString()),
  batch.map(({ inserted }) => bufferOf(encodeRanges(inserted))),
  batch.map(({ deleted }) => bufferOf(encodeRanges(deleted))),
];

const bufferOf = ({ buffer, byteOffset, byteLength }: Uint8Array): Buffer => Buffer.from(buffer, byteOffset, byteLength);

/** The update log in PostgreSQL: `append` is one statement for a whole batch, and committed when it answers. */
export class PostgresUpdateLog implements UpdateLog {
  /** `pool` should be the log's own: a busy API must not make writers wait for a connection. */
  constructor(private readonly pool: pg.Pool) {}

  async append(batch: readonly AppendRequest[]): Promise<readonly AppendResult[]> {
    if (batch.length === 0) return [];
    return isPlain(batch) ? this.appendPlain(batch) : this.appendAny(batch);
  }

  private async appendPlain(batch: readonly AppendRequest[]): Promise<readonly AppendResult[]> {
    const { rows } = await this.pool.query<{ ord: number }>({ name: 'append-plain', text: APPEND_PLAIN, values: plainParameters(batch) });
    const stored = new Set(rows.map(({ ord }) => ord - 1));
    const others = batch.filter((_, at) => !stored.has(at));
    const refusals = [...await this.appendAny(others)];
    return batch.map((request, at) => (stored.has(at) ? { ok: true, seq: request.after + 1 } : refusals.shift()!));
  }

  private async appendAny(batch: readonly AppendRequest[]): Promise<readonly AppendResult[]> {
    if (batch.length === 0) return [];
    const { rows } = await this.pool.query<AppendRow>({ name: 'append-updates', text: APPEND, values: appendParameters(batch) });
    return rows.map((row, index): AppendResult => {
      if (row.accepted) return { ok: true, seq: batch[index]!.after + 1 };
      if (!row.known) return { ok: false, code: 'no_such_document' };
      if (row.taken !== null) return { ok: false, code: 'claimed', client: Number(row.taken) };
      return { ok: false, code: 'moved' };
    });
  }

  async load(documentId: string): Promise<StoredDocument | null> {
    const rows = await this.rowsOf(documentId, null);
    const head = rows.find(({ kind }) => kind === 'head');
    if (!head) return null;
    const checkpoint = rows.find(({ kind }) => kind === 'checkpoint');
    return {
      checkpoint: checkpoint ? checkpointOf(documentId, checkpoint) : null,
      tail: rows.filter(({ kind }) => kind === 'update').map((row) => stored(documentId, row)),
      owners: ownersIn(rows), head: Number(head.number), epoch: head.epoch!,
    };
  }

  async tail(documentId: string, afterSeq: number): Promise<StoredTail> {
    const rows = await this.rowsOf(documentId, afterSeq);
    const updates = rows.filter(({ kind }) => kind === 'update');
    if (updates.some(({ bytes }) => bytes === null)) return { updates: [], owners: [], complete: false };
    return { updates: updates.map((row) => stored(documentId, row)), owners: updates.length > 0 ? ownersIn(rows) : [], complete: true };
  }

  async writeCheckpoint(documentId: string, { seq, state, vector }: Checkpoint): Promise<void> {
    await this.pool.query(
      `INSERT INTO document_checkpoint (document_id, seq, state, vector, checksum) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (document_id) DO UPDATE SET seq = EXCLUDED.seq, state = EXCLUDED.state, vector = EXCLUDED.vector, checksum = EXCLUDED.checksum, created_at = now()
       WHERE document_checkpoint.seq < EXCLUDED.seq`,
      [documentId, seq, bufferOf(state), vector ? bufferOf(vector) : null, checksumOf(state, vector)],
    );
  }

  async prune(documentId: string, throughSeq: number): Promise<boolean> {
    return this.inOneSnapshot(async (client) => {
      const { rowCount } = await client.query(
        `SELECT FROM document_checkpoint WHERE document_id = $1 AND seq >= $2
           AND EXISTS (SELECT FROM document_segment WHERE document_id = $1 AND through_seq >= $2) FOR SHARE`, [documentId, throughSeq]);
      if (rowCount === 0) return false;
      await client.query('UPDATE document_update SET bytes = NULL WHERE document_id = $1 AND seq <= $2 AND bytes IS NOT NULL', [documentId, throughSeq]);
      return true;
    });
  }

  async history(documentId: string, which: 'all' | 'last'): Promise<StoredHistory | null> {
    return (await this.histories([documentId], which)).get(documentId) ?? null;
  }

  /** The histories of many documents by three statements; of unknown ones there is none. */
  async histories(documentIds: readonly string[], which: 'all' | 'last'): Promise<Map<string, StoredHistory>> {
    return this.inOneSnapshot(async (client) => {
      const heads = await client.query<{ id: string }>('SELECT document_id AS id FROM document_head WHERE document_id = ANY ($1)', [documentIds]);
      const segments = await client.query<SegmentRow>(
        `SELECT s.document_id AS id, s.from_seq::int AS "from", s.through_seq::int AS through, s.thinned, s.bytes, s.checksum, first.received_at AS since, last.received_at AS until
         FROM document_segment s
         JOIN document_update first ON first.document_id = s.document_id AND first.seq = s.from_seq
         JOIN document_update last ON last.document_id = s.document_id AND last.seq = s.through_seq
         WHERE s.document_id = ANY ($1)
           AND ($2 OR NOT EXISTS (SELECT FROM document_segment later WHERE later.document_id = s.document_id AND later.through_seq > s.through_seq))
         ORDER BY s.document_id, s.from_seq`, [documentIds, which === 'all']);
      const updates = await client.query<{ id: string; number: string; bytes: Buffer | null; at: Date }>(
        `SELECT u.document_id AS id, u.seq AS number, u.bytes, u.received_at AS at FROM document_update u
         WHERE u.document_id = ANY ($1) AND u.seq > COALESCE((SELECT max(s.through_seq) FROM document_segment s WHERE s.document_id = u.document_id), 0)
         ORDER BY u.document_id, u.seq`, [documentIds]);
      return new Map(heads.rows.map(({ id }) => [id, {
        segments: segments.rows.filter((row) => row.id === id).map(segmentOf),
        updates: updates.rows.filter((row) => row.id === id).map((row) => ({ ...stored(id, row), at: row.at.getTime() })),
      }]));
    });
  }

  async writeSegment(documentId: string, { from, through, thinned, update }: NewSegment): Promise<void> {
    // Two servers may compact one document at once: the second waits for the lock, and then looks at what the first has left.
    await this.inTransaction('READ COMMITTED', async (client) => {
      await client.query('SELECT FROM document WHERE id = $1 FOR NO KEY UPDATE', [documentId]);
      await client.query('DELETE FROM document_segment WHERE document_id = $1 AND from_seq >= $2 AND through_seq <= $3', [documentId, from, through]);
      const { rowCount } = await client.query(
        `INSERT INTO document_segment (document_id, from_seq, through_seq, thinned, bytes, checksum)
         SELECT $1, $2, $3, $4, $5, $6
         WHERE $2::bigint = COALESCE((SELECT max(through_seq) FROM document_segment WHERE document_id = $1 AND from_seq < $2), 0) + 1
           AND $3::bigint < COALESCE((SELECT min(from_seq) FROM document_segment WHERE document_id = $1 AND through_seq > $3), $3 + 1)
           AND $3::bigint <= (SELECT seq FROM document_head WHERE document_id = $1)`,
        [documentId, from, through, thinned, Buffer.from(update), checksumOf(update)]);
      if (rowCount === 0) throw new Error(`a segment ${from} to ${through} would leave a gap in the history of document ${documentId}`);
    });
  }

  /** Documents whose history holds words that were deleted before a moment and may be forgotten [C8.7]. */
  async withHistoryBefore(moment: Date): Promise<string[]> {
    const { rows } = await this.pool.query<{ id: string }>(
      `SELECT DISTINCT s.document_id AS id FROM document_segment s JOIN document_update u ON u.document_id = s.document_id AND u.seq = s.through_seq
       WHERE NOT s.thinned AND u.received_at < $1`, [moment.toISOString()]);
    return rows.map(({ id }) => id);
  }

  async heads(documentIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const { rows } = await this.pool.query<{ id: string; seq: string }>({ name: 'heads', text: 'SELECT document_id AS id, seq FROM document_head WHERE document_id = ANY($1::uuid[])', values: [documentIds] });
    return new Map(rows.map(({ id, seq }) => [id, Number(seq)]));
  }

  private async rowsOf(documentId: string, afterSeq: number | null): Promise<LoadRow[]> {
    const { rows } = await this.pool.query<LoadRow>({ name: 'load', text: LOAD, values: [documentId, afterSeq] });
    return rows;
  }

  /** Several reads that must agree with each other see the same moment. */
  private inOneSnapshot<T>(work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
    return this.inTransaction('REPEATABLE READ', work);
  }

  private async inTransaction<T>(isolation: 'REPEATABLE READ' | 'READ COMMITTED', work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
    const client = await this.pool.connect();
    let broken: Error | undefined;
    try {
      await client.query(`BEGIN ISOLATION LEVEL ${isolation}`);
      const answer = await work(client);
      await client.query('COMMIT');
      return answer;
    } catch (error) {
      broken = error instanceof Error ? error : new Error(String(error));
      await client.query('ROLLBACK').catch(() => undefined);
      throw error;
    } finally {
      // A connection that failed is not given to the next caller.
      client.release(broken);
    }
  }
}

/** Thrown when stored bytes are not what was written; the document stays closed instead of being shown wrong. */
export class CorruptDocumentError extends Error {
  constructor(readonly documentId: string, what: string) {
    super(`${what} of document ${documentId} is damaged`);
  }
}

interface SegmentRow { id: string; from: number; through: number; thinned: boolean; bytes: Buffer; checksum: Buffer; since: Date; until: Date }

function segmentOf({ id, bytes, checksum, since, until, ...row }: SegmentRow): HistorySegment {
  if (!checksumOf(bytes).equals(checksum)) throw new CorruptDocumentError(id, `the history from update ${row.from} on`);
  return { ...row, update: bytes, since: since.getTime(), until: until.getTime() };
}

function stored(documentId: string, { number, bytes }: Pick<LoadRow, 'number' | 'bytes'>): StoredUpdate {
  if (bytes === null) throw new CorruptDocumentError(documentId, `update ${number}`);
  return { seq: Number(number), update: bytes };
}

function checkpointOf(documentId: string, { number, bytes, vector, checksum }: LoadRow): Checkpoint {
  if (!checksumOf(bytes, vector).equals(checksum!)) throw new CorruptDocumentError(documentId, 'the checkpoint');
  return { seq: Number(number), state: bytes!, vector };
}

const ownersIn = (rows: readonly LoadRow[]): ClientOwner[] => rows.filter(({ kind }) => kind === 'owner').map((row) => ({ client: Number(row.number), personId: row.person_id! }));
