import { useQuery, useSubscription } from '@apollo/client/react';
import { useNetwork } from '@northstar/web-core';
import { useMemo } from 'react';
import { BALLOT_CHANGED } from '../api/ballot-changed.js';
import { ENDED_BALLOTS } from '../api/ended-ballots.js';
import { RUNNING_BALLOTS } from '../api/running-ballots.js';
import type { BallotRow, BallotWithElectors } from '../lib/types.js';

/** Which of the ended ballots are listed. */
export const ENDINGS = {
  all: ['CARRIED', 'NOT_CARRIED', 'TIED', 'INQUORATE', 'UNDER_OBJECTION', 'WITHDRAWN', 'SUPERSEDED'],
  carried: ['CARRIED'],
  notCarried: ['NOT_CARRIED', 'TIED', 'INQUORATE', 'UNDER_OBJECTION'],
  calledOff: ['WITHDRAWN', 'SUPERSEDED'],
} as const;
export type Ending = keyof typeof ENDINGS;

/** All decisions of the network: what is open, soonest deadline first, and what ended, newest first. */
export function useDecisions(ending: Ending) {
  const { id, slug } = useNetwork();
  const running = useQuery(RUNNING_BALLOTS, { variables: { slug } });
  const states = useMemo(() => [...ENDINGS[ending]], [ending]);
  const ended = useQuery(ENDED_BALLOTS, { variables: { slug, states } });
  const refetch = () => { void running.refetch(); void ended.refetch(); };
  // Which list a ballot belongs to is the server's to say.
  useSubscription(BALLOT_CHANGED, { variables: { networkId: id }, ignoreResults: true, onData: refetch });
  const open = running.data?.network?.ballots.nodes;
  const page = ended.data?.network?.ballots;
  return {
    running: useMemo<readonly BallotWithElectors[] | null>(() => (open ? [...open].sort((one, other) => Date.parse(one.closesAt) - Date.parse(other.closesAt)) : null), [open]),
    ended: (page?.nodes ?? null) as readonly BallotRow[] | null,
    endedCount: page?.totalCount ?? 0,
    more: page?.pageInfo.hasNextPage ? () => void ended.fetchMore({ variables: { after: page.pageInfo.endCursor } }) : null,
    error: running.error ?? ended.error ?? null,
    retry: refetch,
  };
}
