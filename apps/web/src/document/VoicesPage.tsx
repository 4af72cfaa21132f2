import { useNetwork, usePageTitle } from '@northstar/web-core';
import { Page, PageHeader } from '@northstar/web-ui';
import { DocumentVoices, StrategyVoices } from '@northstar/web-versions';
import { useTranslation } from 'react-i18next';
import { DocumentSubpage } from './DocumentSubpage.js';

/** Whose voices are in a text, and who wrote it. */
export function DocumentVoicesPage() {
  const { t } = useTranslation('versions');
  const { path } = useNetwork();
  return (
    <DocumentSubpage title={t('voices.title')} pageTitle={(title) => t('voices.documentTitle', { title })} lead={t('voices.lead')}>
      {({ id, title }) => <DocumentVoices documentId={id} title={title} url={path('d', id)} />}
    </DocumentSubpage>
  );
}

/** Whose voices are in the strategy. */
export function StrategyVoicesPage() {
  const { t } = useTranslation('versions');
  const { t: app } = useTranslation('app');
  const { path } = useNetwork();
  usePageTitle(t('voices.title'));
  return (
    <Page>
      <PageHeader title={t('voices.title')} lead={t('voices.leadStrategy')} where={[{ label: app('nav.strategy'), to: path('strategy') }]} />
      <StrategyVoices url={path('strategy')} />
    </Page>
  );
}
