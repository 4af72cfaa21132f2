import { IconLock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

const PROTECTED = ['answer', 'apart', 'close', 'together'] as const;
const NOT = ['server', 'pressure', 'notes', 'device'] as const;

/** What an anonymous poll protects and what not, in plain words: said before anybody relies on it [PL8]. */
export function WhatIsProtected({ open = false }: { readonly open?: boolean }) {
  const { t } = useTranslation('polls');
  return (
    <details className="ns-poll-words" open={open}>
      <summary><IconLock size={16} aria-hidden /> {t('secret.what')}</summary>
      <p><strong>{t('secret.protected')}</strong></p>
      <ul>{PROTECTED.map((name) => <li key={name}>{t(`secret.protects.${name}`)}</li>)}</ul>
      <p><strong>{t('secret.not')}</strong></p>
      <ul>{NOT.map((name) => <li key={name}>{t(`secret.notProtects.${name}`)}</li>)}</ul>
    </details>
  );
}
