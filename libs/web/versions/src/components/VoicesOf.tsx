import { useQuery } from '@apollo/client/react';
import { useNetwork } from '@northstar/web-core';
import { EmptyState, ErrorState, LoadingState } from '@northstar/web-ui';
import { useTranslation } from 'react-i18next';
import { DOCUMENT_VOICES, STRATEGY_VOICES } from '../api/voices.js';
import { AuthorsTable } from './AuthorsTable.js';
import { VoicesView } from './VoicesView.js';

/** The voices in one text, and who wrote it. */
export function DocumentVoices({ documentId, title, url }: { readonly documentId: string; readonly title: string; readonly url: string }) {
  const { t } = useTranslation('versions');
  const { data, error, refetch } = useQuery(DOCUMENT_VOICES, { variables: { documentId }, fetchPolicy: 'no-cache' });
  if (error && !data) return <ErrorState title={t('voices.failed')} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState label={t('voices.loading')} />;
  if (!data.document) return <EmptyState title={t('voices.gone')} />;
  return (
    <>
      <VoicesView voices={data.document.voices} title={title} url={url} />
      <AuthorsTable authorship={data.document.authorship} />
    </>
  );
}

/** The voices in all texts of the strategy. */
export function StrategyVoices({ url }: { readonly url: string }) {
  const { t } = useTranslation('versions');
  const { slug } = useNetwork();
  const { data, error, refetch } = useQuery(STRATEGY_VOICES, { variables: { slug }, fetchPolicy: 'no-cache' });
  if (error && !data) return <ErrorState title={t('voices.failed')} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState label={t('voices.loading')} />;
  if (!data.network) return <EmptyState title={t('voices.gone')} />;
  return <VoicesView voices={data.network.strategy.voices} title={data.network.strategy.title} url={url} />;
}
