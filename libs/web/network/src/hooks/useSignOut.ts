import { useOutcome, useSessionControls } from '@northstar/web-core';
import { useNavigate } from 'react-router';
import { SIGN_OUT } from '../api/sign-out.js';

/** Ends the session and forgets what was read with it. */
export function useSignOut(): { readonly signOut: () => Promise<void>; readonly busy: boolean } {
  const outcome = useOutcome(SIGN_OUT, { keep: false });
  const { personChanged } = useSessionControls();
  const navigate = useNavigate();
  return {
    busy: outcome.busy,
    signOut: async () => {
      if (!(await outcome.run({}))) return;
      await navigate('/', { replace: true });
      await personChanged();
    },
  };
}
