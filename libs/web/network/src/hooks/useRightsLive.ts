import { useSubscription } from '@apollo/client/react';
import { useNetwork, useSessionControls } from '@northstar/web-core';
import { RIGHTS_CHANGED } from '../api/rights-changed.js';

/** What one may do comes with the session; when members change it is read again, so that buttons follow rights at once. */
export function useRightsLive(): void {
  const { id } = useNetwork();
  const { refresh } = useSessionControls();
  useSubscription(RIGHTS_CHANGED, { variables: { networkId: id }, ignoreResults: true, onData: () => void refresh() });
}
