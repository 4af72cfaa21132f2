import { Checkbox } from '@mantine/core';
import { device, notifyTrouble, useSession } from '@northstar/web-core';
import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/**
 * The question whether this is one's own device, asked where one signs in: on a computer that others use nothing is kept [C11]. `settle` does as
 * was answered, once it is known who came. There is no question where nothing could be kept.
 */
export function useOwnDevice(): { readonly question: ReactNode; readonly settle: (person: { readonly id: string; readonly name: string; readonly initials: string }) => Promise<void> } {
  const { t } = useTranslation('network');
  const session = useSession();
  const [own, setOwn] = useState(false);
  // Who said so once is not asked to say it again.
  useEffect(() => { device.owner().then((owner) => setOwn(owner !== null && owner.untilSent !== true), () => undefined); }, []);
  const possible = session.status === 'signed-out' && session.installation.keepsOnDevices && device.canKeep();
  return {
    question: possible ? <Checkbox label={t('device.label')} description={t('device.signInHint')} checked={own} onChange={({ currentTarget }) => setOwn(currentTarget.checked)} /> : null,
    settle: async ({ id, name, initials }) => {
      if (!possible) return;
      const person = { personId: id, name, initials };
      const before = await device.owner().catch(() => null);
      try {
        await (own ? device.allow(person) : device.arrived(person, { forbidden: true }));
      } catch {
        // Half of it would be a promise that does not hold; but what was kept before may hold words that nobody else has.
        if (!own || before) return;
        await device.forget().catch(() => undefined);
        notifyTrouble(t('device.refused'));
      }
    },
  };
}
