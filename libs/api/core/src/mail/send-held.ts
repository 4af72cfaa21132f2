import type { Clock } from '../clock/clock.js';
import type { Transaction } from '../database/unit-of-work.js';
import type { Logger } from '../log/logger.js';
import type { Mail, Mailer } from './mailer.js';

const MINUTE = 60_000;
const LONGEST_WAIT_MS = 6 * 60 * MINUTE;
const MOST_TRIES = 12;

/** Where mail waits. */
export interface MailQueue {
  sent(tx: Transaction, id: string, at: Date): Promise<void>;
  later(tx: Transaction, id: string, dueAt: Date): Promise<void>;
  drop(tx: Transaction, id: string): Promise<void>;
}

/** Sends a mail that is held in the transaction, and notes there what became of it: it went, it is tried again later and rarer, or it was refused for good or too often. */
export async function sendHeld(
  tx: Transaction, queue: MailQueue, { id, tries }: { readonly id: string; readonly tries: number }, write: () => Mail | Promise<Mail>, { mailer, clock, log }: { readonly mailer: Mailer; readonly clock: Clock; readonly log: Logger },
): Promise<void> {
  try {
    await mailer.send(await write());
    await queue.sent(tx, id, clock.date());
  } catch (error) {
    const refused = Number((error as { responseCode?: unknown }).responseCode) >= 500;
    log.warn(refused ? 'a mail was refused for good' : 'a mail could not be sent', { error, tries: tries + 1 });
    if (refused || tries + 1 >= MOST_TRIES) await queue.drop(tx, id);
    else await queue.later(tx, id, new Date(clock.now() + Math.min(MINUTE * 2 ** tries, LONGEST_WAIT_MS)));
  }
}
