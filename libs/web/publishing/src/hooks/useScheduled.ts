import { useQuery, useSubscription } from '@apollo/client/react';
import { useNetwork } from '@northstar/web-core';
import { EDITION_SCHEDULED } from '../api/edition-scheduled.js';
import { SCHEDULED_EDITION } from '../api/scheduled-edition.js';
import type { Scheduled } from '../lib/types.js';

/** The edition that waits for its time or was stopped, as it is now. */
export function useScheduled(strategyId: string | null) {
  const { id } = useNetwork();
  const { data, error, refetch } = useQuery(SCHEDULED_EDITION, { variables: { strategyId: strategyId ?? '' }, skip: !strategyId, fetchPolicy: 'network-only' });
  useSubscription(EDITION_SCHEDULED, { variables: { networkId: id }, skip: !strategyId, ignoreResults: true, onData: () => void refetch() });
  return { scheduled: (data?.scheduledEdition ?? null) as Scheduled | null, known: data !== undefined, error: error ?? null, again: () => void refetch() };
}
