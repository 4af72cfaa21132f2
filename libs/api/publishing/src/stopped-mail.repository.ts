import { Injectable } from '@nestjs/common';
import { type Transaction, UnitOfWork } from '@northstar/api-core';

export interface WaitingNews {
  id: string; tries: number; email: string; slug: string; networkName: string; title: string; publishAt: Date; timeZone: string; because: string;
  /** Whether the person still coordinates the network, and nobody has seen to it meanwhile. */
  wanted: boolean;
}

/** All SQL about the mail that tells coordinators of an edition that was stopped. */
@Injectable()
export class StoppedMailRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** In the transaction that stops an edition: one mail for each who coordinates the network now. Nobody reads the mail of people who were made up. */
  async queue(tx: Transaction, scheduledId: string, at: Date): Promise<void> {
    await tx.query(
      `INSERT INTO stopped_edition_mail (id, scheduled_id, person_id, due_at)
       SELECT gen_random_uuid(), s.id, m.person_id, $2 FROM scheduled_edition s JOIN network n ON n.id = s.network_id AND NOT n.demo JOIN membership m ON m.network_id = s.network_id AND m.role = 'coordinator' AND m.ended_at IS NULL
       WHERE s.id = $1 ON CONFLICT (scheduled_id, person_id) DO NOTHING`, [scheduledId, at]);
  }

  /** The mail that is due first, held so that no other server sends it too; null when there is none. */
  async take(tx: Transaction, now: Date): Promise<WaitingNews | null> {
    const [row] = await tx.query<WaitingNews>(
      `SELECT q.id, q.tries, p.email, n.slug, n.name AS "networkName", s.title, s.publish_at AS "publishAt", s.time_zone AS "timeZone", s.stopped_because AS because,
         s.state = 'stopped' AND EXISTS (SELECT FROM membership m WHERE m.network_id = s.network_id AND m.person_id = q.person_id AND m.role = 'coordinator' AND m.ended_at IS NULL) AS wanted
       FROM stopped_edition_mail q JOIN scheduled_edition s ON s.id = q.scheduled_id JOIN network n ON n.id = s.network_id JOIN person p ON p.id = q.person_id
       WHERE q.sent_at IS NULL AND q.due_at <= $1 ORDER BY q.due_at, q.id LIMIT 1 FOR UPDATE OF q SKIP LOCKED`, [now]);
    return row ?? null;
  }

  async nextDue(): Promise<Date | null> {
    return (await this.uow.read.query<{ at: Date | null }>('SELECT min(due_at) AS at FROM stopped_edition_mail WHERE sent_at IS NULL'))[0]?.at ?? null;
  }

  async sent(tx: Transaction, id: string, at: Date): Promise<void> {
    await tx.query('UPDATE stopped_edition_mail SET sent_at = $2 WHERE id = $1', [id, at]);
  }

  async later(tx: Transaction, id: string, dueAt: Date): Promise<void> {
    await tx.query('UPDATE stopped_edition_mail SET tries = tries + 1, due_at = $2 WHERE id = $1', [id, dueAt]);
  }

  async drop(tx: Transaction, id: string): Promise<void> {
    await tx.query('DELETE FROM stopped_edition_mail WHERE id = $1', [id]);
  }
}
