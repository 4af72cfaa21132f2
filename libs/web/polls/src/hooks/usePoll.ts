import { useQuery, useSubscription } from '@apollo/client/react';
import { useNetwork } from '@northstar/web-core';
import { clock } from '@northstar/web-ui';
import { useEffect } from 'react';
import { POLL } from '../api/poll.js';
import { POLL_CHANGED } from '../api/poll-changed.js';
import type { Poll } from '../lib/types.js';

/** Timers count in 32 bits; a longer wait would end at once. */
const LONGEST_WAIT_MS = 2 ** 31 - 1;

/** One poll, kept up to date: by what the server tells, and by asking again when its deadline has passed. */
export function usePoll(id: string): { readonly poll: Poll | null; readonly missing: boolean; readonly error: unknown; readonly retry: () => void } {
  const { id: networkId } = useNetwork();
  // Of one's own answer on another device there is no news, so it is asked for.
  const { data, error, refetch } = useQuery(POLL, { variables: { id }, fetchPolicy: 'cache-and-network' });
  useSubscription(POLL_CHANGED, { variables: { networkId }, ignoreResults: true });
  const poll = data?.poll ?? null;
  const endsAt = poll?.state === 'OPEN' ? poll.closesAt : null;
  useEffect(() => {
    if (endsAt === null) return undefined;
    const wait = Date.parse(endsAt) - clock.now() + 500;
    if (wait < 0 || wait > LONGEST_WAIT_MS) return undefined;
    const timer = setTimeout(() => void refetch(), wait);
    return () => clearTimeout(timer);
  }, [endsAt, refetch]);
  return { poll, missing: data !== undefined && data.poll === null, error, retry: () => void refetch() };
}
