import { useQuery, useSubscription } from '@apollo/client/react';
import { useNetwork } from '@northstar/web-core';
import { ErrorState } from '@northstar/web-ui';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { SIGN_ON_CHANGED } from '../api/sign-on-changed.js';
import { SIGN_ONS } from '../api/sign-ons.js';
import { CallCard } from './CallCard.js';

const NEWEST = 5;

/** Signatures beside a text: the calls about it, and the way to a new one where it is agreed. */
export function SignOnRail({ documentId, agreed }: { readonly documentId: string; readonly agreed: boolean }) {
  const { t } = useTranslation('signOn');
  const { id: networkId, slug, may, path } = useNetwork();
  const { data, error, refetch } = useQuery(SIGN_ONS, { variables: { slug, documentId, first: NEWEST }, fetchPolicy: 'cache-and-network' });
  useSubscription(SIGN_ON_CHANGED, { variables: { networkId }, ignoreResults: true, onData: () => void refetch() });
  const calls = data?.network?.signOns.nodes;
  const mayCall = agreed && may('SIGN_ON_CALL');
  if (!calls) return error ? <ErrorState title={t('rail.failed')} onRetry={() => void refetch()} /> : null;
  if (calls.length === 0 && !mayCall) return null;
  return (
    <section className="ns-sign-rail" aria-label={t('rail.title')}>
      <h2>{t('rail.title')}</h2>
      {calls.length === 0 ? <p className="ns-dim ns-plain">{t('rail.noneCan')}</p> : calls.map((call) => <CallCard key={call.id} signOn={call} main={false} />)}
      {mayCall ? <Button component={Link} to={`${path('signatures', 'new')}?document=${documentId}`} variant="light">{t('list.call')}</Button> : null}
    </section>
  );
}
