import { useSessionControls } from '@northstar/web-core';
import { useCallback } from 'react';

/** What one may do comes with the session; when members change it is read again, so that buttons follow rights at once. */
export function useRefreshWhenRightsChange(): () => void {
  const { refresh } = useSessionControls();
  return useCallback(() => { void refresh(); }, [refresh]);
}
