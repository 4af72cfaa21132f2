import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@northstar/api-core';

export interface CheckRow {
  networkId: string;
  begunAt: Date;
  endedAt: Date | null;
  checked: number;
  total: number;
  ok: boolean | null;
  sentences: string[];
}

/** A look that was begun so long ago and did not end was cut off with its server. */
const CUT_OFF = "interval '15 minutes'";

/** All SQL about looks at records. */
@Injectable()
export class ChecksRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** Notes that a look begins; false while one is under way, on whichever server. */
  async begin(networkId: string, at: Date): Promise<boolean> {
    const rows = await this.uow.read.query(
      `INSERT INTO record_check AS c (network_id, begun_at, total) VALUES ($1, $2, COALESCE((SELECT sequence FROM record_head WHERE network_id = $1), 0))
       ON CONFLICT (network_id) DO UPDATE SET begun_at = EXCLUDED.begun_at, total = EXCLUDED.total, ended_at = NULL, checked = 0, ok = NULL, sentences = '{}'
       WHERE c.ended_at IS NOT NULL OR c.begun_at < EXCLUDED.begun_at - ${CUT_OFF} RETURNING true`, [networkId, at]);
    return rows.length > 0;
  }

  async progress(networkId: string, checked: number): Promise<void> {
    await this.uow.read.query('UPDATE record_check SET checked = $2, total = GREATEST(total, $2) WHERE network_id = $1', [networkId, checked]);
  }

  async end(networkId: string, at: Date, ok: boolean, sentences: readonly string[]): Promise<void> {
    await this.uow.read.query('UPDATE record_check SET ended_at = $2, ok = $3, sentences = $4 WHERE network_id = $1', [networkId, at, ok, sentences]);
  }

  /** A look that failed says nothing about the record. */
  async forget(networkId: string): Promise<void> {
    await this.uow.read.query('DELETE FROM record_check WHERE network_id = $1', [networkId]);
  }

  /** The last look at each of several records. */
  last(networkIds: readonly string[]): Promise<CheckRow[]> {
    return this.uow.read.query<CheckRow>('SELECT network_id AS "networkId", begun_at AS "begunAt", ended_at AS "endedAt", checked, total, ok, sentences FROM record_check WHERE network_id = ANY ($1)', [networkIds]);
  }

  /** Networks with a record that nobody has looked through since `since`. */
  async due(since: Date): Promise<string[]> {
    const rows = await this.uow.read.query<{ id: string }>('SELECT h.network_id AS id FROM record_head h LEFT JOIN record_check c ON c.network_id = h.network_id WHERE c.begun_at IS NULL OR c.begun_at < $1 ORDER BY c.begun_at NULLS FIRST', [since]);
    return rows.map(({ id }) => id);
  }

  async broken(): Promise<number> {
    return (await this.uow.read.query<{ count: number }>('SELECT count(*)::int AS count FROM record_check WHERE NOT ok'))[0]!.count;
  }
}
