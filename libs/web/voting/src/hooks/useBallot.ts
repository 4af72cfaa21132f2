import { useQuery, useSubscription } from '@apollo/client/react';
import { useNetwork } from '@northstar/web-core';
import { clock } from '@northstar/web-ui';
import { useEffect } from 'react';
import { BALLOT } from '../api/ballot.js';
import { BALLOT_LIVE } from '../api/ballot-live.js';
import type { BallotOfPage } from '../lib/types.js';

/** Timers count in 32 bits; a longer wait would end at once. */
const LONGEST_WAIT_MS = 2 ** 31 - 1;
/** The server turns states a moment after the clock; asking at the very instant would ask too early. */
const GRACE_MS = 1_500;

/** One ballot, kept up to date: by what the server tells, and by asking again when its clock has something to say. */
export function useBallot(id: string): { readonly ballot: BallotOfPage | null; readonly missing: boolean; readonly error: unknown; readonly retry: () => void } {
  const { id: networkId } = useNetwork();
  const { data, error, refetch } = useQuery(BALLOT, { variables: { id } });
  useSubscription(BALLOT_LIVE, { variables: { networkId }, ignoreResults: true });
  const ballot = data?.ballot ?? null;
  const turnsAt = ballot?.state === 'NOTICE' ? ballot.opensAt : ballot?.state === 'OPEN' ? ballot.closesAt : null;
  useEffect(() => {
    if (turnsAt === null) return undefined;
    const wait = Date.parse(turnsAt) - clock.now() + GRACE_MS;
    if (wait < 0 || wait > LONGEST_WAIT_MS) return undefined;
    const timer = setTimeout(() => void refetch(), wait);
    return () => clearTimeout(timer);
  }, [turnsAt, refetch]);
  return { ballot, missing: data !== undefined && data.ballot === null, error, retry: () => void refetch() };
}
