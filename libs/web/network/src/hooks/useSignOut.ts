import { device, notifyTrouble, unsentOf, useOutcome, useSession, useSessionControls } from '@northstar/web-core';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { SIGN_OUT } from '../api/sign-out.js';

/** Ends the session and forgets what was read with it, on this device too; not while that would take words along that nobody else has [C11]. */
export function useSignOut(): { readonly signOut: () => Promise<void>; readonly busy: boolean } {
  const outcome = useOutcome(SIGN_OUT, { keep: false });
  const { personChanged } = useSessionControls();
  const navigate = useNavigate();
  const { t } = useTranslation('network');
  const session = useSession();
  return {
    busy: outcome.busy,
    signOut: async () => {
      const texts = session.status === 'signed-in' ? await device.texts(session.viewer.person.id).catch(() => []) : [];
      const unsent = texts.filter((text) => unsentOf(text) > 0);
      if (unsent.length > 0) return notifyTrouble(t('signOut.unsent', { titles: unsent.map(({ title }) => `“${title}”`).join(', ') }));
      if (!(await outcome.run({}))) return;
      await device.forget().catch(() => undefined);
      await navigate('/', { replace: true });
      await personChanged();
    },
  };
}
