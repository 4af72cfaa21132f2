import { Injectable } from '@nestjs/common';
import type { Transaction } from '../database/unit-of-work.js';
import { keyName, seal, unseal } from './sealing.js';
import { ServerKey } from './server-key.js';

interface BoxRow {
  salt: Buffer;
  sealed: Buffer;
  keyName: string;
}

/**
 * Boxes of answers that belong to nobody [D8.6]. A box is one row of one size, in which all answers so far are one sealed value, written anew as a
 * whole with every answer: there is no row, order, time or transaction of a single one.
 */
@Injectable()
export class BallotBoxes {
  constructor(private readonly serverKey: ServerKey) {}

  /** Whether there is a key to seal with. */
  async ready(): Promise<boolean> {
    return (await this.serverKey.get()) !== null;
  }

  /** Puts an empty box up for a ballot or poll, with a counter for each answer that can be given. */
  async putUp(tx: Transaction, networkId: string, id: string, counters: number): Promise<void> {
    const key = await this.key();
    const { salt, sealed } = seal(key, id, Array<number>(counters).fill(0));
    await tx.query('INSERT INTO ballot_box (id, network_id, salt, sealed, key_name) VALUES ($1, $2, $3, $4, $5)', [id, networkId, salt, sealed, keyName(key)]);
  }

  /** Adds one to each of these counters. Whoever calls holds the row of the ballot or poll, so that no two do it at once. */
  async add(tx: Transaction, id: string, counters: readonly number[]): Promise<void> {
    const key = await this.key();
    const counts = await this.look(tx, id, key);
    const next = seal(key, id, counts.map((count, n) => count + (counters.includes(n) ? 1 : 0)));
    await tx.query('UPDATE ballot_box SET salt = $2, sealed = $3 WHERE id = $1', [id, next.salt, next.sealed]);
  }

  /** Takes the numbers out, for good: the box and the salt of its key are gone with the transaction. */
  async empty(tx: Transaction, id: string): Promise<number[]> {
    const counts = await this.look(tx, id, await this.key());
    await this.destroy(tx, id);
    return counts;
  }

  /** Throws away what is in a box without looking. */
  async destroy(tx: Transaction, id: string): Promise<void> {
    await tx.query('DELETE FROM ballot_box WHERE id = $1', [id]);
  }

  private async look(tx: Transaction, id: string, key: Buffer): Promise<number[]> {
    const [row] = await tx.query<BoxRow>('SELECT salt, sealed, key_name AS "keyName" FROM ballot_box WHERE id = $1 FOR UPDATE', [id]);
    if (!row) throw new Error('a box of answers is not there');
    if (row.keyName !== keyName(key)) throw new Error('a box of answers was sealed with another key than BALLOT_KEY, or ballot-key in DATA_DIR, now holds; put that key back');
    return unseal(key, id, row);
  }

  private async key(): Promise<Buffer> {
    const key = await this.serverKey.get();
    if (key === null) throw new Error('there is no key for boxes of answers; set BALLOT_KEY, or let DATA_DIR be written');
    return key;
  }
}
