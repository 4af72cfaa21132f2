import { Injectable } from '@nestjs/common';
import { type Transaction, UnitOfWork } from '@northstar/api-core';
import type { PollResult, Question } from '@northstar/domain-polls';

export interface PollRow {
  id: string; networkId: string; number: number; title: string; introduction: string; questions: readonly Question[]; openedBy: string; openedAt: Date; closesAt: Date; timeZone: string;
  /** How many people were asked. */
  asked: number;
  kept: 'open' | 'closed' | 'withdrawn';
  /** What may be told; null as long as nothing may be, and for ever where fewer than five answered [PL4]. */
  result: PollResult | null;
  reason: string | null; withdrawnBy: string | null; withdrawnAt: Date | null;
}
export type NewPoll = Pick<PollRow, 'id' | 'networkId' | 'title' | 'introduction' | 'questions' | 'openedBy' | 'openedAt' | 'closesAt' | 'timeZone' | 'asked'>;

const COLUMNS = `p.id, p.network_id AS "networkId", p.number, p.title, p.introduction, p.questions, p.opened_by AS "openedBy", p.opened_at AS "openedAt", p.closes_at AS "closesAt", p.time_zone AS "timeZone", p.asked,
  p.state AS kept, p.result, p.withdrawal_reason AS reason, p.withdrawn_by AS "withdrawnBy", p.withdrawn_at AS "withdrawnAt"`;

/** All SQL about polls and about who took part in those that run. What was said is in a box, of which this knows nothing. */
@Injectable()
export class PollsRepository {
  constructor(private readonly uow: UnitOfWork) {}

  byIds(ids: readonly string[]): Promise<PollRow[]> {
    return this.uow.read.query<PollRow>(`SELECT ${COLUMNS} FROM poll p WHERE p.id = ANY ($1)`, [ids]);
  }

  page(networkId: string, before: number | null, most: number): Promise<PollRow[]> {
    return this.uow.read.query<PollRow>(`SELECT ${COLUMNS} FROM poll p WHERE p.network_id = $1 AND ($2::int IS NULL OR p.number < $2) ORDER BY p.number DESC LIMIT $3`, [networkId, before, most + 1]);
  }

  async count(networkId: string): Promise<number> {
    return (await this.uow.read.query<{ count: number }>('SELECT count(*)::int AS count FROM poll WHERE network_id = $1', [networkId]))[0]!.count;
  }

  /** Polls that wait for somebody, soonest deadline first. */
  waitingFor(networkId: string, personId: string, now: Date): Promise<PollRow[]> {
    return this.uow.read.query<PollRow>(
      `SELECT ${COLUMNS} FROM poll p JOIN poll_person a ON a.poll_id = p.id AND a.person_id = $2 AND NOT a.answered WHERE p.network_id = $1 AND p.state = 'open' AND p.closes_at > $3 ORDER BY p.closes_at, p.number`, [networkId, personId, now]);
  }

  /** Whether somebody was asked by these polls, as long as they run, and has answered. Of others nobody reads it. */
  partsOf(personId: string, pollIds: readonly string[]): Promise<{ pollId: string; answered: boolean }[]> {
    return this.uow.read.query<{ pollId: string; answered: boolean }>('SELECT poll_id AS "pollId", answered FROM poll_person WHERE person_id = $1 AND poll_id = ANY ($2)', [personId, pollIds]);
  }

  /** Those that run, soonest deadline first. */
  running(): Promise<{ id: string; closesAt: Date }[]> {
    return this.uow.read.query<{ id: string; closesAt: Date }>(`SELECT id, closes_at AS "closesAt" FROM poll WHERE state = 'open' ORDER BY closes_at`);
  }

  /** Everybody who has a place in the network, held so that places and numbers of polls stay as they are until it is opened [PL2]. */
  async places(tx: Transaction, networkId: string): Promise<string[]> {
    await tx.query('SELECT FROM network WHERE id = $1 FOR NO KEY UPDATE', [networkId]);
    return (await tx.query<{ id: string }>('SELECT person_id AS id FROM membership WHERE network_id = $1 AND ended_at IS NULL ORDER BY person_id', [networkId])).map(({ id }) => id);
  }

  async insert(tx: Transaction, poll: NewPoll, personIds: readonly string[]): Promise<void> {
    await tx.query(
      `INSERT INTO poll (id, network_id, number, title, introduction, questions, opened_by, opened_at, closes_at, time_zone, asked, state)
       SELECT $1, $2, COALESCE(max(number), 0) + 1, $3, $4, $5, $6, $7, $8, $9, $10, 'open' FROM poll WHERE network_id = $2`,
      [poll.id, poll.networkId, poll.title, poll.introduction, JSON.stringify(poll.questions), poll.openedBy, poll.openedAt, poll.closesAt, poll.timeZone, poll.asked]);
    await tx.query('INSERT INTO poll_person (poll_id, person_id) SELECT $1, person FROM unnest($2::uuid[]) person', [poll.id, personIds]);
  }

  /** Holds a poll, so that it is not closed while somebody answers, nor answered by two at once. */
  async lock(tx: Transaction, id: string): Promise<PollRow | null> {
    return (await tx.query<PollRow>(`SELECT ${COLUMNS} FROM poll p WHERE p.id = $1 FOR NO KEY UPDATE`, [id]))[0] ?? null;
  }

  /** Whether somebody was asked and has answered; null for who was not asked, or has no place in the network any more. */
  async asked(tx: Transaction, { id, networkId }: PollRow, personId: string): Promise<{ answered: boolean } | null> {
    return (await tx.query<{ answered: boolean }>(
      'SELECT a.answered FROM poll_person a WHERE a.poll_id = $1 AND a.person_id = $2 AND EXISTS (SELECT FROM membership m WHERE m.network_id = $3 AND m.person_id = $2 AND m.ended_at IS NULL)', [id, personId, networkId]))[0] ?? null;
  }

  /** Notes that somebody took part. All rows of the poll are written anew, as the box is, so that neither their places nor their transactions tell who came when [PL7]. */
  async tookPart(tx: Transaction, id: string, personId: string): Promise<void> {
    await tx.query('UPDATE poll_person SET answered = answered OR person_id = $2 WHERE poll_id = $1', [id, personId]);
  }

  async countAnswered(tx: Transaction, id: string): Promise<number> {
    return (await tx.query<{ count: number }>('SELECT count(*)::int AS count FROM poll_person WHERE poll_id = $1 AND answered', [id]))[0]!.count;
  }

  async close(tx: Transaction, id: string, result: PollResult | null): Promise<void> {
    await tx.query(`UPDATE poll SET state = 'closed', result = $2 WHERE id = $1`, [id, result && JSON.stringify(result)]);
  }

  async withdraw(tx: Transaction, id: string, { reason, by, at }: { reason: string; by: string; at: Date }): Promise<void> {
    await tx.query(`UPDATE poll SET state = 'withdrawn', withdrawal_reason = $2, withdrawn_by = $3, withdrawn_at = $4 WHERE id = $1`, [id, reason, by, at]);
  }

  /** Who was asked and who took part is forgotten [PL7]. */
  async forgetPeople(tx: Transaction, id: string): Promise<void> {
    await tx.query('DELETE FROM poll_person WHERE poll_id = $1', [id]);
  }
}
