import { Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Logger } from '../log/logger.js';
import { Trouble } from '../log/trouble.js';
import { type Line, Neighbours } from '../neighbours/neighbours.js';
import { EventBus } from './event-bus.js';
import type { DomainEvent } from './events.js';

const BATCH = 200;
const PATROL_MS = 1_000;
const OVERLAP_SECONDS = 10;
const NOTHING = new Uint8Array();

/** Tells of committed events, in order. What a crash left untold is told at the next start. */
@Injectable()
export class OutboxDispatcher implements BeforeApplicationShutdown, OnApplicationBootstrap {
  private running: Promise<void> | null = null;
  private again = false;
  private patrol: NodeJS.Timeout | null = null;
  private stopped = false;
  /** With other nodes: how far their telling was looked at, and what of it was told here. */
  private since: string | null = null;
  private told = new Set<string>();
  private line: Line | null = null;
  private readonly trouble: Trouble;

  constructor(
    private readonly dataSource: DataSource,
    private readonly bus: EventBus,
    log: Logger,
    private readonly neighbours: Neighbours,
  ) {
    this.trouble = new Trouble(log, 'events wait: the outbox could not be read', 'events are told again');
  }

  onApplicationBootstrap(): void {
    if (this.neighbours.reach !== 'alone') this.line = this.neighbours.join('events', () => this.nudge());
    this.patrol = setInterval(() => this.nudge(), PATROL_MS);
    this.patrol.unref();
    this.nudge();
  }

  /** Before the database goes: its driver hands out connections that are still in use while it closes. */
  async beforeApplicationShutdown(): Promise<void> {
    this.stopped = true;
    if (this.patrol) clearInterval(this.patrol);
    this.line?.leave();
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
      .then(() => this.trouble.isOver(), (error: unknown) => this.trouble.isThere(error))
      .finally(() => {
        this.running = null;
        if (this.again) {
          this.again = false;
          this.nudge();
        }
      });
  }

  private async dispatch(): Promise<void> {
    await this.tellOwn();
    if (this.line) await this.tellOthers();
  }

  /** What nobody told yet. Each event is taken by one node, which lets the others know that there is something to see. */
  private async tellOwn(): Promise<void> {
    for (;;) {
      const [rows] = (await this.dataSource.query(
        `UPDATE event SET delivered_at = now() WHERE id IN (
           SELECT id FROM event WHERE delivered_at IS NULL ORDER BY id LIMIT ${BATCH} FOR UPDATE SKIP LOCKED
         ) RETURNING id, payload`,
      )) as [{ id: string; payload: DomainEvent }[]];
      rows.sort((a, b) => Number(BigInt(a.id) - BigInt(b.id)));
      for (const row of rows) {
        if (this.line) this.told.add(row.id);
        this.bus.publish(row.payload);
      }
      if (rows.length > 0) this.line?.tell(NOTHING);
      if (rows.length < BATCH) return;
    }
  }

  /**
   * What other nodes took is told here too, read from the table: a message between nodes says no more than that it is time to look,
   * so one that gets lost is made good by the next patrol. The window overlaps, because a commit becomes visible after its time.
   */
  private async tellOthers(): Promise<void> {
    this.since ??= ((await this.dataSource.query('SELECT now()::text AS now')) as [{ now: string }])[0].now;
    const rows = (await this.dataSource.query(
      `SELECT id, payload, delivered_at::text AS at FROM event WHERE delivered_at > $1::timestamptz - interval '${OVERLAP_SECONDS} seconds' ORDER BY delivered_at, id`, [this.since],
    )) as { id: string; payload: DomainEvent; at: string }[];
    const { told } = this;
    this.told = new Set(rows.map(({ id }) => id));
    this.since = rows.at(-1)?.at ?? this.since;
    for (const { id, payload } of rows) if (!told.has(id)) this.bus.publish(payload);
  }
}
