import { Injectable } from '@nestjs/common';
import { type Transaction, UnitOfWork } from '@northstar/api-core';

export type FollowState = 'asked' | 'following';
export interface WaitingMail {
  id: string; followId: string; stepId: string | null; tries: number; email: string; documentId: string | null; networkId: string; slug: string; networkName: string;
  /** Whether the person is still in the network; who left is told nothing. */
  wanted: boolean;
}

/** All SQL about who follows what, and the mail that waits. */
@Injectable()
export class FollowRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** What a person follows of networks: by document, or null for all of it. */
  async ofPerson(personId: string, networkId: string): Promise<Map<string | null, FollowState>> {
    const rows = await this.uow.read.query<{ documentId: string | null; confirmed: boolean }>('SELECT document_id AS "documentId", confirmed_at IS NOT NULL AS confirmed FROM follow WHERE person_id = $1 AND network_id = $2', [personId, networkId]);
    return new Map(rows.map(({ documentId, confirmed }) => [documentId, confirmed ? 'following' : 'asked']));
  }

  /** Asks to follow; asking again sends another mail. Who follows already stays as they are: null. */
  async ask(tx: Transaction, row: { id: string; networkId: string; documentId: string | null; personId: string; at: Date }): Promise<string | null> {
    const [made] = await tx.query<{ id: string }>(
      `INSERT INTO follow (id, network_id, document_id, person_id, asked_at) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (network_id, document_id, person_id) DO UPDATE SET asked_at = EXCLUDED.asked_at WHERE follow.confirmed_at IS NULL RETURNING id`,
      [row.id, row.networkId, row.documentId, row.personId, row.at]);
    return made?.id ?? null;
  }

  async asksSince(tx: Transaction, personId: string, since: Date): Promise<number> {
    return (await tx.query<{ count: number }>('SELECT count(*)::int AS count FROM follow_mail WHERE person_id = $1 AND step_id IS NULL AND due_at > $2', [personId, since]))[0]!.count;
  }

  async queueConfirmation(tx: Transaction, id: string, followId: string, personId: string, at: Date): Promise<void> {
    await tx.query('DELETE FROM follow_mail WHERE follow_id = $1 AND step_id IS NULL AND sent_at IS NULL', [followId]);
    await tx.query('INSERT INTO follow_mail (id, follow_id, person_id, due_at) VALUES ($1, $2, $3, $4)', [id, followId, personId, at]);
  }

  /** In the transaction that records a step: one mail for everybody who follows the ask or the network, and not for whoever recorded it. */
  async queueStep(tx: Transaction, stepId: string, at: Date): Promise<void> {
    await tx.query(
      `INSERT INTO follow_mail (id, follow_id, person_id, step_id, due_at)
       SELECT gen_random_uuid(), f.id, f.person_id, s.id, $2 FROM progress_step s
       JOIN LATERAL (SELECT DISTINCT ON (w.person_id) w.id, w.person_id FROM follow w
         WHERE w.network_id = s.network_id AND w.confirmed_at IS NOT NULL AND (w.document_id = s.document_id OR w.document_id IS NULL) ORDER BY w.person_id, w.document_id NULLS LAST) f ON true
       WHERE s.id = $1 AND f.person_id IS DISTINCT FROM s.person_id ON CONFLICT (person_id, step_id) DO NOTHING`, [stepId, at]);
  }

  async confirm(tx: Transaction, hash: Buffer, at: Date): Promise<boolean> {
    return (await tx.query('UPDATE follow SET confirm_hash = NULL, confirmed_at = $2 WHERE confirm_hash = $1 RETURNING id', [hash, at])).length > 0;
  }

  async isAsked(hash: Buffer): Promise<boolean> {
    return (await this.uow.read.query('SELECT FROM follow WHERE confirm_hash = $1', [hash])).length > 0;
  }

  async canStop(hash: Buffer): Promise<boolean> {
    return (await this.uow.read.query('SELECT FROM follow_stop WHERE secret_hash = $1', [hash])).length > 0;
  }

  /** Ends it by the secret of any of its mails. */
  async stop(tx: Transaction, hash: Buffer): Promise<boolean> {
    return (await tx.query('DELETE FROM follow WHERE id IN (SELECT follow_id FROM follow_stop WHERE secret_hash = $1) RETURNING id', [hash])).length > 0;
  }

  async end(tx: Transaction, networkId: string, documentId: string | null, personId: string): Promise<boolean> {
    return (await tx.query('DELETE FROM follow WHERE network_id = $1 AND document_id IS NOT DISTINCT FROM $2 AND person_id = $3 RETURNING id', [networkId, documentId, personId])).length > 0;
  }

  /** The mail that is due first, held so that no other server sends it too; null when there is none. */
  async take(tx: Transaction, now: Date): Promise<WaitingMail | null> {
    const [row] = await tx.query<WaitingMail>(
      `SELECT m.id, m.follow_id AS "followId", m.step_id AS "stepId", m.tries, p.email, COALESCE(s.document_id, f.document_id) AS "documentId", f.network_id AS "networkId", n.slug, n.name AS "networkName",
         EXISTS (SELECT FROM membership w WHERE w.network_id = f.network_id AND w.person_id = f.person_id AND w.ended_at IS NULL) AS wanted
       FROM follow_mail m JOIN follow f ON f.id = m.follow_id JOIN person p ON p.id = m.person_id JOIN network n ON n.id = f.network_id LEFT JOIN progress_step s ON s.id = m.step_id
       WHERE m.sent_at IS NULL AND m.due_at <= $1 ORDER BY m.due_at, m.id LIMIT 1 FOR UPDATE OF m SKIP LOCKED`, [now]);
    return row ?? null;
  }

  async nextDue(): Promise<Date | null> {
    return (await this.uow.read.query<{ at: Date | null }>('SELECT min(due_at) AS at FROM follow_mail WHERE sent_at IS NULL'))[0]?.at ?? null;
  }

  async keepStop(followId: string, hash: Buffer): Promise<void> {
    await this.uow.run((tx) => tx.query('INSERT INTO follow_stop (secret_hash, follow_id) VALUES ($1, $2)', [hash, followId]));
  }

  /** By what the mail that is about to be sent is answered. Committed before it goes. */
  async keepConfirm(followId: string, hash: Buffer): Promise<void> {
    await this.uow.run((tx) => tx.query('UPDATE follow SET confirm_hash = $2 WHERE id = $1 AND confirmed_at IS NULL', [followId, hash]));
  }

  async sent(tx: Transaction, id: string, at: Date): Promise<void> {
    await tx.query('UPDATE follow_mail SET sent_at = $2 WHERE id = $1', [id, at]);
  }

  async later(tx: Transaction, id: string, dueAt: Date): Promise<void> {
    await tx.query('UPDATE follow_mail SET tries = tries + 1, due_at = $2 WHERE id = $1', [id, dueAt]);
  }

  async drop(tx: Transaction, id: string): Promise<void> {
    await tx.query('DELETE FROM follow_mail WHERE id = $1', [id]);
  }
}
