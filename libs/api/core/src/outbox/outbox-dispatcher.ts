import { Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Logger } from '../log/logger.js';
import { EventBus } from './event-bus.js';
import type { DomainEvent } from './events.js';

const BATCH = 200;
const PATROL_MS = 1_000;

/** Tells of committed events, in order. What a crash left untold is told at the next start. */
@Injectable()
export class OutboxDispatcher implements BeforeApplicationShutdown, OnApplicationBootstrap {
  private running: Promise<void> | null = null;
  private again = false;
  private patrol: NodeJS.Timeout | null = null;
  private stopped = false;

  constructor(
    private readonly dataSource: DataSource,
    private readonly bus: EventBus,
    private readonly log: Logger,
  ) {}

  onApplicationBootstrap(): void {
    this.patrol = setInterval(() => this.nudge(), PATROL_MS);
    this.patrol.unref();
    this.nudge();
  }

  /** Before the database goes: its driver hands out connections that are still in use while it closes. */
  async beforeApplicationShutdown(): Promise<void> {
    this.stopped = true;
    if (this.patrol) clearInterval(this.patrol);
    await this.running;
  }

  /** Something was committed: tell it now. Calls during a run are folded into one more run. */
  nudge(): void {
    if (this.stopped) return;
    if (this.running) {
      this.again = true;
      return;
    }
    this.running = this.dispatch()
      .catch((error: unknown) => this.log.warn('events wait: the outbox could not be read', { error }))
      .finally(() => {
        this.running = null;
        if (this.again) {
          this.again = false;
          this.nudge();
        }
      });
  }

  private async dispatch(): Promise<void> {
    for (;;) {
      const [rows] = (await this.dataSource.query(
        `UPDATE event SET delivered_at = now() WHERE id IN (
           SELECT id FROM event WHERE delivered_at IS NULL ORDER BY id LIMIT ${BATCH} FOR UPDATE SKIP LOCKED
         ) RETURNING id, payload`,
      )) as [{ id: string; payload: DomainEvent }[]];
      rows.sort((a, b) => Number(BigInt(a.id) - BigInt(b.id)));
      for (const row of rows) this.bus.publish(row.payload);
      if (rows.length < BATCH) return;
    }
  }
}
