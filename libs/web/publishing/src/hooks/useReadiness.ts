import { useQuery, useSubscription } from '@apollo/client/react';
import { useNetwork } from '@northstar/web-core';
import { useState } from 'react';
import { BALLOT_WENT_ON } from '../api/ballot-went-on.js';
import { EDITION_PUBLISHED } from '../api/edition-published.js';
import { PUBLISH_READINESS } from '../api/publish-readiness.js';
import { SIGNED_MEANWHILE } from '../api/signed-meanwhile.js';
import { STRATEGY_TO_PUBLISH } from '../api/strategy-to-publish.js';
import type { PublishReadiness } from '../lib/types.js';

/** Whether an answer to a ballot still counts is of no interest here; what it ended in is. */
const DECIDES_NOTHING: readonly string[] = ['NOTICE', 'OPEN'];

/**
 * What the next edition could hold. When something is decided or published meanwhile, it says so and waits to be asked again:
 * nobody shall publish a list that changed under their eyes.
 */
export function useReadiness(skip: boolean) {
  const { id, slug } = useNetwork();
  const [outdated, setOutdated] = useState(false);
  const place = useQuery(STRATEGY_TO_PUBLISH, { variables: { slug }, skip });
  const strategy = place.data?.network?.strategy ?? null;
  const state = useQuery(PUBLISH_READINESS, { variables: { strategyId: strategy?.id ?? '' }, skip: !strategy, fetchPolicy: 'network-only' });
  useSubscription(BALLOT_WENT_ON, { variables: { networkId: id }, skip, ignoreResults: true, onData: ({ data }) => { if (data.data && !DECIDES_NOTHING.includes(data.data.ballotChanged.state)) setOutdated(true); } });
  useSubscription(SIGNED_MEANWHILE, { variables: { networkId: id }, skip, ignoreResults: true, onData: () => setOutdated(true) });
  useSubscription(EDITION_PUBLISHED, { variables: { networkId: id }, skip, ignoreResults: true, onData: () => setOutdated(true) });
  return {
    strategy,
    readiness: (state.data?.publishReadiness ?? null) as PublishReadiness | null,
    /** Nobody told this person: the right to publish ended since the page was opened. */
    refused: state.data !== undefined && state.data.publishReadiness === null,
    error: place.error ?? state.error ?? null,
    outdated,
    again: () => { setOutdated(false); void (strategy ? state.refetch() : place.refetch()); },
  };
}
