import { Injectable } from '@nestjs/common';
import type { Transaction } from '@northstar/api-core';
import { initialsOf } from '@northstar/api-identity';
import type { Standing } from '@northstar/domain-membership';
import { Organisation } from './organisation.entity.js';

export const COLOURS = 16;

/** Writes organisations. */
@Injectable()
export class OrganisationsRepository {
  /** Adds an organisation in the colour that the network uses least. */
  async create(tx: Transaction, { networkId, name, standing, at }: { networkId: string; name: string; standing: Standing; at: Date }): Promise<string> {
    const [least] = await tx.query<{ colour: number }>(
      `SELECT c.colour FROM generate_series(0, ${COLOURS - 1}) AS c(colour) LEFT JOIN organisation o ON o.network_id = $1 AND o.colour = c.colour
       GROUP BY c.colour ORDER BY count(o.id), c.colour LIMIT 1`, [networkId],
    );
    const saved = await tx.repository(Organisation).save({
      networkId, name, standing, initials: initialsOf(name), colour: least!.colour, createdAt: at, joinedAt: standing === 'member' ? at : null, kindsOfWork: [],
    });
    return saved.id;
  }

  async withName(tx: Transaction, networkId: string, name: string): Promise<Organisation | null> {
    return tx.repository(Organisation).createQueryBuilder('o').where('o.network_id = :networkId AND lower(o.name) = lower(:name)', { networkId, name }).getOne();
  }

  /** Locks the network's row, so that two changes to who runs it wait for each other. */
  async lockNetwork(tx: Transaction, networkId: string): Promise<void> {
    await tx.query('SELECT id FROM network WHERE id = $1 FOR NO KEY UPDATE', [networkId]);
  }
}
