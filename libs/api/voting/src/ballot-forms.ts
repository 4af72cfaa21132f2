import { type AnnouncedBallot, ballotOf, type Elector, type Position, type Proxy } from '@northstar/domain-voting';
import type { BallotRow, ElectorRow, PositionRow } from './ballots.repository.js';

/** A stored ballot as the domain knows it. */
export const domainBallot = ({ opensAt, closesAt, closedAt, createdAt, endedReason, ...row }: BallotRow): AnnouncedBallot => ballotOf({
  ...row, opensAt: opensAt.getTime(), closesAt: closesAt.getTime(), closedAt: closedAt?.getTime() ?? null, announcedAt: createdAt.getTime(), withdrawalReason: endedReason,
});

export const domainElectors = (rows: readonly ElectorRow[]): Elector[] => rows.map(({ organisationId, leftAt }) => ({ organisationId, leftAt: leftAt?.getTime() ?? null }));

export const domainPosition = ({ organisationId, choice, preferences, reason, proposedChange, shareDissent, takenBy, takenAt, revision, holderId }: PositionRow): Position =>
  ({ organisationId, choice, preferences, reason, proposedChange, shareDissent, takenBy, takenAt: takenAt.getTime(), revision, holderId });

/** The rights to answer for others that stand in a ballot. */
export const domainProxies = (rows: readonly ElectorRow[]): Proxy[] => rows.flatMap(({ organisationId, proxyHolder, proxyPerson }): Proxy[] => (
  proxyHolder !== null ? [{ organisationId, holder: { kind: 'organisation', organisationId: proxyHolder } }] : proxyPerson !== null ? [{ organisationId, holder: { kind: 'person', personId: proxyPerson } }] : []));
