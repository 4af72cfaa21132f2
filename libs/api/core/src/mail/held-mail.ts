import type { Clock } from '../clock/clock.js';
import { Punctual } from '../clock/punctual.js';
import type { Transaction, UnitOfWork } from '../database/unit-of-work.js';
import type { Logger } from '../log/logger.js';
import type { Mail, Mailer } from './mailer.js';

const MINUTE = 60_000;
const LONGEST_WAIT_MS = 6 * 60 * MINUTE;
const MOST_TRIES = 12;

/** A mail that waits; `wanted` tells whether it still concerns whom it was for. */
export interface Waiting {
  readonly id: string;
  readonly tries: number;
  readonly wanted: boolean;
}

/** Where mail waits. */
export interface MailQueue<One extends Waiting> {
  /** The next that is due, held for this transaction alone. */
  take(tx: Transaction, now: Date): Promise<One | null>;
  nextDue(): Promise<Date | null>;
  sent(tx: Transaction, id: string, at: Date): Promise<void>;
  later(tx: Transaction, id: string, dueAt: Date): Promise<void>;
  drop(tx: Transaction, id: string): Promise<void>;
}

/**
 * Sends what waits, one mail after the other, also what waited while the server was down. A mail is held while it is sent and marked in the same
 * transaction, so no two servers send it; only a crash in between can send it again, under the same identifier.
 */
export abstract class HeldMail<One extends Waiting> extends Punctual {
  protected constructor(
    private readonly uow: UnitOfWork,
    clock: Clock,
    protected readonly mailer: Mailer,
    private readonly held: MailQueue<One>,
    log: Logger,
    things: string,
  ) {
    super(clock, log, things);
  }

  override lookAgain(): void {
    if (this.mailer.enabled) super.lookAgain();
  }

  /** Sends one after the other, as long as something is due. */
  async patrol(): Promise<number> {
    while (!this.isStopped && (await this.sendOne()));
    return (await this.held.nextDue())?.getTime() ?? Infinity;
  }

  protected abstract written(tx: Transaction, waiting: One): Mail | Promise<Mail>;

  /** Answers whether there was one. */
  private sendOne(): Promise<boolean> {
    return this.uow.run(async (tx) => {
      const waiting = await this.held.take(tx, this.clock.date());
      if (!waiting) return false;
      if (waiting.wanted) await this.send(tx, waiting);
      else await this.held.drop(tx, waiting.id);
      return true;
    });
  }

  /** Notes what became of it: it went, it is tried again later and rarer, or it was refused for good or too often. */
  private async send(tx: Transaction, waiting: One): Promise<void> {
    const { id, tries } = waiting;
    try {
      await this.mailer.send(await this.written(tx, waiting));
      await this.held.sent(tx, id, this.clock.date());
    } catch (error) {
      const refused = Number((error as { responseCode?: unknown }).responseCode) >= 500;
      this.log.warn(refused ? 'a mail was refused for good' : 'a mail could not be sent', { error, tries: tries + 1 });
      if (refused || tries + 1 >= MOST_TRIES) await this.held.drop(tx, id);
      else await this.held.later(tx, id, new Date(this.clock.now() + Math.min(MINUTE * 2 ** tries, LONGEST_WAIT_MS)));
    }
  }
}
