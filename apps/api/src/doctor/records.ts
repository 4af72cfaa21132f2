import { toBase64 } from 'lib0/buffer';
import type pg from 'pg';
import type { Records } from './examine.js';

export interface Patient {
  readonly id: string;
  readonly title: string;
  readonly network: string;
}

/** All documents, by network and title. */
export async function patients(database: pg.ClientBase): Promise<Patient[]> {
  const { rows } = await database.query<Patient>('SELECT d.id, d.title, n.name AS network FROM document d JOIN network n ON n.id = d.network_id ORDER BY n.name, d.title, d.id');
  return rows;
}

/** Everything that is stored of one document at one moment, so that people may go on writing meanwhile. Null if it was deleted. */
export async function readRecords(database: pg.ClientBase, id: string): Promise<Records | null> {
  await database.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
  try {
    const one = async <Row extends pg.QueryResultRow>(sql: string): Promise<Row[]> => (await database.query<Row>(sql, [id])).rows;
    const [head] = await one<{ seq: string }>('SELECT seq FROM document_head WHERE document_id = $1');
    if (!head) return null;
    const updates = await one<{ seq: string; bytes: Buffer | null }>('SELECT seq, bytes FROM document_update WHERE document_id = $1 ORDER BY seq');
    const [checkpoint] = await one<{ seq: string; state: Buffer; vector: Buffer | null; checksum: Buffer }>('SELECT seq, state, vector, checksum FROM document_checkpoint WHERE document_id = $1');
    const segments = await one<{ from: number; through: number; bytes: Buffer; checksum: Buffer }>('SELECT from_seq::int AS "from", through_seq::int AS through, bytes, checksum FROM document_segment WHERE document_id = $1 ORDER BY from_seq');
    const clients = await one<{ client: string }>('SELECT client_id AS client FROM document_client WHERE document_id = $1');
    const versions = await one<Records['versions'][number]>('SELECT number, state, canonical, hash FROM version WHERE document_id = $1 ORDER BY number');
    const anchors = await one<{ start: Buffer; end: Buffer; quote: string; prefix: string; suffix: string }>(
      `SELECT anchor_start AS start, anchor_end AS "end", quote, prefix, suffix FROM thread WHERE document_id = $1 AND state = 'open' AND anchor_start IS NOT NULL`);
    return {
      head: Number(head.seq),
      updates: updates.map(({ seq, bytes }) => ({ seq: Number(seq), bytes })),
      checkpoint: checkpoint ? { ...checkpoint, seq: Number(checkpoint.seq) } : null,
      segments,
      clients: clients.map(({ client }) => Number(client)),
      versions,
      anchors: anchors.map(({ start, end, ...words }) => ({ start: toBase64(start), end: toBase64(end), ...words })),
    };
  } finally {
    await database.query('ROLLBACK');
  }
}
