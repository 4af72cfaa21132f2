import { ActionIcon, Button, Stack, Text, UnstyledButton, VisuallyHidden } from '@mantine/core';
import { IconArrowBackUp, IconArrowsDiff, IconBook, IconDots, IconFlag3, IconLink } from '@tabler/icons-react';
import { notifyDone } from '@northstar/web-core';
import { DropMenu, ErrorState, LoadingState, RelativeTime } from '@northstar/web-ui';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useVersions } from '../hooks/useVersions.js';
import type { Version } from '../lib/types.js';
import { Contributors } from './Contributors.js';
import { NameVersionDialog } from './NameVersionDialog.js';
import { RestoreDialog } from './RestoreDialog.js';
import { VersionDialog } from './VersionDialog.js';

export interface VersionsRailProps {
  readonly documentId: string;
  /** The version that the address names, and how to change it. */
  readonly versionId: string | null;
  readonly onVersion: (versionId: string | null) => void;
  /** The address of a comparison; without `to`, with the text as it stands. */
  readonly compareTo: (from: string, to?: string) => string;
  /** What was decided about suggestions on the way to a version, shown where it is read. */
  readonly decisions?: (versionId: string) => ReactNode;
}

/** The versions beside the text. */
export function VersionsRail({ documentId, versionId, onVersion, compareTo, decisions }: VersionsRailProps) {
  const { t } = useTranslation('versions');
  const [spoken, setSpoken] = useState('');
  const { versions, can, loading, failed, refetch, more } = useVersions(documentId, () => setSpoken(t('announceCut')));
  const [naming, setNaming] = useState(false);
  const [restoring, setRestoring] = useState<Version | null>(null);
  const mayRestore = can.includes('VERSION_RESTORE');

  if (loading) return <LoadingState label={t('loading')} />;
  if (failed) return <ErrorState title={t('failed')} onRetry={refetch} />;
  return (
    <Stack gap="md">
      {can.includes('VERSION_NAME') && <Button variant="light" leftSection={<IconFlag3 size={16} aria-hidden />} onClick={() => setNaming(true)}>{t('nameNow')}</Button>}
      <Text size="sm" c="dimmed">{versions.length === 0 ? t('empty') : t('intro')}</Text>
      <ol className="ns-versions">
        {versions.map((version, index) => (
          <VersionItem
            key={version.id} version={version} previous={versions[index + 1] ?? null} mayRestore={mayRestore} compareTo={compareTo}
            onRead={() => onVersion(version.id)} onRestore={() => setRestoring(version)}
          />
        ))}
      </ol>
      {more && <Button variant="subtle" size="xs" onClick={more}>{t('more')}</Button>}
      {naming && <NameVersionDialog documentId={documentId} onClose={() => setNaming(false)} />}
      {restoring && <RestoreDialog version={restoring} onClose={() => setRestoring(null)} onDone={() => onVersion(null)} />}
      {versionId && !restoring && <VersionDialog versionId={versionId} compareTo={compareTo} decisions={decisions} mayRestore={mayRestore} onRestore={setRestoring} onClose={() => onVersion(null)} />}
      <VisuallyHidden role="status" aria-live="polite">{spoken}</VisuallyHidden>
    </Stack>
  );
}

function VersionItem({ version, previous, mayRestore, compareTo, onRead, onRestore }: {
  version: Version; previous: Version | null; mayRestore: boolean; compareTo: VersionsRailProps['compareTo']; onRead: () => void; onRestore: () => void;
}) {
  const { t } = useTranslation('versions');
  const { number, name, kind, createdBy, organisation } = version;
  const copy = async () => {
    const url = new URL(window.location.href);
    url.searchParams.set('version', version.id);
    await navigator.clipboard.writeText(url.toString());
    notifyDone(t('linkCopied'));
  };
  return (
    <li className="ns-version" data-kind={kind} data-version={version.id}>
      <div className="ns-version-head">
        <UnstyledButton className="ns-version-name" onClick={onRead}>{name ?? t('number', { number })}</UnstyledButton>
        <DropMenu position="bottom-end" target={<ActionIcon variant="subtle" color="gray" aria-label={t('actions', { number })}><IconDots size={16} aria-hidden /></ActionIcon>}>
          {({ Item }) => <>
            <Item leftSection={<IconBook size={16} aria-hidden />} onClick={onRead}>{t('read')}</Item>
            <Item leftSection={<IconArrowsDiff size={16} aria-hidden />} component={Link} to={compareTo(version.id)}>{t('compareNow')}</Item>
            {previous && <Item leftSection={<IconArrowsDiff size={16} aria-hidden />} component={Link} to={compareTo(previous.id, version.id)}>{t('comparePrevious')}</Item>}
            <Item leftSection={<IconLink size={16} aria-hidden />} onClick={() => void copy()}>{t('link')}</Item>
            {mayRestore && <Item leftSection={<IconArrowBackUp size={16} aria-hidden />} onClick={onRestore}>{t('restore')}</Item>}
          </>}
        </DropMenu>
      </div>
      <p className="ns-version-small ns-dim">
        {name ? `${t('number', { number })} · ` : ''}{t(`kind.${kind}`)} · <RelativeTime at={version.createdAt} />
        {createdBy && kind !== 'AUTO' && <> · {organisation ? t('by', { name: createdBy.name, organisation: organisation.name }) : t('byPerson', { name: createdBy.name })}</>}
      </p>
      {version.contributors.length > 0 && <Contributors contributors={version.contributors} />}
    </li>
  );
}
