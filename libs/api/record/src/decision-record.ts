import { Injectable } from '@nestjs/common';
import { Clock, type Transaction } from '@northstar/api-core';
import { mentioned, write, type Draft, type Head } from '@northstar/domain-record';
import { RecordRepository } from './record.repository.js';
import { salt, sha256 } from './sha256.js';

/** Writes decisions down, in the transaction in which they are taken: there is no decision without its entry, and no entry without its decision [D9]. */
@Injectable()
export class DecisionRecord {
  private readonly waiting = new WeakMap<Transaction, Map<string, Draft[]>>();

  constructor(
    private readonly records: RecordRepository,
    private readonly clock: Clock,
  ) {}

  /**
   * Puts an event on record with the commit. Everything of a transaction is written at its very end, by three statements for each network:
   * whoever holds the head of a record waits for nobody, so it cannot be part of a circle, whichever rows were locked before.
   */
  append(tx: Transaction, networkId: string, ...drafts: readonly Draft[]): void {
    let networks = this.waiting.get(tx);
    if (!networks) {
      const begun = new Map<string, Draft[]>();
      this.waiting.set(tx, (networks = begun));
      tx.lastly(async () => {
        for (const [id, all] of [...begun].sort(([a], [b]) => (a < b ? -1 : 1))) await this.write(tx, id, all);
      });
    }
    networks.set(networkId, [...(networks.get(networkId) ?? []), ...drafts]);
  }

  private async write(tx: Transaction, networkId: string, drafts: readonly Draft[]): Promise<void> {
    const { people, organisations } = mentioned(drafts);
    const names = await this.records.names(tx, people, organisations);
    const head: Head = await this.records.lockHead(tx, networkId);
    const all: readonly Draft[] = head.sequence > 0 ? drafts : [{ kind: 'record_began', at: this.clock.now(), format: 1, reconstructed: 0 }, ...drafts];
    await this.records.append(tx, networkId, write(sha256, salt, networkId, head, all, names));
  }
}
