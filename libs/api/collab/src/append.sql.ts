/**
 * One statement, one round trip, one commit for a batch of updates of any number of documents.
 *
 * The heads are locked in the order of their ids, so that two nodes with overlapping batches cannot wait for each other in a
 * circle. The look at existing claims uses the snapshot of the statement's begin; that is enough, because whoever claimed in
 * between has also moved the head, and a moved head refuses the request anyway.
 *
 * Parameters: 1 documents, 2 positions checked against, 3 update bytes one after the other, 4 their lengths, 5 persons,
 * 6 organisations, 7 times, 8 and 9 inserted ranges and lengths, 10 and 11 deleted ranges and lengths (one array element per
 * request); 12 claiming request (1-based), 13 claimed client; 14 request with which words vanished (1-based), 15 their ranges,
 * 16 ranges of what their author did not want around them.
 */
export const APPEND = `
WITH input AS (
  SELECT ord, document_id, after, person_id, organisation_id, received_at,
    substring($3::bytea FROM (COALESCE(sum(length) OVER before, 0) + 1)::int FOR length) AS bytes,
    substring($8::bytea FROM (COALESCE(sum(inserted_length) OVER before, 0) + 1)::int FOR inserted_length) AS inserted,
    substring($10::bytea FROM (COALESCE(sum(deleted_length) OVER before, 0) + 1)::int FOR deleted_length) AS deleted
  FROM (
    SELECT ord, document_id, after, person_id, organisation_id, received_at, length, inserted_length, deleted_length
    FROM unnest($1::uuid[], $2::bigint[], $4::int[], $5::uuid[], $6::uuid[], $7::timestamptz[], $9::int[], $11::int[])
      WITH ORDINALITY AS u (document_id, after, length, person_id, organisation_id, received_at, inserted_length, deleted_length, ord)
  ) AS u
  WINDOW before AS (ORDER BY ord ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW EXCLUDE CURRENT ROW)
),
claim AS (
  SELECT c.ord, i.document_id, c.client_id, i.person_id, i.organisation_id, i.received_at
  FROM unnest($12::bigint[], $13::bigint[]) AS c (ord, client_id) JOIN input i ON i.ord = c.ord
),
head AS MATERIALIZED (
  SELECT document_id, seq FROM document_head WHERE document_id = ANY ($1::uuid[]) ORDER BY document_id FOR UPDATE
),
taken AS (
  SELECT c.ord, c.document_id, min(c.client_id) AS client_id FROM claim c
  WHERE EXISTS (SELECT FROM document_client o WHERE o.document_id = c.document_id AND o.client_id = c.client_id AND o.person_id <> c.person_id)
     OR EXISTS (SELECT FROM claim o WHERE o.document_id = c.document_id AND o.client_id = c.client_id AND o.ord < c.ord AND o.person_id <> c.person_id)
  GROUP BY c.ord, c.document_id
),
checked AS (
  SELECT i.*, h.seq IS NOT NULL AS known, t.client_id AS taken,
    i.after = h.seq + row_number() OVER (PARTITION BY i.document_id ORDER BY i.ord) - 1 AS in_place
  FROM input i LEFT JOIN head h USING (document_id) LEFT JOIN taken t USING (ord)
),
judged AS (
  SELECT c.*, known AND bool_and(COALESCE(in_place, false) AND taken IS NULL) OVER (PARTITION BY document_id ORDER BY ord) AS accepted
  FROM checked c
),
stored AS (
  INSERT INTO document_update (document_id, seq, bytes, person_id, organisation_id, received_at, inserted, deleted)
  SELECT document_id, after + 1, bytes, person_id, organisation_id, received_at, inserted, deleted FROM judged WHERE accepted
),
moved AS (
  UPDATE document_head h SET seq = n.seq
  FROM (SELECT document_id, max(after) + 1 AS seq FROM judged WHERE accepted GROUP BY document_id) n
  WHERE h.document_id = n.document_id
),
claimed AS (
  INSERT INTO document_client (document_id, client_id, person_id, organisation_id, first_used_at)
  SELECT c.document_id, c.client_id, c.person_id, c.organisation_id, c.received_at FROM claim c JOIN judged j USING (ord) WHERE j.accepted
  ON CONFLICT (document_id, client_id) DO NOTHING
),
vanished AS (
  INSERT INTO vanished_write (document_id, seq, ranges, unwanted)
  SELECT j.document_id, j.after + 1, v.ranges, v.unwanted FROM unnest($14::bigint[], $15::bytea[], $16::bytea[]) AS v (ord, ranges, unwanted) JOIN judged j USING (ord) WHERE j.accepted
)
SELECT accepted, known, in_place, CASE WHEN taken IS NOT NULL AND in_place
    AND NOT EXISTS (SELECT FROM judged e WHERE e.document_id = j.document_id AND e.ord < j.ord AND NOT e.accepted) THEN taken END AS taken
FROM judged j ORDER BY ord`;

/**
 * The same for most batches: one request for each document, nobody claims a clientID, no words vanish. It costs PostgreSQL a little more than
 * half. Answers the numbers (1-based) of the requests that were stored; why others were not, `APPEND` tells.
 *
 * Parameters: 1 documents, 2 positions checked against, 3 update bytes, 4 persons, 5 organisations, 6 times, 7 inserted and 8 deleted ranges.
 */
export const APPEND_PLAIN = `
WITH input AS (
  SELECT ord, document_id, after, bytes, person_id, organisation_id, received_at, inserted, deleted
  FROM unnest($1::uuid[], $2::bigint[], $3::bytea[], $4::uuid[], $5::uuid[], $6::timestamptz[], $7::bytea[], $8::bytea[])
    WITH ORDINALITY AS u (document_id, after, bytes, person_id, organisation_id, received_at, inserted, deleted, ord)
),
head AS MATERIALIZED (
  SELECT document_id, seq FROM document_head WHERE document_id = ANY ($1::uuid[]) ORDER BY document_id FOR UPDATE
),
accepted AS MATERIALIZED (
  SELECT i.* FROM input i JOIN head h ON h.document_id = i.document_id AND h.seq = i.after
),
stored AS (
  INSERT INTO document_update (document_id, seq, bytes, person_id, organisation_id, received_at, inserted, deleted)
  SELECT document_id, after + 1, bytes, person_id, organisation_id, received_at, inserted, deleted FROM accepted
),
moved AS (
  UPDATE document_head h SET seq = a.after + 1 FROM accepted a WHERE h.document_id = a.document_id
)
SELECT ord::int FROM accepted`;
