import type { AmendmentFacts, Place, Stretch } from '@northstar/domain-amendments';
import type { ExactChange } from '@northstar/engine-suggestions';
import type { AmendmentRow, StoredChange } from './amendments.repository.js';

/** Why somebody wants, decides or objects; that it is said at all is a rule of the domain. */
export const REASON = (most: number) => ({ field: 'reason', label: 'The reason', most, optional: true });

/** A stored amendment as the domain knows it. */
export const domainAmendment = ({ id, number, state, organisationId, voteState }: AmendmentRow, sponsors: readonly string[]): AmendmentFacts =>
  ({ id, number, state, organisationId, sponsors, vote: voteState === null ? 'none' : voteState === 'notice' || voteState === 'open' ? 'running' : voteState === 'carried' ? 'carried' : 'failed' });

export const placeOf = ({ versionId, starts, ends }: Pick<AmendmentRow, 'versionId' | 'starts' | 'ends'>): Place => ({ versionId, from: starts, to: ends });

/** What is kept of a change, and how the domain knows it. */
export const storedChange = ({ from: _from, to: _to, ...change }: ExactChange): StoredChange => change;
export const wordingOf = ({ replacedWords, proposedWords }: Pick<ExactChange, 'replacedWords' | 'proposedWords'>, at: Stretch) => ({ ...at, replaced: replacedWords, proposed: proposedWords });
