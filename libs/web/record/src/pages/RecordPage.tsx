import { useQuery } from '@apollo/client/react';
import { troubleSentence, useNetwork, usePageTitle } from '@northstar/web-core';
import { clock, CopyField, EmptyState, ErrorState, LoadingState, Page, PageHeader, Section } from '@northstar/web-ui';
import { Button } from '@mantine/core';
import { IconDownload, IconLink } from '@tabler/icons-react';
import { useEffect, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { RECORD } from '../api/record.js';
import { CheckPanel, isRunning } from '../components/CheckPanel.js';
import { inGroups } from '../lib/in-groups.js';

/** How often one looks how far a check has come, and only while there is one. */
const LOOK_MS = 1_000;

/** The record of the network: where it ends, how to take it along and check it, and having the server check it. */
export function RecordPage() {
  const { t } = useTranslation('record');
  const { id, slug } = useNetwork();
  const { data, error, refetch, startPolling, stopPolling } = useQuery(RECORD, { variables: { slug }, fetchPolicy: 'cache-and-network' });
  usePageTitle(t('title'));
  const record = data?.network?.record;
  const running = record ? isRunning(record.check, clock.now()) : false;
  useEffect(() => {
    if (!running) return;
    startPolling(LOOK_MS);
    return stopPolling;
  }, [running, startPolling, stopPolling]);
  const framed = (content: ReactNode) => <Page><PageHeader title={t('title')} lead={t('lead')} />{content}</Page>;
  if (!record) return framed(error ? <ErrorState title={t('failed')} onRetry={() => void refetch()}>{troubleSentence(error)}</ErrorState> : <LoadingState />);
  if (!record.head) return framed(<EmptyState icon={IconLink} title={t('empty')}>{t('emptyBody')}</EmptyState>);
  const { sequence, hash } = record.head;
  return framed(
    <>
      <Section title={t('ends.title')}>
        <p className="ns-plain">{t('ends.entries', { count: sequence })}</p>
        <CopyField label={t('ends.fingerprint')} value={inGroups(hash)} />
        <p className="ns-plain ns-dim">{t('ends.note')}</p>
      </Section>
      <CheckPanel networkId={id} record={record} onBegun={() => void refetch()} />
      <Section title={t('take.title')}>
        <p className="ns-record-take">
          <Button component="a" href={record.path} download leftSection={<IconDownload size={18} aria-hidden />}>{t('take.record')}</Button>
          <Button component="a" href="/p/assets/verify.mjs" download variant="default" leftSection={<IconDownload size={18} aria-hidden />}>{t('take.program')}</Button>
        </p>
        <p className="ns-plain">{t('take.how')}</p>
        <pre className="ns-record-command"><code>node verify.mjs record-{sequence}.json</code></pre>
        <p className="ns-plain">{t('take.what')}</p>
        <p className="ns-plain ns-dim">{t('take.sealed')}</p>
      </Section>
    </>,
  );
}
