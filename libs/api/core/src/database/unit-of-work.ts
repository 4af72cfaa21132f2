import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, type EntityTarget, type ObjectLiteral, type Repository } from 'typeorm';
import type { DomainEvent } from '../outbox/events.js';
import { OutboxDispatcher } from '../outbox/outbox-dispatcher.js';

/** One open transaction, passed on by hand so that a reader sees what belongs together. */
export class Transaction {
  constructor(readonly manager: EntityManager) {}

  private readonly last: (() => Promise<void>)[] = [];

  /**
   * Does `step` when everything else in the transaction is done, just before the commit. For what takes a lock that many others need: taken
   * last, it is held for a moment only, and nobody who holds it can be waiting for anything else.
   */
  lastly(step: () => Promise<void>): void {
    this.last.push(step);
  }

  /** Does what was put off until the end. */
  async finish(): Promise<void> {
    for (const step of this.last) await step();
  }

  repository<T extends ObjectLiteral>(entity: EntityTarget<T>): Repository<T> {
    return this.manager.getRepository(entity);
  }

  /** Parameterised SQL; rows of the answer. (An UPDATE or DELETE with RETURNING answers its rows too.) */
  async query<Row = Record<string, unknown>>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    const answer: unknown = await this.manager.query(sql, [...parameters]);
    // TypeORM answers UPDATE and DELETE as [rows, count] and everything else as rows.
    return (/^\s*(update|delete)\b/i.test(sql) ? (answer as [Row[]])[0] : answer) as Row[];
  }

  /** Records what happened; others hear of it after the commit, and never of what was rolled back. */
  async emit(event: DomainEvent, personId: string | null = null): Promise<void> {
    await this.emitAll([event], personId);
  }

  /** The same for several events, by one statement. */
  async emitAll(events: readonly DomainEvent[], personId: string | null = null): Promise<void> {
    await this.query(
      'INSERT INTO event (type, network_id, person_id, payload) SELECT e.type, e.network_id, $3, e.payload FROM unnest($1::text[], $2::uuid[], $4::jsonb[]) WITH ORDINALITY AS e(type, network_id, payload, at) ORDER BY e.at',
      [events.map(({ type }) => type), events.map((event) => ('networkId' in event ? event.networkId : null)), personId, events.map((event) => JSON.stringify(event))],
    );
  }
}

class RolledBack<T> extends Error {
  constructor(readonly value: T) {
    super('rolled back');
  }
}

const isRefusal = (value: unknown): boolean => typeof value === 'object' && value !== null && 'ok' in value && value.ok === false;

/** Runs work in one transaction. */
@Injectable()
export class UnitOfWork {
  constructor(
    private readonly dataSource: DataSource,
    private readonly outbox: OutboxDispatcher,
  ) {}

  /** Commits when `work` answers, rolls back when it throws or answers a refusal (`{ ok: false }`), so a refused action leaves no trace. */
  run<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    return this.within(this.dataSource.manager, work);
  }

  /**
   * For what takes a transaction and something after its commit, and must not overlap with the same on any node: nobody else holds `key`
   * until `work` is done. All its transactions run on the connection that holds the lock, so that those who wait for it cannot take
   * away the connections that it needs.
   */
  async exclusively<T>(key: string, work: (run: UnitOfWork['run']) => Promise<T>): Promise<T> {
    const runner = this.dataSource.createQueryRunner();
    try {
      await runner.query('SELECT pg_advisory_lock(hashtextextended($1, 0))', [key]);
      try {
        return await work((inner) => this.within(runner.manager, inner));
      } finally {
        await runner.query('SELECT pg_advisory_unlock(hashtextextended($1, 0))', [key]);
      }
    } finally {
      await runner.release();
    }
  }

  private async within<T>(manager: EntityManager, work: (tx: Transaction) => Promise<T>): Promise<T> {
    try {
      const value = await manager.transaction(async (open) => {
        const tx = new Transaction(open);
        const answer = await work(tx);
        if (isRefusal(answer)) throw new RolledBack(answer);
        await tx.finish();
        return answer;
      });
      this.outbox.nudge();
      return value;
    } catch (error) {
      if (error instanceof RolledBack) return error.value as T;
      throw error;
    }
  }

  /** Reads outside a transaction. */
  get read(): Transaction {
    return new Transaction(this.dataSource.manager);
  }
}
