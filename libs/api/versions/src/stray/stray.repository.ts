import { Injectable } from '@nestjs/common';
import { decodeRanges } from '@northstar/api-collab';
import { type Transaction, UnitOfWork } from '@northstar/api-core';
import type { ClockRange } from '@northstar/engine-sync-room';
import type { By } from '../versions.service.js';

/** `offered`: they wait for somebody to decide; `placed`: they went back to their place by themselves; the others are what people decided. */
export const STRAY_STATES = ['offered', 'placed', 'put_in', 'set_aside'] as const;
export type StrayState = (typeof STRAY_STATES)[number];

export interface StrayRow {
  id: string;
  documentId: string;
  networkId: string;
  authorId: string;
  organisationId: string | null;
  removedBy: string | null;
  removedByOrganisationId: string | null;
  words: string;
  before: string;
  after: string;
  state: StrayState;
  createdAt: Date;
  settledAt: Date | null;
  settledBy: string | null;
}

export interface NewStray {
  author: By;
  removedBy: By | null;
  words: string;
  before: string;
  after: string;
}

const COLUMNS = `s.id, s.document_id AS "documentId", d.network_id AS "networkId", s.author_id AS "authorId", s.organisation_id AS "organisationId",
  s.removed_by AS "removedBy", s.removed_by_organisation_id AS "removedByOrganisationId", s.words, s.before, s.after, s.state, s.created_at AS "createdAt",
  s.settled_at AS "settledAt", s.settled_by AS "settledBy"`;
const FROM = 'FROM stray_words s JOIN document d ON d.id = s.document_id';
/** More are on record than anybody reads; the latest are shown. */
const SHOWN = 100;

/** All SQL about words that lost their place. */
@Injectable()
export class StrayRepository {
  constructor(private readonly uow: UnitOfWork) {}

  byIds(ids: readonly string[]): Promise<StrayRow[]> {
    return this.uow.read.query<StrayRow>(`SELECT ${COLUMNS} ${FROM} WHERE s.id = ANY ($1::uuid[]) ORDER BY s.seq, s.part`, [ids]);
  }

  /** Those of some documents, newest first: all that wait, and the latest of the others. */
  ofDocuments(documentIds: readonly string[]): Promise<StrayRow[]> {
    return this.uow.read.query<StrayRow>(
      `SELECT r.* FROM unnest($1::uuid[]) AS wanted (id) CROSS JOIN LATERAL (
         SELECT ${COLUMNS}, s.seq, s.part ${FROM} WHERE s.document_id = wanted.id ORDER BY (s.settled_at IS NULL) DESC, s.seq DESC, s.part LIMIT ${SHOWN}
       ) AS r`, [documentIds]);
  }

  async lock(tx: Transaction, id: string): Promise<StrayRow | null> {
    return (await tx.query<StrayRow>(`SELECT ${COLUMNS} ${FROM} WHERE s.id = $1 FOR UPDATE OF s`, [id]))[0] ?? null;
  }

  async settle(tx: Transaction, id: string, state: StrayState, by: By, at: Date): Promise<void> {
    await tx.query('UPDATE stray_words SET state = $2, settled_by = $3, settled_by_organisation_id = $4, settled_at = $5 WHERE id = $1', [id, state, by.personId, by.organisationId, at]);
  }

  /** Texts with words that nobody has looked after yet: the process ended before it could. */
  async documentsWaiting(): Promise<string[]> {
    return (await this.uow.read.query<{ id: string }>('SELECT DISTINCT document_id AS id FROM vanished_write', [])).map(({ id }) => id);
  }

  async networkOf(documentId: string): Promise<string | null> {
    return (await this.uow.read.query<{ id: string }>('SELECT network_id AS id FROM document WHERE id = $1', [documentId]))[0]?.id ?? null;
  }

  async waiting(documentId: string): Promise<{ seq: number; ranges: ClockRange[]; unwanted: ClockRange[] }[]> {
    const rows = await this.uow.read.query<{ seq: number; ranges: Buffer; unwanted: Buffer }>('SELECT seq::int AS seq, ranges, unwanted FROM vanished_write WHERE document_id = $1 ORDER BY seq', [documentId]);
    return rows.map(({ seq, ranges, unwanted }) => ({ seq, ranges: decodeRanges(ranges), unwanted: decodeRanges(unwanted) }));
  }

  /** Records what vanished with an update, which thereby is looked after. Answers the new ids in order. */
  async record(tx: Transaction, documentId: string, seq: number, strays: readonly NewStray[], at: Date): Promise<string[]> {
    await tx.query('DELETE FROM vanished_write WHERE document_id = $1 AND seq = $2', [documentId, seq]);
    if (strays.length === 0) return [];
    const rows = await tx.query<{ id: string }>(
      `INSERT INTO stray_words (document_id, seq, part, author_id, organisation_id, removed_by, removed_by_organisation_id, words, before, after, state, created_at)
       SELECT $1, $2, u.part, u.author_id, u.organisation_id, u.removed_by, u.removed_by_organisation_id, u.words, u.before, u.after, 'offered', $10
       FROM unnest($3::uuid[], $4::uuid[], $5::uuid[], $6::uuid[], $7::text[], $8::text[], $9::text[]) WITH ORDINALITY
         AS u (author_id, organisation_id, removed_by, removed_by_organisation_id, words, before, after, part)
       ORDER BY u.part RETURNING id`,
      [
        documentId, seq, strays.map(({ author }) => author.personId), strays.map(({ author }) => author.organisationId), strays.map(({ removedBy }) => removedBy?.personId ?? null),
        strays.map(({ removedBy }) => removedBy?.organisationId ?? null), strays.map(({ words }) => words), strays.map(({ before }) => before), strays.map(({ after }) => after), at,
      ]);
    return rows.map(({ id }) => id);
  }

  async placed(tx: Transaction, ids: readonly string[]): Promise<void> {
    await tx.query("UPDATE stray_words SET state = 'placed' WHERE id = ANY ($1::uuid[]) AND state = 'offered'", [ids]);
  }
}
