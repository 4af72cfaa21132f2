import { useNetwork } from '@northstar/web-core';
import { IconLink } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { inGroups } from '../lib/in-groups.js';

/** Where in the record of decisions something stands, so that people can note it down. */
export function OnRecord({ place }: { readonly place: { readonly sequence: number; readonly hash: string } }) {
  const { t } = useTranslation('record');
  const { path } = useNetwork();
  return (
    <p className="ns-on-record">
      <IconLink size={16} aria-hidden />
      <span>
        {t('onRecord', { number: place.sequence })} · <Link to={path('record')}>{t('toRecord')}</Link>
        <code>{t('fingerprint', { hash: inGroups(place.hash) })}</code>
      </span>
    </p>
  );
}
