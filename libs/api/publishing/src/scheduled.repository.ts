import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type Transaction, UnitOfWork } from '@northstar/api-core';
import type { Cover } from '@northstar/domain-strategy';

export type ScheduledState = 'waiting' | 'stopped' | 'called_off' | 'published';

/** An edition that waits for its time, or did. */
export interface ScheduledRow extends Cover {
  id: string;
  networkId: string;
  slug: string;
  strategyId: string;
  versionIds: string[];
  publishAt: Date;
  timeZone: string;
  /** Counts how often its time was set. */
  revision: number;
  setBy: string;
  setAt: Date;
  state: ScheduledState;
  stoppedBecause: string | null;
  endedAt: Date | null;
  editionId: string | null;
}
/** What somebody wants to publish: a cover and exact versions. */
export interface Draft { strategyId: string; cover: Cover; versionIds: string[] }

const COLUMNS = `s.id, s.network_id AS "networkId", n.slug, s.strategy_id AS "strategyId", s.title, s.note, s.contact, s.licence, s.version_ids AS "versionIds", s.publish_at AS "publishAt", s.time_zone AS "timeZone",
  s.revision, s.set_by AS "setBy", s.set_at AS "setAt", s.state, s.stopped_because AS "stoppedBecause", s.ended_at AS "endedAt", s.edition_id AS "editionId"`;
const FROM = 'FROM scheduled_edition s JOIN network n ON n.id = s.network_id';

/** All SQL about editions that wait for their time. */
@Injectable()
export class ScheduledRepository {
  constructor(private readonly uow: UnitOfWork) {}

  async byId(id: string, tx: Transaction = this.uow.read): Promise<ScheduledRow | null> {
    return (await tx.query<ScheduledRow>(`SELECT ${COLUMNS} ${FROM} WHERE s.id = $1`, [id]))[0] ?? null;
  }

  /** Those of several networks that wait, or were stopped and nobody has taken notice. */
  current(networkIds: readonly string[]): Promise<ScheduledRow[]> {
    return this.uow.read.query<ScheduledRow>(`SELECT ${COLUMNS} ${FROM} WHERE s.network_id = ANY ($1) AND s.state IN ('waiting', 'stopped')`, [networkIds]);
  }

  /** Holds the strategy, so that nobody publishes or schedules beside; answers what waits there. */
  async holdStrategy(tx: Transaction, strategyId: string): Promise<ScheduledRow | null> {
    await tx.query('SELECT FROM strategy WHERE id = $1 FOR NO KEY UPDATE', [strategyId]);
    return (await tx.query<ScheduledRow>(`SELECT ${COLUMNS} ${FROM} WHERE s.strategy_id = $1 AND s.state = 'waiting'`, [strategyId]))[0] ?? null;
  }

  async hold(tx: Transaction, id: string): Promise<ScheduledRow | null> {
    return (await tx.query<ScheduledRow>(`SELECT ${COLUMNS} ${FROM} WHERE s.id = $1 FOR UPDATE OF s`, [id]))[0] ?? null;
  }

  /** Whatever waits, with the time of each, soonest first. */
  waiting(): Promise<{ id: string; publishAt: Date }[]> {
    return this.uow.read.query("SELECT id, publish_at AS \"publishAt\" FROM scheduled_edition WHERE state = 'waiting' ORDER BY publish_at");
  }

  async insert(tx: Transaction, networkId: string, { strategyId, cover, versionIds }: Draft, at: Pick<ScheduledRow, 'publishAt' | 'timeZone' | 'setBy' | 'setAt'>): Promise<ScheduledRow> {
    const id = randomUUID();
    await tx.query(
      `INSERT INTO scheduled_edition (id, network_id, strategy_id, title, note, contact, licence, version_ids, publish_at, time_zone, set_by, set_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
      [id, networkId, strategyId, cover.title, cover.note, cover.contact, cover.licence, versionIds, at.publishAt, at.timeZone, at.setBy, at.setAt]);
    return (await this.byId(id, tx))!;
  }

  async move(tx: Transaction, id: string, at: Pick<ScheduledRow, 'publishAt' | 'timeZone' | 'setBy' | 'setAt'>): Promise<void> {
    await tx.query('UPDATE scheduled_edition SET publish_at = $2, time_zone = $3, set_by = $4, set_at = $5, revision = revision + 1 WHERE id = $1', [id, at.publishAt, at.timeZone, at.setBy, at.setAt]);
  }

  async end(tx: Transaction, id: string, at: Date, end: { state: 'published'; editionId: string } | { state: 'stopped'; because: string } | { state: 'called_off' }): Promise<void> {
    await tx.query('UPDATE scheduled_edition SET state = $2, ended_at = $3, edition_id = $4, stopped_because = COALESCE($5, stopped_because) WHERE id = $1',
      [id, end.state, at, end.state === 'published' ? end.editionId : null, end.state === 'stopped' ? end.because : null]);
  }

  /** Somebody has gone on: what was stopped before is in view no more. */
  async takeNotice(tx: Transaction, strategyId: string): Promise<void> {
    await tx.query("UPDATE scheduled_edition SET state = 'called_off' WHERE strategy_id = $1 AND state = 'stopped'", [strategyId]);
  }
}
