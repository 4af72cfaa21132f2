/**
 * All that is stored of one document, in one statement and so of one moment, and in one round trip: whoever opens a text waits for it.
 * One row for the head, one for the checkpoint if there is one, one for each update after it, one for each owner of a clientID.
 *
 * Parameters: 1 document, 2 the position after which updates are wanted, or null for those after the checkpoint.
 */
export const LOAD = `
WITH checkpoint AS (SELECT seq, state, vector, checksum FROM document_checkpoint WHERE document_id = $1)
SELECT 'head' AS kind, seq AS number, epoch, NULL::bytea AS bytes, NULL::bytea AS vector, NULL::bytea AS checksum, NULL::uuid AS person_id FROM document_head WHERE document_id = $1
UNION ALL SELECT 'checkpoint', seq, NULL, state, vector, checksum, NULL FROM checkpoint WHERE $2::bigint IS NULL
UNION ALL SELECT 'update', seq, NULL, bytes, NULL, NULL, NULL FROM document_update WHERE document_id = $1 AND seq > COALESCE($2::bigint, (SELECT seq FROM checkpoint), 0)
UNION ALL SELECT 'owner', client_id, NULL, NULL, NULL, NULL, person_id FROM document_client WHERE document_id = $1
ORDER BY number`;

/** A row of it. */
export interface LoadRow {
  kind: 'head' | 'checkpoint' | 'update' | 'owner';
  /** Position, or clientID. */
  number: string;
  epoch: number | null;
  bytes: Buffer | null;
  vector: Buffer | null;
  checksum: Buffer | null;
  person_id: string | null;
}
