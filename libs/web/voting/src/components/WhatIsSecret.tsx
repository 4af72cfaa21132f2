import { IconLock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

const PROTECTED = ['everybody', 'apart', 'few'] as const;
const NOT = ['alike', 'took', 'server', 'pressure'] as const;

/** What a secret ballot protects and what not, in plain words: said before anybody relies on it. */
export function WhatIsSecret({ open = false }: { readonly open?: boolean }) {
  const { t } = useTranslation('voting');
  return (
    <details className="ns-secret-words" open={open}>
      <summary><IconLock size={16} aria-hidden /> {t('secret.what')}</summary>
      <p className="ns-plain"><strong>{t('secret.protected')}</strong></p>
      <ul>{PROTECTED.map((name) => <li key={name}>{t(`secret.protects.${name}`)}</li>)}</ul>
      <p className="ns-plain"><strong>{t('secret.not')}</strong></p>
      <ul>{NOT.map((name) => <li key={name}>{t(`secret.notProtects.${name}`)}</li>)}</ul>
    </details>
  );
}
