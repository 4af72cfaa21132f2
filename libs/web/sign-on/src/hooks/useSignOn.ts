import { useQuery, useSubscription } from '@apollo/client/react';
import { useNetwork } from '@northstar/web-core';
import { clock } from '@northstar/web-ui';
import { useEffect } from 'react';
import { SIGN_ON } from '../api/sign-on.js';
import { SIGN_ON_CHANGED } from '../api/sign-on-changed.js';
import type { SignOnOfPage } from '../lib/types.js';

/** Timers count in 32 bits; a longer wait would end at once. */
const LONGEST_WAIT_MS = 2 ** 31 - 1;

/** One call, kept up to date: by what the server tells, and by asking again when its deadline has passed. */
export function useSignOn(id: string): { readonly signOn: SignOnOfPage | null; readonly missing: boolean; readonly error: unknown; readonly retry: () => void } {
  const { id: networkId } = useNetwork();
  const { data, error, refetch } = useQuery(SIGN_ON, { variables: { id } });
  useSubscription(SIGN_ON_CHANGED, { variables: { networkId }, ignoreResults: true });
  const signOn = data?.signOn ?? null;
  const endsAt = signOn?.open ? signOn.closesAt : null;
  useEffect(() => {
    if (endsAt === null) return undefined;
    const wait = Date.parse(endsAt) - clock.now() + 500;
    if (wait < 0 || wait > LONGEST_WAIT_MS) return undefined;
    const timer = setTimeout(() => void refetch(), wait);
    return () => clearTimeout(timer);
  }, [endsAt, refetch]);
  return { signOn, missing: data !== undefined && data.signOn === null, error, retry: () => void refetch() };
}
