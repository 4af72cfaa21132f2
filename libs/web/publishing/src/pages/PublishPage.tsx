import { useQuery } from '@apollo/client/react';
import { troubleSentence, useNetwork, usePageTitle } from '@northstar/web-core';
import { EmptyState, ErrorState, LoadingState, Page, PageHeader } from '@northstar/web-ui';
import { Button } from '@mantine/core';
import { IconBook2 } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { PUBLISH_READINESS, STRATEGY_TO_PUBLISH } from '../api/publish-readiness.js';
import { PublishForm } from '../components/PublishForm.js';
import '../components/publishing.css';

/** Puts the next edition together, for whoever may publish it. */
export function PublishPage() {
  const { t } = useTranslation('publishing');
  const { slug, may, path } = useNetwork();
  const mayPublish = may('EDITION_PUBLISH');
  const { data: place, error: placeError, refetch: again } = useQuery(STRATEGY_TO_PUBLISH, { variables: { slug }, skip: !mayPublish });
  const strategy = place?.network?.strategy;
  const { data, error, refetch } = useQuery(PUBLISH_READINESS, { variables: { strategyId: strategy?.id ?? '' }, skip: !strategy, fetchPolicy: 'network-only' });
  usePageTitle(t('create.title'));
  const framed = (content: ReactNode) => <Page><PageHeader title={t('create.title')} where={[{ label: t('title'), to: path('published') }]} lead={t('create.lead')} />{content}</Page>;
  if (!mayPublish) return <Page><EmptyState centred icon={IconBook2} title={t('create.notAllowed')} action={<Button component={Link} to={path('published')}>{t('create.toPublished')}</Button>}>{t('create.notAllowedBody')}</EmptyState></Page>;
  const failure = placeError ?? error;
  if (!strategy || !data?.publishReadiness) return framed(failure ? <ErrorState title={t('create.failed')} onRetry={() => void (strategy ? refetch() : again())}>{troubleSentence(failure)}</ErrorState> : <LoadingState shape="page" />);
  return framed(<PublishForm key={data.publishReadiness.nextNumber} strategy={strategy} readiness={data.publishReadiness} />);
}
