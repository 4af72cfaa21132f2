import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@northstar/api-core';
import type { VersionKind } from './version.types.js';
import type { AuthorshipRow, Copy } from './versions.repository.js';

/** A version as a place in the history. */
export interface MomentRow { seq: number; kind: VersionKind; number: number; name: string | null; at: Date }

/** Something that an organisation did on a day. */
export interface DeedRow { organisationId: string; day: number; count: number }

type OfDocument<Row> = Row & { documentId: string };

/** All SQL about how texts came to be, for any number of them in one statement each. */
@Injectable()
export class HistoryRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** Every row of the log without its bytes, by document and in order. */
  rows(documentIds: readonly string[]): Promise<OfDocument<AuthorshipRow>[]> {
    return this.uow.read.query(
      `SELECT document_id AS "documentId", seq::int AS seq, person_id AS "personId", organisation_id AS "organisationId", received_at AS at, inserted, deleted
       FROM document_update WHERE document_id = ANY ($1) ORDER BY document_id, seq`, [documentIds]);
  }

  async copies(documentIds: readonly string[]): Promise<OfDocument<Copy>[]> {
    const rows = await this.uow.read.query<Record<keyof Copy | 'documentId', string>>(
      `SELECT document_id AS "documentId", client_id AS client, clock, length, of_client_id AS "ofClient", of_clock AS "ofClock"
       FROM document_copy WHERE document_id = ANY ($1)`, [documentIds]);
    return rows.map(({ documentId, ...copy }) => ({
      documentId, client: Number(copy.client), clock: Number(copy.clock), length: Number(copy.length), ofClient: Number(copy.ofClient), ofClock: Number(copy.ofClock),
    }));
  }

  /** The versions of a document as places in its history, oldest first. */
  moments(documentId: string): Promise<MomentRow[]> {
    return this.uow.read.query<MomentRow>('SELECT seq::int AS seq, kind, number, name, created_at AS at FROM version WHERE document_id = $1 ORDER BY number', [documentId]);
  }

  /** Up to when words that were deleted are no longer known; null when all are. */
  async forgottenUntil(documentId: string): Promise<Date | null> {
    const rows = await this.uow.read.query<{ at: Date }>(
      `SELECT u.received_at AS at FROM document_segment s JOIN document_update u ON u.document_id = s.document_id AND u.seq = s.through_seq
       WHERE s.document_id = $1 AND s.thinned`, [documentId]);
    return rows[0]?.at ?? null;
  }

  /** The organisations of a network whose voices belong in it. */
  async members(networkId: string): Promise<string[]> {
    const rows = await this.uow.read.query<{ id: string }>("SELECT id FROM organisation WHERE network_id = $1 AND standing = 'member'", [networkId]);
    return rows.map(({ id }) => id);
  }

  /** Comments under documents, by organisation and day since the epoch. */
  comments(documentIds: readonly string[]): Promise<DeedRow[]> {
    return this.uow.read.query<DeedRow>(
      `SELECT c.organisation_id AS "organisationId", floor(extract(epoch FROM c.created_at) / 86400)::int AS day, count(*)::int AS count
       FROM comment c JOIN thread t ON t.id = c.thread_id
       WHERE t.document_id = ANY ($1) AND c.deleted_at IS NULL AND c.organisation_id IS NOT NULL GROUP BY 1, 2`, [documentIds]);
  }

  /** Positions on documents, by organisation and day. Who has answered is visible always [D3.6] in these two kinds of ballots, and in no others. */
  positions(documentIds: readonly string[]): Promise<DeedRow[]> {
    return this.uow.read.query<DeedRow>(
      `SELECT p.organisation_id AS "organisationId", floor(extract(epoch FROM p.taken_at) / 86400)::int AS day, count(DISTINCT p.id)::int AS count
       FROM position p JOIN ballot b ON b.id = p.ballot_id JOIN ballot_text t ON t.ballot_id = b.id
       WHERE t.document_id = ANY ($1) AND b.visibility IN ('named', 'counts_until_close') GROUP BY 1, 2`, [documentIds]);
  }
}
