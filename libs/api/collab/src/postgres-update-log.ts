import { createHash } from 'node:crypto';
import type { AppendRequest, AppendResult, Checkpoint, ClientOwner, StoredDocument, StoredTail, StoredUpdate, UpdateLog } from '@northstar/engine-sync-room';
import type pg from 'pg';
import { APPEND } from './append.sql.js';
import { encodeRanges } from './range-codec.js';

/** What is stored beside a checkpoint to know that its bytes are still the ones that were written. */
export const checksumOf = (state: Uint8Array): Buffer => createHash('sha256').update(state).digest();

interface AppendRow {
  accepted: boolean;
  known: boolean;
  taken: string | null;
}

/** The update log in PostgreSQL: `append` is one statement for a whole batch, and committed when it answers. */
export class PostgresUpdateLog implements UpdateLog {
  /** `pool` should be the log's own: a busy API must not make writers wait for a connection. */
  constructor(private readonly pool: pg.Pool) {}

  async append(batch: readonly AppendRequest[]): Promise<readonly AppendResult[]> {
    if (batch.length === 0) return [];
    const inserted = batch.map((request) => encodeRanges(request.inserted));
    const deleted = batch.map((request) => encodeRanges(request.deleted));
    const claims = batch.flatMap((request, index) => request.claims.map((client) => ({ ord: index + 1, client })));
    const { rows } = await this.pool.query<AppendRow>({
      name: 'append-updates',
      text: APPEND,
      values: [
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
      ],
    });
    return rows.map((row, index): AppendResult => {
      if (row.accepted) return { ok: true, seq: batch[index]!.after + 1 };
      if (!row.known) return { ok: false, code: 'no_such_document' };
      if (row.taken !== null) return { ok: false, code: 'claimed', client: Number(row.taken) };
      return { ok: false, code: 'moved' };
    });
  }

  async load(documentId: string): Promise<StoredDocument | null> {
    return this.inOneSnapshot(async (client) => {
      const heads = await client.query<{ seq: string; epoch: number }>('SELECT seq, epoch FROM document_head WHERE document_id = $1', [documentId]);
      const head = heads.rows[0];
      if (!head) return null;
      const checkpoint = await readCheckpoint(client, documentId);
      const tail = await client.query<{ seq: string; bytes: Buffer | null }>('SELECT seq, bytes FROM document_update WHERE document_id = $1 AND seq > $2 ORDER BY seq', [documentId, checkpoint?.seq ?? 0]);
      return { checkpoint, tail: tail.rows.map((row) => stored(documentId, row)), owners: await readOwners(client, documentId), head: Number(head.seq), epoch: head.epoch };
    });
  }

  async tail(documentId: string, afterSeq: number): Promise<StoredTail> {
    return this.inOneSnapshot(async (client) => {
      const { rows } = await client.query<{ seq: string; bytes: Buffer | null }>('SELECT seq, bytes FROM document_update WHERE document_id = $1 AND seq > $2 ORDER BY seq', [documentId, afterSeq]);
      if (rows.some((row) => row.bytes === null)) return { updates: [], owners: [], complete: false };
      return { updates: rows.map((row) => stored(documentId, row)), owners: rows.length > 0 ? await readOwners(client, documentId) : [], complete: true };
    });
  }

  async writeCheckpoint(documentId: string, checkpoint: Checkpoint): Promise<void> {
    await this.pool.query(
      `INSERT INTO document_checkpoint (document_id, seq, state, checksum) VALUES ($1, $2, $3, $4)
       ON CONFLICT (document_id) DO UPDATE SET seq = EXCLUDED.seq, state = EXCLUDED.state, checksum = EXCLUDED.checksum, created_at = now()
       WHERE document_checkpoint.seq < EXCLUDED.seq`,
      [documentId, checkpoint.seq, Buffer.from(checkpoint.state), checksumOf(checkpoint.state)],
    );
  }

  async prune(documentId: string, throughSeq: number): Promise<boolean> {
    return this.inOneSnapshot(async (client) => {
      const { rowCount } = await client.query('SELECT FROM document_checkpoint WHERE document_id = $1 AND seq >= $2 FOR SHARE', [documentId, throughSeq]);
      if (rowCount === 0) return false;
      await client.query('UPDATE document_update SET bytes = NULL WHERE document_id = $1 AND seq <= $2 AND bytes IS NOT NULL', [documentId, throughSeq]);
      return true;
    });
  }

  /** Several reads that must agree with each other see the same moment. */
  private async inOneSnapshot<T>(work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
    const client = await this.pool.connect();
    let broken: Error | undefined;
    try {
      await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ');
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

function stored(documentId: string, row: { seq: string; bytes: Buffer | null }): StoredUpdate {
  if (row.bytes === null) throw new CorruptDocumentError(documentId, `update ${row.seq}`);
  return { seq: Number(row.seq), update: row.bytes };
}

async function readCheckpoint(client: pg.PoolClient, documentId: string): Promise<Checkpoint | null> {
  const { rows } = await client.query<{ seq: string; state: Buffer; checksum: Buffer }>('SELECT seq, state, checksum FROM document_checkpoint WHERE document_id = $1', [documentId]);
  const row = rows[0];
  if (!row) return null;
  if (!checksumOf(row.state).equals(row.checksum)) throw new CorruptDocumentError(documentId, 'the checkpoint');
  return { seq: Number(row.seq), state: row.state };
}

async function readOwners(client: pg.PoolClient, documentId: string): Promise<ClientOwner[]> {
  const { rows } = await client.query<{ client_id: string; person_id: string }>('SELECT client_id, person_id FROM document_client WHERE document_id = $1', [documentId]);
  return rows.map((row) => ({ client: Number(row.client_id), personId: row.person_id }));
}
