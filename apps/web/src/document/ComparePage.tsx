import { troubleSentence, useNetwork, usePageTitle } from '@northstar/web-core';
import { useDocument } from '@northstar/web-strategies';
import { EmptyState, ErrorState, LoadingState, Page, PageHeader } from '@northstar/web-ui';
import { CompareView } from '@northstar/web-versions';
import { useTranslation } from 'react-i18next';
import { useParams, useSearchParams } from 'react-router';

/** What changed between two moments of a text, and by whom. */
export function ComparePage() {
  const { t } = useTranslation('app');
  const { path } = useNetwork();
  const { documentId = '' } = useParams();
  const [search, setSearch] = useSearchParams();
  const { document, missing, error, retry } = useDocument(documentId);
  usePageTitle(document ? t('document.compareTitle', { title: document.title }) : undefined);
  if (missing) return <Page><EmptyState page centred title={t('document.gone')}>{t('document.goneBody')}</EmptyState></Page>;
  if (!document) return <Page>{error ? <ErrorState onRetry={retry}>{troubleSentence(error)}</ErrorState> : <LoadingState shape="text" />}</Page>;
  return (
    <Page>
      <PageHeader title={t('document.compare')} where={[{ label: document.strategy.title, to: path('strategy') }, { label: document.title, to: path('d', document.id) }]} />
      <CompareView documentId={documentId} from={search.get('from')} to={search.get('to')} onChange={(from, to) => setSearch({ from, ...(to ? { to } : {}) }, { replace: true })} />
    </Page>
  );
}
