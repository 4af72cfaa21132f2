import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSignOut } from '../hooks/useSignOut.js';

/** Ends the session on this device. */
export function SignOutButton() {
  const { t } = useTranslation('network');
  const { signOut, busy } = useSignOut();
  return <Button variant="default" loading={busy} onClick={() => void signOut()}>{t('signOut.action')}</Button>;
}
