import { Injectable } from '@nestjs/common';
import { type Transaction, UnitOfWork } from '@northstar/api-core';
import type { Step } from '@northstar/domain-amendments';

/** All SQL about which exact version was made of which. */
@Injectable()
export class StepsRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** The first version of the chain in which a version stands. */
  async rootOf(tx: Transaction, versionId: string): Promise<string> {
    return (await tx.query<{ root: string }>('SELECT root_version_id AS root FROM version_step WHERE result_version_id = $1', [versionId]))[0]?.root ?? versionId;
  }

  /** The steps of chains, with the root of each. */
  ofRoots(rootVersionIds: readonly string[], tx: Transaction = this.uow.read): Promise<(Step & { rootVersionId: string })[]> {
    return tx.query(
      `SELECT s.root_version_id AS "rootVersionId", s.base_version_id AS "baseVersionId", s.result_version_id AS "resultVersionId", s.starts AS "from", s.ends AS "to", s.size,
         CASE WHEN a.id IS NULL THEN 'erratum' ELSE 'amendment' END AS kind, COALESCE(a.id, e.id) AS id, COALESCE(a.number, e.number) AS number
       FROM version_step s LEFT JOIN amendment a ON a.id = s.amendment_id LEFT JOIN erratum e ON e.id = s.erratum_id WHERE s.root_version_id = ANY ($1)`, [rootVersionIds]);
  }

  /** The key of the version before is the last word: it has one next. */
  async insert(tx: Transaction, rootVersionId: string, step: Omit<Step, 'number'>, at: Date): Promise<void> {
    await tx.query(
      'INSERT INTO version_step (base_version_id, result_version_id, root_version_id, starts, ends, size, amendment_id, erratum_id, at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)',
      [step.baseVersionId, step.resultVersionId, rootVersionId, step.from, step.to, step.size, step.kind === 'amendment' ? step.id : null, step.kind === 'erratum' ? step.id : null, at]);
  }
}
