import { Injectable } from '@nestjs/common';
import { type Transaction, UnitOfWork } from '@northstar/api-core';
import { canonical, EMPTY, type Entry, type Head, type IncludedEdition, type IncludedText, type Reference, type Written } from '@northstar/domain-record';
import { canonicalJson } from '@northstar/engine-editor-schema';

/** An entry as it is stored; whether it is sound is not yet known. */
export type StoredEntry = Omit<Entry, 'salt' | 'event'> & { readonly salt: string; /** Canonical JSON. */ readonly event: string };
/** Where something is in the record of its network. */
export interface Place extends Head {
  readonly subject: string;
}

/** All SQL about records. */
@Injectable()
export class RecordRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** What people and organisations are called now. */
  async names(tx: Transaction, people: readonly string[], organisations: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const rows = await tx.query<{ id: string; name: string }>('SELECT id, name FROM person WHERE id = ANY ($1) UNION ALL SELECT id, name FROM organisation WHERE id = ANY ($2)', [people, organisations]);
    return new Map(rows.map(({ id, name }) => [id, name]));
  }

  /** The end of a record, held until the commit. The first who asks makes it. */
  async lockHead(tx: Transaction, networkId: string): Promise<Head> {
    const rows = await tx.query<Head>(
      'INSERT INTO record_head AS h (network_id, sequence, hash) VALUES ($1, $2, $3) ON CONFLICT (network_id) DO UPDATE SET sequence = h.sequence RETURNING sequence, hash', [networkId, EMPTY.sequence, EMPTY.hash]);
    return rows[0]!;
  }

  /** Entries, what they refer to, and the new end: one statement. */
  async append(tx: Transaction, networkId: string, { entries, references, head }: Written): Promise<void> {
    await tx.query(
      `WITH entries AS (
         INSERT INTO record_entry (network_id, sequence, previous, digest, hash, salt, event) SELECT $1, * FROM unnest($2::int[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[])
       ), referred AS (
         INSERT INTO record_reference (network_id, sequence, commitment, salt, value) SELECT $1, * FROM unnest($8::int[], $9::text[], $10::text[], $11::text[])
       )
       UPDATE record_head SET sequence = $12, hash = $13 WHERE network_id = $1`,
      [networkId, entries.map((entry) => entry.sequence), entries.map((entry) => entry.previous), entries.map((entry) => entry.digest), entries.map((entry) => entry.hash), entries.map((entry) => entry.salt), entries.map((entry) => canonical(entry.event)),
        references.map((one) => one.sequence), references.map((one) => one.commitment), references.map((one) => one.salt), references.map((one) => canonical(one.value)), head.sequence, head.hash]);
  }

  /** The entries of a ballot's positions that count, the last of each seat, and how many there are in all. */
  async countedEntries(tx: Transaction, ballotId: string): Promise<{ counted: number[]; positions: number }> {
    const rows = await tx.query<{ sequence: number; positions: number }>(
      `SELECT max(sequence) AS sequence, count(*)::int AS positions FROM record_entry WHERE ballot_id = $1 AND kind IN ('position_taken', 'position_taken_back', 'took_part') GROUP BY (event::jsonb) ->> 'seat' ORDER BY 1`, [ballotId]);
    return { counted: rows.map((row) => row.sequence), positions: rows.reduce((sum, row) => sum + row.positions, 0) };
  }

  async head(networkId: string, tx: Transaction = this.uow.read): Promise<Head> {
    return (await tx.query<Head>('SELECT sequence, hash FROM record_head WHERE network_id = $1', [networkId]))[0] ?? EMPTY;
  }

  /** The ends of several networks' records. */
  heads(networkIds: readonly string[]): Promise<Place[]> {
    return this.uow.read.query<Place>('SELECT network_id AS subject, sequence, hash FROM record_head WHERE network_id = ANY ($1)', [networkIds]);
  }

  /** Where the results of ballots stand: their closing, or the last that was done about an objection after it. */
  closings(ballotIds: readonly string[]): Promise<Place[]> {
    return this.uow.read.query<Place>(
      "SELECT DISTINCT ON (ballot_id) ballot_id AS subject, sequence, hash FROM record_entry WHERE ballot_id = ANY ($1) AND kind IN ('ballot_closed', 'block_withdrawn', 'objection_overridden') ORDER BY ballot_id, sequence DESC", [ballotIds]);
  }

  /** Where editions were published. */
  publications(editionIds: readonly string[]): Promise<Place[]> {
    return this.uow.read.query<Place>("SELECT edition_id AS subject, sequence, hash FROM record_entry WHERE edition_id = ANY ($1) AND kind = 'edition_published'", [editionIds]);
  }

  /** A stretch of entries after `sequence`, in order. */
  entries(networkId: string, after: number, most: number, tx: Transaction = this.uow.read): Promise<StoredEntry[]> {
    return tx.query<StoredEntry>('SELECT sequence, previous, digest, hash, salt, event FROM record_entry WHERE network_id = $1 AND sequence > $2 ORDER BY sequence LIMIT $3', [networkId, after, most]);
  }

  /** What the entries after `after` up to `through` refer to, as far as it is kept. */
  async references(networkId: string, after: number, through: number, tx: Transaction = this.uow.read): Promise<(Omit<Reference, 'value'> & { sequence: number; value: string })[]> {
    return tx.query('SELECT sequence, commitment, salt, value FROM record_reference WHERE network_id = $1 AND sequence > $2 AND sequence <= $3 ORDER BY sequence, commitment', [networkId, after, through]);
  }

  async networkName(networkId: string): Promise<string> {
    return (await this.uow.read.query<{ name: string }>('SELECT name FROM network WHERE id = $1', [networkId]))[0]?.name ?? '';
  }

  /** The exact words of versions, in the order of their ids. */
  texts(versionIds: readonly string[]): Promise<IncludedText[]> {
    return this.uow.read.query<IncludedText>('SELECT id AS version, hash, canonical FROM version WHERE id = ANY ($1) ORDER BY id', [versionIds]);
  }

  /** Everything in editions, as their fingerprints were taken over it. */
  async editions(editionIds: readonly string[]): Promise<IncludedEdition[]> {
    const rows = await this.uow.read.query<{ edition: string; content: unknown }>('SELECT id AS edition, content FROM edition WHERE id = ANY ($1) ORDER BY published_at', [editionIds]);
    return rows.map(({ edition, content }) => ({ edition, canonical: canonicalJson(content) }));
  }
}
