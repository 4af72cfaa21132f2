import { useQuery, useSubscription } from '@apollo/client/react';
import { useNetwork } from '@northstar/web-core';
import { useState } from 'react';
import { EDITION_SCHEDULED } from '../api/edition-scheduled.js';
import { SCHEDULED_EDITION } from '../api/scheduled-edition.js';
import type { Scheduled } from '../lib/types.js';

/** The edition that waits for its time or was stopped, as it is now. */
export function useScheduled(strategyId: string | null) {
  const { id } = useNetwork();
  const { data, error, refetch } = useQuery(SCHEDULED_EDITION, { variables: { strategyId: strategyId ?? '' }, skip: !strategyId, fetchPolicy: 'network-only' });
  useSubscription(EDITION_SCHEDULED, { variables: { networkId: id }, skip: !strategyId, ignoreResults: true, onData: () => void refetch() });
  const scheduled = (data?.scheduledEdition ?? null) as Scheduled | null;
  // What was called off is put together once more from what was on its cover.
  const [last, setLast] = useState<Scheduled | null>(null);
  if (scheduled && scheduled !== last) setLast(scheduled);
  return { scheduled, last, known: data !== undefined, error: error ?? null, again: () => void refetch() };
}
