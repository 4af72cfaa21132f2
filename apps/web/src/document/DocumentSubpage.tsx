import { troubleSentence, useNetwork, usePageTitle } from '@northstar/web-core';
import { useDocument, type DocumentOfPage } from '@northstar/web-strategies';
import { EmptyState, ErrorState, LoadingState, Page, PageHeader } from '@northstar/web-ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';

/** A page about a text that is not the text itself: the way back, its name, and what is drawn once the text is known. */
export function DocumentSubpage({ title, pageTitle, lead, wide = false, children }: {
  readonly title: string; readonly pageTitle: (title: string) => string; readonly lead?: string; readonly wide?: boolean; readonly children: (document: DocumentOfPage) => ReactNode;
}) {
  const { t } = useTranslation('app');
  const { path } = useNetwork();
  const { documentId = '' } = useParams();
  const { document, missing, error, retry } = useDocument(documentId);
  usePageTitle(document ? pageTitle(document.title) : undefined);
  if (missing) return <Page><EmptyState page centred title={t('document.gone')}>{t('document.goneBody')}</EmptyState></Page>;
  if (!document) return <Page>{error ? <ErrorState onRetry={retry}>{troubleSentence(error)}</ErrorState> : <LoadingState shape="text" />}</Page>;
  return (
    <Page wide={wide}>
      <PageHeader title={title} lead={lead} where={[{ label: document.strategy.title, to: path('strategy') }, { label: document.title, to: path('d', document.id) }]} />
      {children(document)}
    </Page>
  );
}
