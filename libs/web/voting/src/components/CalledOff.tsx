import { useNetwork } from '@northstar/web-core';
import { Button } from '@mantine/core';
import { IconArrowBackUp, IconReplace } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { BallotOfPage } from '../lib/types.js';

/** A ballot that decides nothing: why, and where to go instead. */
export function CalledOff({ ballot: { state, withdrawalReason, supersededBy } }: { readonly ballot: BallotOfPage }) {
  const { t } = useTranslation('voting');
  const { path } = useNetwork();
  if (state === 'WITHDRAWN') {
    return (
      <section className="ns-card ns-called-off">
        <IconArrowBackUp size={22} aria-hidden />
        <div><h2>{t('off.withdrawn')}</h2>{withdrawalReason ? <p>{t('off.because', { reason: withdrawalReason })}</p> : null}<p>{t('off.withdrawnBody')}</p></div>
      </section>
    );
  }
  if (state !== 'SUPERSEDED') return null;
  return (
    <section className="ns-card ns-called-off">
      <IconReplace size={22} aria-hidden />
      <div>
        <h2>{t('off.superseded')}</h2><p>{t('off.supersededBody')}</p>
        {supersededBy ? <Button component={Link} to={path('decisions', supersededBy.id)}>{t('off.toNew', { number: supersededBy.number })}</Button> : null}
      </div>
    </section>
  );
}
