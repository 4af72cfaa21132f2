import { Alert, Badge, Button, Code, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@apollo/client/react';
import { RichTextView } from '@northstar/web-editor';
import { Dialog, ErrorState, LoadingState, RelativeTime } from '@northstar/web-ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { VERSION } from '../api/version.js';
import type { Version } from '../lib/types.js';
import { ChangeLog } from './ChangeLog.js';
import { Contributors } from './Contributors.js';

/** A version to read. */
export function VersionDialog({ versionId, compareTo, decisions, mayRestore, onRestore, onClose }: {
  versionId: string; compareTo: (from: string, to?: string) => string; decisions?: ((versionId: string) => ReactNode) | undefined; mayRestore: boolean; onRestore: (version: Version) => void; onClose: () => void;
}) {
  const { t } = useTranslation('versions');
  const { data, error, refetch } = useQuery(VERSION, { variables: { id: versionId } });
  const version = data?.version;
  return (
    <Dialog opened onClose={onClose} size="lg" title={version ? `${t('number', { number: version.number })}${version.name ? `: ${version.name}` : ''}` : t('title')}>
      {error && !version && <ErrorState title={t('view.failed')} onRetry={() => void refetch()} />}
      {data && !version && <Alert color="yellow" variant="light">{t('view.gone')}</Alert>}
      {!data && !error && <LoadingState shape="text" label={t('view.loading')} />}
      {version && (
        <Stack gap="md">
          <Group gap="xs">
            <Badge variant="light" tt="none">{t(`kind.${version.kind}`)}</Badge>
            <Text size="sm" c="dimmed"><RelativeTime at={version.createdAt} /></Text>
            <Group gap="xs" ml="auto">
              <Button size="xs" variant="default" component={Link} to={compareTo(version.id)}>{t('compareNow')}</Button>
              {mayRestore && <Button size="xs" variant="default" onClick={() => onRestore(version)}>{t('restore')}</Button>}
            </Group>
          </Group>
          {version.note && <Text size="sm">{version.note}</Text>}
          <hr className="ns-version-line" />
          <RichTextView content={version.content} label={t('number', { number: version.number })} language={version.document.language} />
          <hr className="ns-version-line" />
          <Text size="xs" fw={600} c="dimmed">{t('contributors')}</Text>
          <ChangeLog changes={version.changes} />
          <Contributors contributors={version.contributors} />
          {decisions?.(version.id)}
          <Text size="xs" c="dimmed">{t('view.hash')}: <Code className="ns-version-hash">{version.hash}</Code></Text>
        </Stack>
      )}
    </Dialog>
  );
}
