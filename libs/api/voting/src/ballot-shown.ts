import { explainSteps, type Ranked } from '@northstar/domain-voting';
import { BallotType, OutcomeType, PositionType, PreferenceType, RankedTextType } from './ballot.types.js';
import type { BallotRow, PositionRow, StoredResult } from './ballots.repository.js';

/** The GraphQL form of a ballot; everything that needs another look at the database is resolved field by field. */
export function shownBallot(row: BallotRow): BallotType {
  const { id, number, title, introduction, state, opensAt, closesAt, timeZone, closedAt, endedReason } = row;
  return Object.assign(new BallotType(), {
    id, number, title, introduction, state, opensAt, closesAt, timeZone, closedAt, row,
    withdrawalReason: state === 'withdrawn' ? endedReason : null, outcome: row.result && shownOutcome(row.result), firstOutcome: row.firstResult && shownOutcome(row.firstResult),
  });
}

export function shownPosition(row: PositionRow): PositionType {
  const { id, choice, reason, proposedChange, shareDissent, takenAt, revision } = row;
  return Object.assign(new PositionType(), { id, choice, shareDissent, preferences: (row.preferences ?? []).map((preference) => Object.assign(new PreferenceType(), preference)), reason, proposedChange, takenAt, revision, row });
}

const shownOutcome = (result: StoredResult): OutcomeType => Object.assign(new OutcomeType(), {
  state: result.outcome, headline: result.headline, steps: explainSteps(result),
  yes: result.yes, no: result.no, abstain: result.abstain, standAside: result.standAside, support: result.support,
  supportWithReservation: result.supportWithReservation, oppose: result.oppose, block: result.block,
  eligible: result.eligible, answered: result.answered, quorum: result.quorum, advisory: result.advisory !== undefined, withheld: result.withheld === true,
  ranking: (result.ranking ?? []).map(shownRank(result)),
});

/** Points by ranked choice are counted in halves [D4.13]. */
const shownRank = ({ advisory }: StoredResult) => ({ points, ...ranked }: Ranked): RankedTextType =>
  Object.assign(new RankedTextType(), { ...ranked, points: advisory === 'ranked_choice' ? points / 2 : points });
