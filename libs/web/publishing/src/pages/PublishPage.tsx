import { troubleSentence, useNetwork, usePageTitle } from '@northstar/web-core';
import { EmptyState, ErrorState, LoadingState, Page, PageHeader } from '@northstar/web-ui';
import { Button } from '@mantine/core';
import { IconBook2 } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { PublishedNow } from '../components/PublishedNow.js';
import { PublishForm } from '../components/PublishForm.js';
import { ScheduledRoom } from '../components/ScheduledRoom.js';
import { Stopped } from '../components/Stopped.js';
import { useReadiness } from '../hooks/useReadiness.js';
import { useScheduled } from '../hooks/useScheduled.js';
import type { Edition } from '../lib/types.js';
import '../components/publishing.css';

/** Puts the next edition together, for whoever may publish it. */
export function PublishPage() {
  const { t } = useTranslation('publishing');
  const { may, path } = useNetwork();
  const [published, setPublished] = useState<Edition | null>(null);
  const mayPublish = may('EDITION_PUBLISH');
  const { strategy, readiness, refused, error, outdated, again } = useReadiness(!mayPublish || published !== null);
  const { scheduled, last, known, error: failed, again: lookAgain } = useScheduled(published ? null : strategy?.id ?? null);
  usePageTitle(t('create.title'));
  const where = [{ label: t('title'), to: path('published') }];
  if (published) return <Page><PageHeader title={t('create.title')} where={where} /><PublishedNow edition={published} /></Page>;
  if (!mayPublish || refused) return <Page><EmptyState page centred icon={IconBook2} title={t('create.notAllowed')} action={<Button component={Link} to={path('published')}>{t('create.toPublished')}</Button>}>{t('create.notAllowedBody')}</EmptyState></Page>;
  const framed = (content: ReactNode) => <Page wide><PageHeader title={t('create.title')} where={where} lead={t('create.lead')} />{content}</Page>;
  const trouble = error ?? failed;
  if (!strategy || !readiness || !known) return framed(trouble ? <ErrorState title={t('create.failed')} onRetry={() => { again(); if (strategy) lookAgain(); }}>{troubleSentence(trouble)}</ErrorState> : <LoadingState shape="page" />);
  if (scheduled?.state === 'WAITING') return framed(<ScheduledRoom scheduled={scheduled} readiness={readiness} />);
  return framed(
    <>
      <div role="status">{outdated ? <p className="ns-publish-outdated">{t('create.outdated')} <Button variant="default" size="compact-sm" onClick={again}>{t('create.lookAgain')}</Button></p> : null}</div>
      {scheduled ? <Stopped scheduled={scheduled} /> : null}
      <PublishForm strategy={strategy} readiness={readiness} before={last} onPublished={setPublished} onRefused={again} />
    </>,
  );
}
