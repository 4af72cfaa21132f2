import { type AnnouncedBallot, type Elector, type Position, ruleOf } from '@northstar/domain-voting';
import type { BallotRow, ElectorRow, PositionRow } from './ballots.repository.js';

/** A stored ballot as the domain knows it. */
export function domainBallot(row: BallotRow): AnnouncedBallot {
  const frozen = {
    id: row.id, documentId: row.documentId, versionId: row.versionId, timeZone: row.timeZone, previousId: row.previousId,
    opensAt: row.opensAt.getTime(), closesAt: row.closesAt.getTime(),
    rule: ruleOf({ template: row.template, basis: row.basis, quorum: row.quorum, visibility: row.visibility, noticeMs: Math.max(0, row.opensAt.getTime() - row.createdAt.getTime()) }),
  };
  const closedAt = row.closedAt?.getTime() ?? 0;
  switch (row.state) {
    case 'notice':
    case 'open':
      return { ...frozen, state: row.state };
    case 'withdrawn':
      return { ...frozen, state: row.state, closedAt, reason: row.endedReason ?? '' };
    case 'superseded':
      return { ...frozen, state: row.state, closedAt, supersededById: row.supersededById ?? '' };
    default:
      return { ...frozen, state: row.state, closedAt, result: row.result! };
  }
}

export const domainElectors = (rows: readonly ElectorRow[]): Elector[] => rows.map(({ organisationId, leftAt }) => ({ organisationId, leftAt: leftAt?.getTime() ?? null }));

export const domainPosition = ({ organisationId, choice, reason, proposedChange, takenBy, takenAt, revision }: PositionRow): Position =>
  ({ organisationId, choice, reason, proposedChange, takenBy, takenAt: takenAt.getTime(), revision });
